package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BEA;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.Productklassen;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.dossier.Dossierkamer;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/** Een inschrijving in een dichte envelop: op tijd, volledig, en door niemand te lezen. */
class PerceelinschrijvingTest {
    private static final List<String> TABELLEN =
            List.of("perceelinschrijving", "inschrijfprijs", "inschrijfantwoord");

    private final Gunningwereld w = Gunningwereld.open();

    @Test
    void de_gemeente_ziet_voor_het_openen_niets_ook_niet_in_SQL() {
        UUID id = w.ingediend(1, 1, "72.00");
        w.klaar(2, 1, "73.00");

        for (Namens wie : List.of(BEA, INA, Namens.systeem(BEA.gemeente()))) {
            for (String tabel : TABELLEN) {
                assertThat(rijen(wie, tabel)).as(wie + " " + tabel).isZero();
            }
        }
        w.naar("2026-11-02T12:00");
        assertThat(rijen(BEA, "perceelinschrijving")).isZero();
        assertThat(w.stand(1)).isEmpty();
        geweigerd(
                Aanbestedingsreden.OPENING_TE_VROEG,
                () -> w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling)));

        w.opent();
        assertThat(rijen(BEA, "perceelinschrijving")).isEqualTo(1);
        assertThat(rijen(BEA, "inschrijfantwoord")).isEqualTo(2);
        assertThat(rijen(BEA, "inschrijfprijs")).isZero();
        assertThat(w.db.als(BEA, d -> new Aanbestedingen(d).inschrijving(id)).orElseThrow().prijs())
                .isNull();
    }

    @Test
    void openen_kan_niet_voor_het_sluiten_en_niemand_maakt_een_rij_zelf_zichtbaar() {
        UUID id = w.ingediend(1, 1, "72.00");
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BEA,
                                        d ->
                                                d.voer(
                                                        "update gunningsmodel set geopend = true, geopend_op ="
                                                                + " nu() - interval '1 day', geopend_door = 'x'")))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("opening_te_vroeg"));
        int geraakt = w.db.als(BEA, d -> d.voer("update perceelinschrijving set geopend = true"));
        assertThat(geraakt).isZero();
        Namens wie = w.bieder(1);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        wie,
                                        d ->
                                                d.voer(
                                                        "update perceelinschrijving set geopend = true where id = ?",
                                                        id)))
                .isInstanceOf(Databankfout.class);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BEA,
                                        d ->
                                                d.voer(
                                                        "update gunningsperceel set prijs_open = true,"
                                                                + " prijs_open_op = nu(), prijs_open_door = 'x'")))
                .isInstanceOfSatisfying(
                        Databankfout.class, f -> assertThat(f.regel()).isEqualTo("prijs_te_vroeg"));
    }

    @Test
    void delen_die_samen_komen_worden_samen_bewaard_of_geen_van_alle() {
        UUID id = w.klaar(1, 1, "72.00");
        Namens wie = w.bieder(1);
        w.schrijf(wie, l -> l.bewaar(wie, id, delen("73.00", "0".repeat(64))));
        assertThat(prijs(wie, id)).isEqualTo(Euro.van("73.00"));

        Inschrijfdelen fout = delen("75.00", "f".repeat(64));
        geweigerd(
                Aanbestedingsreden.ANDERE_HASH, () -> w.schrijf(wie, l -> l.bewaar(wie, id, fout)));
        assertThat(prijs(wie, id)).isEqualTo(Euro.van("73.00"));
    }

    private Inschrijfdelen delen(String prijs, String hash) {
        return new Inschrijfdelen(
                Euro.van(prijs),
                List.of(new Inschrijfdelen.Antwoorddeel(w.criteria().get(0), "Nieuw.", null)),
                new Inschrijfdelen.Handtekening(hash, "B. de Boer", "bestuurder"));
    }

    private Euro prijs(Namens wie, UUID id) {
        Optional<Perceelinschrijving> i =
                w.db.als(wie, d -> new Aanbestedingen(d).inschrijving(id));
        return i.orElseThrow().prijs();
    }

    @Test
    void een_ander_ziet_haar_nooit() {
        UUID id = w.ingediend(1, 1, "72.00");
        Namens ander = w.bieder(2);
        Optional<Perceelinschrijving> gezien =
                w.db.als(ander, d -> new Aanbestedingen(d).inschrijving(id));
        assertThat(gezien).isEmpty();
        geweigerd(
                Aanbestedingsreden.ONBEKEND,
                () -> w.schrijf(ander, l -> l.legPrijsVast(ander, id, Euro.van("71.00"))));
    }

    @Test
    void op_het_sluitingsmoment_is_het_te_laat_V07() {
        UUID net = w.klaar(1, 1, "72.00");
        UUID laat = w.klaar(2, 1, "73.00");
        w.naar("2026-11-02T11:59:59");
        assertThat(w.dienIn(1, net).ontvangen()).isBefore(Gunningwereld.om("2026-11-02T12:00"));
        w.naar("2026-11-02T12:00");
        geweigerd(Aanbestedingsreden.TE_LAAT, () -> w.dienIn(2, laat));
        Namens derde = w.bieder(3);
        geweigerd(
                Aanbestedingsreden.TE_LAAT,
                () -> w.schrijf(derde, l -> l.begin(derde, w.openstelling, 1)));
        w.opent();
        assertThat(w.stand(1)).extracting(Gunningsstand::inschrijving).containsExactly(net);
    }

    @Test
    void wat_ontbreekt_staat_er_in_een_keer() {
        Namens wie = w.bieder(1);
        UUID id = w.schrijfIn(wie, l -> l.begin(wie, w.openstelling, 1));
        List<String> gebreken = w.schrijfIn(wie, l -> l.gebreken(wie, id));
        assertThat(gebreken)
                .containsExactly(
                        "Beantwoord criterium 1 Plan.",
                        "Beantwoord criterium 2 Team.",
                        "Aanvaard de versie van de voorwaarden die nu geldt.",
                        "Zeg wie tekent, en in welke functie.",
                        "Vul uw prijs in.");
        geweigerd(Aanbestedingsreden.ONVOLLEDIG, () -> w.dienIn(1, id));
    }

    @Test
    void het_bewijs_is_na_te_rekenen_en_daarna_verandert_er_geen_byte() throws Exception {
        UUID id = w.klaar(1, 1, "72.00");
        Inschrijvingsbewijs bewijs = w.dienIn(1, id);
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(bewijs.tekst().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(bewijs.hash());
        assertThat(bewijs.gestandTot()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(bewijs.nietReeel()).isNull();
        assertThat(w.dienIn(1, id)).isEqualTo(bewijs);

        Namens wie = w.bieder(1);
        geweigerd(
                Aanbestedingsreden.INSCHRIJVING_VAST,
                () -> w.schrijf(wie, l -> l.legPrijsVast(wie, id, Euro.van("71.00"))));
        geweigerd(
                Aanbestedingsreden.INSCHRIJVING_VAST,
                () ->
                        w.schrijf(
                                wie,
                                l -> l.beantwoord(wie, id, w.criteria().get(0), "anders", null)));
    }

    @Test
    void de_hash_verraadt_de_prijs_niet() {
        UUID id = w.ingediend(1, 1, "72.00");
        w.opent();
        Optional<String> tekst =
                w.db.als(
                        BEA,
                        d ->
                                d.eerste(
                                        "select inschrijving_canoniek(i) as t from perceelinschrijving i"
                                                + " where id = ?",
                                        r -> r.getString("t"),
                                        id));
        assertThat(tekst.orElseThrow()).doesNotContain("prijs|");
        assertThat(w.dienIn(1, id).tekst()).containsPattern("prijs\\|7200\\|[0-9a-f-]{36}");
    }

    @Test
    void onder_de_reele_prijs_telt_niet_mee_en_dat_hoort_hij_meteen_met_de_reden_V03() {
        UUID net = w.klaar(1, 1, "70.00");
        UUID onder = w.klaar(2, 1, "69.99");
        assertThat(w.dienIn(1, net).nietReeel()).isNull();
        assertThat(w.dienIn(2, onder).nietReeel())
                .contains("onder de reële prijs van € 70,00")
                .contains("telt daarom niet mee");
        w.opent();
        assertThat(w.stand(1, onder).uitkomst()).isEqualTo(Gunningsstand.Uitkomst.NIET_REEEL);
        geweigerd(Aanbestedingsreden.NIET_REEEL, () -> w.score(onder, w.criteria().get(0), 100));
    }

    @Test
    void voor_het_sluiten_terugnemen_en_opnieuw_mag_en_dan_leest_de_gemeente_de_oude_nooit() {
        UUID oud = w.ingediend(1, 1, "69.00");
        Namens wie = w.bieder(1);
        geweigerd(
                Aanbestedingsreden.LOOPT_AL,
                () -> w.schrijf(wie, l -> l.begin(wie, w.openstelling, 1)));
        w.schrijf(wie, l -> l.trekIn(wie, oud, null));
        UUID nieuw = w.ingediend(1, 1, "71.00");
        w.opent();
        assertThat(w.stand(1)).extracting(Gunningsstand::inschrijving).containsExactly(nieuw);
        assertThat(rijen(BEA, "perceelinschrijving")).isEqualTo(1);
    }

    @Test
    void na_het_sluiten_gaat_hij_weg_met_een_reden() {
        UUID id = w.ingediend(1, 1, "72.00");
        Namens wie = w.bieder(1);
        w.opent();
        geweigerd(
                Aanbestedingsreden.ZONDER_REDEN, () -> w.schrijf(wie, l -> l.trekIn(wie, id, " ")));
        w.schrijf(wie, l -> l.trekIn(wie, id, "Geen personeel."));
        assertThat(w.stand(1, id).uitkomst()).isEqualTo(Gunningsstand.Uitkomst.INGETROKKEN);
    }

    @Test
    void toelaten_en_openstellen_kennen_deze_kamer_niet_ADR_0016() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("..toelating..", "..openstelling..", "..inkoop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..aanbesteding..")
                .because("wegen en tellen woont niet bij toelaten (ADR 0016)")
                .check(Productklassen.ALLE);
    }

    @Test
    void onder_SAS_is_er_geen_aanvraag_ADR_0016() {
        Namens wie = w.bieder(1);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        wie,
                                        d ->
                                                d.voer(
                                                        """
                                                        insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, door,
                                                            gewijzigd_door)
                                                        select uuidv7(), '9901', '99000001', ?, ?, 'x', 'x'
                                                        """,
                                                        w.openstelling,
                                                        w.set)))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("aanvraag_alleen_toelating"));
    }

    @Test
    void een_stuk_uit_het_dossier_krijgt_de_gemeente_pas_als_de_envelop_open_is() throws Exception {
        UUID id = w.klaar(1, 1, "72.00");
        Namens wie = w.bieder(1);
        UUID stuk =
                w.db.als(
                        wie,
                        d -> {
                            try {
                                return new Dossierkamer(d)
                                        .loket.voegToe(
                                                wie,
                                                new Stukopgave(
                                                        Stuksoort.OVERIG,
                                                        null,
                                                        "Plan",
                                                        LocalDate.of(2026, 1, 5),
                                                        null,
                                                        "plan.pdf"),
                                                new ByteArrayInputStream(
                                                        "%PDF-1.7 plan"
                                                                .getBytes(StandardCharsets.UTF_8)));
                            } catch (IOException fout) {
                                throw new UncheckedIOException(fout);
                            }
                        });
        UUID plan = w.criteria().get(0);
        w.schrijf(wie, l -> l.beantwoord(wie, id, plan, "Zie bijlage.", stuk));
        w.dienIn(1, id);
        assertThat(rijen(BEA, "document")).isZero();
        w.opent();
        Namens systeem = Namens.systeem(BEA.gemeente());
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select onderwerp from werk where soort = 'INSCHRIJFSTUK'",
                                        r -> r.getObject("onderwerp", UUID.class)))
                .containsExactly(id);
        List<Inschrijfstukloket.Stuk> open =
                w.db.als(systeem, d -> stukken(d).zonderKopie(systeem, id));
        assertThat(open).containsExactly(new Inschrijfstukloket.Stuk(plan, stuk));

        Namens platform = Namens.systeem(Gemeentecode.PLATFORM);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        w.db.doe(platform, d -> lees(d, platform, stuk, bytes));
        geweigerd(
                Aanbestedingsreden.STUK_ONBEKEND,
                () ->
                        w.db.doe(
                                systeem,
                                d ->
                                        leg(
                                                d,
                                                systeem,
                                                id,
                                                plan,
                                                "%PDF-1.7 anders"
                                                        .getBytes(StandardCharsets.UTF_8))));
        w.db.doe(systeem, d -> leg(d, systeem, id, plan, bytes.toByteArray()));
        assertThat(rijen(BEA, "document")).isEqualTo(1);
        w.db.doe(systeem, d -> stukken(d).rondAf(systeem, id));
        assertThat(
                        w.db.toezicht()
                                .lijst("select 1 from werk where soort = 'INSCHRIJFSTUK'", r -> 1))
                .isEmpty();
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select naam from document d join inschrijfantwoord a on a.document = d.id",
                                        r -> r.getString("naam")))
                .containsExactly("plan.pdf");
    }

    private static Inschrijfstukloket stukken(Databank d) {
        Inschrijfstukloket loket = new Inschrijfstukloket();
        loket.aanbestedingen = new Aanbestedingen(d);
        loket.documenten = Archiefkast.loket(d);
        loket.werkvoorraad = new Werkvoorraad(d, d);
        return loket;
    }

    private static void lees(Databank d, Namens wie, UUID stuk, ByteArrayOutputStream naar) {
        try {
            stukken(d).lees(wie, stuk, naar);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static void leg(Databank d, Namens wie, UUID id, UUID criterium, byte[] bytes) {
        try {
            stukken(d).leg(wie, id, criterium, new ByteArrayInputStream(bytes));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private int rijen(Namens wie, String tabel) {
        return w.db.als(
                        wie,
                        d -> d.eerste("select count(*) as n from " + tabel, r -> r.getInt("n")))
                .orElseThrow();
    }
}
