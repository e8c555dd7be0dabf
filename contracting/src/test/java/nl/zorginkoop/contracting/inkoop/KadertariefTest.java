package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Tariefwereld.LINDE;
import static nl.zorginkoop.contracting.inkoop.Tariefwereld.opbouw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Migrator;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Tariefwereld.Kader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Het tarief van een kader (lifecycles §1, OH-03, OH-04): op twee tijdassen en met zijn opbouw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KadertariefTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    private final Tariefwereld w = new Tariefwereld();

    @Test
    void publiceren_laat_elke_overeenkomst_op_hetzelfde_moment_volgen_OH_03_INV_1_2() {
        Kader k = w.toelating(BEGIN);
        LocalDate eerste = w.vandaag().plusDays(20);
        w.vanKracht(k, Wijzigingssoort.EERSTE, eerste, w.tarief(k, eerste, 6420));
        Instant ervoor = w.nu();
        LocalDate tweede = w.vandaag().plusDays(40);
        w.gepubliceerd(k, Wijzigingssoort.WETSWIJZIGING, tweede, w.tarief(k, tweede, 6700));

        Instant nu = w.nu();
        for (UUID overeenkomst : List.of(k.eik(), k.linde())) {
            assertThat(w.inOvereenkomst(overeenkomst, tweede.minusDays(1), nu)).isEqualTo(6420);
            assertThat(w.inOvereenkomst(overeenkomst, tweede, nu)).isEqualTo(6700);
            assertThat(w.inOvereenkomst(overeenkomst, tweede, ervoor))
                    .as("wat wij toen wisten, blijft na te rekenen")
                    .isEqualTo(6420);
        }
        assertThat(
                        w.wereld
                                .db
                                .toezicht()
                                .eerste(
                                        "select count(distinct lower(t.bekend)) = 1 and bool_and(lower(t.bekend) in (select"
                                                + " lower(bekend) from kadertarief where kader = ?)) from tarief t join"
                                                + " raamovereenkomst o on o.id = t.overeenkomst where o.kader = ? and"
                                                + " t.bedrag = 6700",
                                        r -> r.getBoolean(1),
                                        k.id(),
                                        k.id()))
                .contains(true);
    }

    @Test
    void zonder_complete_opbouw_wordt_een_tarief_niet_voorgelegd_OH_04() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);

        Prijsopbouw half =
                new Prijsopbouw(Euro.centen(6420), Euro.NUL, Euro.NUL, Euro.NUL, Euro.NUL, null);
        stuit(k, ingang, half, null, Tariefreden.OPBOUW_ONVOLLEDIG);
        stuit(k, ingang, opbouw(6419), null, Tariefreden.OPBOUW_TELT_NIET_OP);
        stuit(k, ingang, opbouw(6421), null, Tariefreden.ONDER_KOSTPRIJS);
        w.gepubliceerd(
                k,
                Wijzigingssoort.EERSTE,
                ingang,
                met(k, null, ingang, 6420, opbouw(6421), "een cent afgerond met de branche"));
        assertThat(w.rijen(k)).containsExactly(ingang + " 6420 VERSIE");
    }

    @Test
    void een_tarief_gaat_niet_in_voor_de_versie_waar_het_bij_hoort() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        UUID versie =
                w.concept(
                        k, Wijzigingssoort.EERSTE, ingang, w.tarief(k, ingang.minusDays(1), 6420));

        weigert(() -> w.voorgelegd(versie), Tariefreden.VOOR_INGANG);
    }

    @Test
    void onder_een_toelating_is_er_geen_rij_per_aanbieder_INV_1_3() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        weigert(
                () ->
                        w.concept(
                                k,
                                Wijzigingssoort.EERSTE,
                                ingang,
                                met(k, LINDE, ingang, 6420, opbouw(6420), null)),
                Tariefreden.GELIJK_VOOR_ALLEN);
        w.vanKracht(k, Wijzigingssoort.EERSTE, ingang, w.tarief(k, ingang, 6420));

        vloer(
                "insert into kadertarief (gemeente, kader, voorwaardenset, wet, productcode, eenheid, aanbieder,"
                        + " geldig, bekend, bedrag, beroepskracht, overhead, niet_productief, reis_opleiding, indexatie,"
                        + " gemeente_eisen, herkomst, door) select gemeente, kader, voorwaardenset, wet, productcode,"
                        + " eenheid, '99000002', geldig, bekend, 9900, 9900, 0, 0, 0, 0, 0, 'VERSIE', 'x' from"
                        + " kadertarief where kader = '"
                        + k.id()
                        + "'",
                "tarief_gelijk_voor_allen");
        vloer(
                "insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,"
                        + " bedrag) values (gen_random_uuid(), '"
                        + k.linde()
                        + "', '9901', '99000002', 'WMO', '"
                        + k.product()
                        + "', '82', '[2027-01-01,)', tstzrange(nu(), null), 6421)",
                "tarief_gelijk_voor_allen");
    }

    @Test
    void onder_sas_krijgt_een_aanbieder_nooit_minder_dan_de_reele_prijs_V03() {
        Kader k = w.sas(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        weigert(
                () ->
                        w.gepubliceerd(
                                k,
                                Wijzigingssoort.EERSTE,
                                ingang,
                                w.tarief(k, ingang, 7000),
                                met(k, LINDE, ingang, 6999, opbouw(6999), null)),
                Tariefreden.ONDER_REELE_PRIJS);
        w.wereld.db.doe(
                INA,
                d ->
                        w.voorwaarden(d)
                                .trekIn(
                                        INA,
                                        d.eerste(
                                                        "select id from voorwaardenset where kader = ? and toestand = 'VASTGESTELD'",
                                                        r -> r.getObject(1, UUID.class),
                                                        k.id())
                                                .orElseThrow()));
        LocalDate later = w.vandaag().plusDays(20);
        w.gepubliceerd(
                k,
                Wijzigingssoort.EERSTE,
                later,
                w.tarief(k, later, 7000),
                met(k, LINDE, later, 7200, opbouw(7200), null));

        assertThat(w.inOvereenkomst(k.eik(), later, w.nu())).isEqualTo(7000);
        assertThat(w.inOvereenkomst(k.linde(), later, w.nu())).isEqualTo(7200);
        List<String> buren =
                w.wereld.db.als(
                        Inkoopwereld.BRAM,
                        d ->
                                d.lijst(
                                        "select voor from kadertarief where kader = ?",
                                        r -> r.getString(1),
                                        k.id()));
        assertThat(buren)
                .as("wat een aanbieder krijgt, is niet voor de buren")
                .containsExactly("*");
    }

    @Test
    void een_correctie_is_een_nieuwe_rij_en_verlaagt_niet_INV_1_2_INV_1_4() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        w.vanKracht(k, Wijzigingssoort.EERSTE, ingang, w.tarief(k, ingang, 6420));
        Instant ervoor = w.nu();
        weigert(() -> corrigeer(k, ingang, 6419), Tariefreden.CORRECTIE_VERLAAGT);
        corrigeer(k, ingang, 6450);

        assertThat(w.rijen(k))
                .containsExactly(ingang + " 6420 VERSIE oud", ingang + " 6450 CORRECTIE");
        assertThat(w.inOvereenkomst(k.eik(), ingang, ervoor)).isEqualTo(6420);
        assertThat(w.inOvereenkomst(k.eik(), ingang, w.nu())).isEqualTo(6450);
        List<Kadertarief> historie =
                w.wereld.db.als(INA, d -> w.overzicht(d).historie(INA, w.tarief(k)));
        assertThat(historie).hasSize(2);
        for (String poging :
                List.of(
                        "update kadertarief set bedrag = bedrag + 1 where kader = '" + k.id() + "'",
                        "delete from kadertarief where kader = '" + k.id() + "'")) {
            assertThatThrownBy(() -> w.wereld.db.doe(INA, d -> d.voer(poging)))
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void registreren_tegen_nul_vraagt_een_schaduwtarief_A12() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        assertThatThrownBy(() -> met(k, null, ingang, 0, opbouw(6420), null))
                .isInstanceOf(OngeldigeWaarde.class);
        w.gepubliceerd(
                k,
                Wijzigingssoort.EERSTE,
                ingang,
                new Tariefopgave(
                        k.product(),
                        Eenheid.UUR,
                        null,
                        null,
                        Periode.vanaf(ingang),
                        Euro.NUL,
                        Euro.centen(6420),
                        opbouw(6420),
                        null));

        assertThat(w.inOvereenkomst(k.eik(), ingang, w.nu())).isZero();
    }

    @Test
    void een_cent_anders_is_een_andere_hash_van_versie_en_van_tarieflijst_OH_03() {
        Kader k = w.toelating(BEGIN);
        LocalDate ingang = w.vandaag().plusDays(20);
        UUID versie = w.concept(k, Wijzigingssoort.EERSTE, ingang, w.tarief(k, ingang, 6420));
        String een = hash(versie);
        w.wereld.db.doe(
                INA,
                d -> {
                    UUID regel = w.overzicht(d).regels(INA, versie).get(0).id();
                    w.tarieven(d).haalWeg(INA, versie, regel);
                    w.tarieven(d).leg(INA, versie, w.tarief(k, ingang, 6421));
                });
        assertThat(hash(versie)).isNotEqualTo(een);

        w.voorgelegd(versie);
        weigertVast(
                () ->
                        w.wereld.db.doe(
                                INA,
                                d ->
                                        w.tarieven(d)
                                                .leg(
                                                        INA,
                                                        versie,
                                                        w.tarief(k, ingang.plusDays(1), 1))));
    }

    @Test
    void het_kleinste_gebied_gaat_voor() {
        Kader k = w.toelating(BEGIN);
        w.wereld.db.toezicht().voer("update raamovereenkomst set wijk = 'N' where id = ?", k.eik());
        LocalDate ingang = w.vandaag().plusDays(20);
        w.gepubliceerd(
                k,
                Wijzigingssoort.EERSTE,
                ingang,
                w.tarief(k, ingang, 6420),
                new Tariefopgave(
                        k.product(),
                        Eenheid.UUR,
                        null,
                        new Tariefgebied(new Gemeentecode("9901"), "N"),
                        Periode.vanaf(ingang),
                        Euro.centen(6600),
                        null,
                        opbouw(6600),
                        null));

        assertThat(w.inOvereenkomst(k.eik(), ingang, w.nu())).isEqualTo(6600);
        assertThat(w.inOvereenkomst(k.linde(), ingang, w.nu())).isEqualTo(6420);
    }

    @Test
    void een_wijk_zonder_gemeente_heeft_geen_tarief() {
        assertThatThrownBy(() -> w.wereld.db.toezicht().voer(wijktarief(null)))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("kadertarief_wijk_in_gemeente"));
        assertThat(w.wereld.db.toezicht().voer(wijktarief("9901"))).isZero();
    }

    /** Rulings D3: wat er al stond wordt ook gezien, al verbergt FORCE het voor de eigenaar. */
    @Test
    void een_wijk_zonder_gemeente_die_er_al_stond_houdt_de_migratie_tegen() {
        Testdatabank oud = Testdatabank.opMigratie("116").metGemeente("9901", "Waterrijk");
        oud.toezicht().voer(wijktarief(null));
        assertThatThrownBy(() -> Migrator.migreer(oud.eigenaar(), Testdatabank.TOEPASSING))
                .hasMessageContaining("kadertarief_wijk_in_gemeente");
    }

    // Zonder triggers en verwijzingen: alleen wat de tabel zelf vindt.
    private static String wijktarief(String deelnemer) {
        return """
        do $zo$ begin set local session_replication_role = replica;
        insert into kadertarief (gemeente, kader, voorwaardenset, wet, productcode, eenheid, deelnemer, wijk, geldig,
            bekend, bedrag, beroepskracht, overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen, herkomst,
            door, gepubliceerd)
        values ('9901', gen_random_uuid(), gen_random_uuid(), 'WMO', '02A01', '04', %s, 'N', '[2026-01-01,)',
            '[2026-01-01,)', 6000, 6000, 0, 0, 0, 0, 0, 'VERSIE', 'x', true);
        end $zo$"""
                .formatted(deelnemer == null ? "null" : "'" + deelnemer + "'");
    }

    private void stuit(
            Kader k, LocalDate ingang, Prijsopbouw opbouw, String motivering, Tariefreden reden) {
        UUID versie =
                w.concept(
                        k,
                        Wijzigingssoort.EERSTE,
                        ingang,
                        met(k, null, ingang, 6420, opbouw, motivering));
        weigert(() -> w.voorgelegd(versie), reden);
        w.wereld.db.doe(INA, d -> w.voorwaarden(d).trekIn(INA, versie));
    }

    private static Tariefopgave met(
            Kader k,
            AgbCode aanbieder,
            LocalDate vanaf,
            long centen,
            Prijsopbouw opbouw,
            String motivering) {
        return new Tariefopgave(
                k.product(),
                Eenheid.UUR,
                aanbieder,
                null,
                Periode.vanaf(vanaf),
                Euro.centen(centen),
                null,
                opbouw,
                motivering);
    }

    private void corrigeer(Kader k, LocalDate vanaf, long centen) {
        w.wereld.db.doe(
                INA,
                d ->
                        w.tarieven(d)
                                .corrigeer(
                                        INA,
                                        w.tarief(k),
                                        new Tariefcorrectie(
                                                Periode.vanaf(vanaf),
                                                Euro.centen(centen),
                                                null,
                                                opbouw(centen),
                                                null,
                                                "reistijd was vergeten")));
    }

    private String hash(UUID versie) {
        return w.wereld.db.als(
                INA,
                d ->
                        d.eerste("select voorwaardenhash(?)", r -> r.getString(1), versie)
                                .orElseThrow());
    }

    private void vloer(String sql, String regel) {
        assertThatThrownBy(() -> w.wereld.db.doe(INA, d -> d.voer(sql)))
                .extracting("regel")
                .isEqualTo(regel);
    }

    private static void weigertVast(ThrowingCallable werk) {
        assertThatThrownBy(werk)
                .satisfies(
                        f ->
                                assertThat(f)
                                        .extracting("reden")
                                        .isEqualTo(Voorwaardenreden.LIGT_VAST));
    }

    private static void weigert(ThrowingCallable werk, Tariefreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
