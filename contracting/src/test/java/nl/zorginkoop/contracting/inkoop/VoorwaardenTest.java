package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.profiel;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.toelating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Mate;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Samenwerking;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset.Toestand;
import nl.zorginkoop.contracting.kennisgeving.Bewijs;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voorwaarden in versies (lifecycles §1): de databank houdt de tekst en de volgorde vast. */
class VoorwaardenTest {
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final AgbCode LINDE = new AgbCode("99000002");
    private static final Namens ELS = Namens.aanbieder("els", EIK);
    private static final Namens LEO = Namens.aanbieder("leo", LINDE);

    private final Omroep<VoorwaardenGeweigerd> geweigerd = new Omroep<>();
    private Inkoopwereld wereld;
    private UUID kader;

    @BeforeEach
    void vers() {
        wereld = Inkoopwereld.vers();
        for (AgbCode agb : List.of(EIK, LINDE)) {
            wereld.db
                    .metAanbieder(agb.code(), "Aanbieder " + agb)
                    .metOvereenkomst("9901", agb.code());
        }
        kader = actiefKader(Mate.VOLLEDIG);
    }

    @Test
    void een_versie_gaat_van_concept_naar_van_kracht_en_vervangt_de_vorige() {
        UUID eerste = vanKracht(eerste());
        UUID tweede = vanKracht(herziening("2.1", "Wachttijd", "Wacht hooguit acht weken."));

        assertThat(stand(eerste)).isEqualTo(Toestand.VERVANGEN);
        assertThat(stand(tweede)).isEqualTo(Toestand.VAN_KRACHT);
    }

    @Test
    void vanaf_de_consultatie_verandert_geen_byte_meer_ook_om_het_loket_heen_INV_1_1() {
        UUID versie = gepubliceerd(eerste());

        weigert(
                () -> doe(INA, l -> l.schrijf(INA, versie, Voorwaarde.nvt("1.4", "Weg"))),
                Voorwaardenreden.LIGT_VAST);
        for (String poging :
                List.of(
                        "update voorwaarde set tekst = 'anders' where artikel = '1.1'",
                        "update voorwaarde set kop = kop || ' '",
                        "delete from voorwaarde where artikel = '1.1'",
                        "insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, tekst)"
                                + " select gen_random_uuid(), gemeente, id, 2, '2.9', 'Nieuw', 'x' from voorwaardenset",
                        "update voorwaardenset set hash = repeat('0', 64)",
                        "update voorwaardenset set ingangsdatum = ingangsdatum - 1",
                        "update voorwaardenset set toestand = 'CONCEPT'",
                        "delete from voorwaardenset")) {
            assertThatThrownBy(() -> wereld.db.doe(INA, d -> d.voer(poging)))
                    .as(poging)
                    .isInstanceOf(Databankfout.class)
                    .extracting("sqlState")
                    .isIn("23514", "42501");
        }
        assertThat(rekenHash(versie)).isEqualTo(versie(versie).hash());
    }

    @Test
    void een_teken_anders_is_een_andere_hash_INV_1_1() {
        UUID versie = als(INA, l -> l.begin(INA, eerste()));
        String voor = rekenHash(versie);
        doe(
                INA,
                l -> l.schrijf(INA, versie, Voorwaarde.artikel("1.1", "Waarover", "Begeleiding.")));
        String na = rekenHash(versie);
        doe(INA, l -> l.schrijf(INA, versie, Voorwaarde.artikel("1.1", "Waarover", "Begeleiding")));

        assertThat(List.of(voor, na, rekenHash(versie))).doesNotHaveDuplicates();
    }

    @Test
    void artikelnummers_liggen_vast_en_wat_niet_geldt_heet_NVT_V15() {
        UUID versie = als(INA, l -> l.begin(INA, eerste()));

        assertThat(artikelen(versie)).hasSize(40);
        assertThat(artikelen(versie))
                .filteredOn(v -> v.artikel().startsWith("1."))
                .allMatch(Voorwaarde::nvt);
        wereld.db.doe(
                INA,
                d -> d.voer("delete from voorwaarde where artikel = '1.6' and not gepubliceerd"));
        weigert(
                () -> doe(INA, l -> l.startConsultatie(INA, versie)),
                Voorwaardenreden.ARTIKEL_ONTBREEKT);
        assertThatThrownBy(() -> Voorwaarde.artikel("3.9", "Onderaanneming", "Mag altijd."))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("deel 3");
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update voorwaarde set tekst = 'x' where artikel = '3.9'")))
                .extracting("regel")
                .isEqualTo("deel_3_wijkt_niet_af");
    }

    @Test
    void consultatie_en_publicatie_bereiken_allen_op_hetzelfde_moment_met_bewijs_INV_2_7() {
        UUID versie = gepubliceerd(eerste());

        List<Bewijs> bewijzen =
                wereld.db.als(
                        INA,
                        d ->
                                new Postkantoor(d, Postkantoor.zonderMail())
                                        .loket.bewijzen(INA, versie(versie).verzending()));
        assertThat(bewijzen).hasSize(3);
        assertThat(
                        wereld.db
                                .toezicht()
                                .lijst(
                                        "select soort, count(distinct verstuurd) as momenten, count(*) as stuks"
                                                + " from kennisgeving group by soort order by soort",
                                        r ->
                                                r.getString("soort")
                                                        + " "
                                                        + r.getInt("momenten")
                                                        + " "
                                                        + r.getInt("stuks")))
                .containsExactly("VOORWAARDEN_CONSULTATIE 1 3", "VOORWAARDEN_GEPUBLICEERD 1 3");
    }

    @Test
    void wie_onder_een_ander_kader_levert_krijgt_geen_bericht_INV_2_7() {
        UUID ander = actiefKader(Mate.BEPERKT);
        wereld.db
                .toezicht()
                .voer(
                        "update raamovereenkomst set kader = ? where aanbieder = ?",
                        ander,
                        LINDE.code());
        UUID versie = gepubliceerd(eerste());

        assertThat(
                        wereld.db
                                .toezicht()
                                .lijst(
                                        "select distinct aanbieder from kennisgeving where verzending = ? and"
                                                + " aanbieder is not null",
                                        r -> r.getString(1),
                                        versie(versie).verzending()))
                .containsExactly(EIK.code());
    }

    @Test
    void vaststellen_wacht_op_de_reactietermijn_en_op_elk_antwoord() {
        UUID versie = als(INA, l -> l.begin(INA, eerste()));
        doe(INA, l -> l.startConsultatie(INA, versie));
        doe(ELS, l -> l.reageer(ELS, versie, "Het tarief dekt de reistijd niet."));
        doe(INA, l -> l.reageer(INA, versie, "De raad vraagt om een kortere wachttijd."));

        weigert(() -> doe(INA, l -> l.stelVast(INA, versie)), Voorwaardenreden.CONSULTATIE_LOOPT);
        wereld.db.verzetKlok(Duration.ofDays(Voorwaardenloket.REACTIEDAGEN + 1));
        weigert(() -> doe(INA, l -> l.stelVast(INA, versie)), Voorwaardenreden.ONBEANTWOORD);
        for (Reactie r : lees(INA, o -> o.reacties(INA, versie))) {
            doe(INA, l -> l.beantwoord(INA, r.id(), "Verwerkt in artikel 2.1."));
        }
        doe(INA, l -> l.stelVast(INA, versie));

        assertThat(reacties(ELS, versie))
                .singleElement()
                .satisfies(r -> assertThat(r.antwoord()).contains("2.1"));
        assertThat(reacties(LEO, versie)).isEmpty();
    }

    @Test
    void aanvaarden_is_een_besluit_over_precies_deze_hash_en_zwijgen_niet_INV_1_4() {
        UUID versie = gepubliceerd(eerste());
        String hash = versie(versie).hash();

        assertThat(aanvaardingen(INA, versie)).isEmpty();
        weigert(
                () -> doe(ELS, l -> l.aanvaard(ELS, versie, "0".repeat(64), "directeur")),
                Voorwaardenreden.ANDERE_HASH);
        doe(ELS, l -> l.aanvaard(ELS, versie, hash, "directeur, KvK-bevoegd"));
        weigert(
                () -> doe(ELS, l -> l.weiger(ELS, versie, hash, "directeur")),
                Voorwaardenreden.AL_BESLIST);

        assertThat(aanvaardingen(INA, versie))
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.aanvaard()).isTrue();
                            assertThat(a.hash()).isEqualTo(hash);
                            assertThat(a.persoon()).isEqualTo("els");
                            assertThat(a.mandaat()).contains("bevoegd");
                        });
        assertThat(aanvaardingen(LEO, versie)).isEmpty();
    }

    @Test
    void weigeren_is_opzeggen_per_de_ingangsdatum_en_de_overeenkomst_hoort_het() {
        UUID versie = gepubliceerd(eerste());
        Namens bieder = new Namens("lia", Rol.BIEDER, null, LINDE);
        doe(bieder, l -> l.weiger(bieder, versie, versie(versie).hash(), "bestuurder"));

        assertThat(geweigerd.gehoord())
                .containsExactly(
                        new VoorwaardenGeweigerd(
                                versie, kader, WATERRIJK, LINDE, versie(versie).ingangsdatum()));

        assertThat(aanvaardingen(INA, versie))
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.aanvaard()).isFalse();
                            assertThat(a.opgezegdPer()).isEqualTo(versie(versie).ingangsdatum());
                        });
    }

    @Test
    void een_concept_is_niet_te_aanvaarden_en_van_een_ander_niet_te_zien() {
        UUID versie = als(INA, l -> l.begin(INA, eerste()));

        weigert(
                () -> doe(ELS, l -> l.aanvaard(ELS, versie, "0".repeat(64), "directeur")),
                Voorwaardenreden.ONBEKEND);
        doe(INA, l -> l.startConsultatie(INA, versie));
        assertThat(artikelen(ELS, versie)).hasSize(40);
        weigert(
                () -> doe(ELS, l -> l.aanvaard(ELS, versie, "0".repeat(64), "directeur")),
                Voorwaardenreden.NIET_TE_AANVAARDEN);
    }

    @Test
    void een_wijziging_die_niet_vooraf_verklaard_is_wordt_niet_gepubliceerd_INV_1_5() {
        vanKracht(eerste());
        UUID versie = vastgesteld(herziening("2.1", "Wachttijd", "Acht weken."));
        doe(INA, l -> l.publiceer(INA, versie));
        laatIngaan(versie);
        UUID zonder = als(INA, l -> l.begin(INA, soort(Wijzigingssoort.WETSWIJZIGING, 60)));
        doe(INA, l -> l.schrijf(INA, zonder, Voorwaarde.nvt("1.4", "Herzieningsclausule")));
        wereld.db.verzetKlok(Duration.ZERO);
        afmaken(zonder);
        laatIngaan(zonder);

        UUID daarna = vastgesteld(herziening("2.1", "Wachttijd", "Zes weken."));
        weigert(() -> doe(INA, l -> l.publiceer(INA, daarna)), Voorwaardenreden.NIET_VERKLAARD);
        vloer(daarna, "set_niet_verklaard");
    }

    @ParameterizedTest
    @CsvSource({
        "NOODZAKELIJK, 90, TE_KORT_DAG",
        "NOODZAKELIJK, 93, ",
        "VERLENGING, 150, TE_KORT_DAG",
        "VERLENGING, 190, ",
        "HERZIENING, 20, TE_KORT_DAG",
        "HERZIENING, 62, ",
        "HERZIENING, 200, NIET_BINNEN_HALF_JAAR",
        "WETSWIJZIGING, 0, ",
        "INDEXERING, 1, "
    })
    void elke_soort_wijziging_heeft_haar_eigen_aankondiging(
            Wijzigingssoort soort, int dagenVooraf, Voorwaardenreden nee) {
        vanKracht(eerste());
        UUID versie = vastgesteld(soort(soort, dagenVooraf + Voorwaardenloket.REACTIEDAGEN + 1));

        if (nee == null) {
            doe(INA, l -> l.publiceer(INA, versie));
        } else {
            weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), nee);
        }
    }

    @ParameterizedTest
    @CsvSource({"250000000, ", "250000001, KOSTENEFFECT"})
    void een_nieuwe_standaard_boven_de_helft_van_de_waarde_wordt_niet_overgenomen_V25(
            long centen, Voorwaardenreden nee) {
        vanKracht(eerste());
        UUID versie =
                vastgesteld(
                        new Versieopgave(
                                kader,
                                Wijzigingssoort.LANDELIJKE_STANDAARD,
                                Uitvoeringsvariant.INSPANNINGSGERICHT,
                                "standaard 1.3",
                                "allen",
                                "landelijk vastgesteld",
                                Euro.centen(centen),
                                vandaag().plusDays(100)));
        if (nee == null) {
            doe(INA, l -> l.publiceer(INA, versie));
        } else {
            weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), nee);
        }
    }

    /** Gepubliceerd op 1 oktober 2027, op een oorspronkelijke waarde van een miljoen. */
    @ParameterizedTest
    @CsvSource({
        "2028-04-01, 50000000, ",
        "2028-04-01, 50000001, KOSTENEFFECT",
        "2028-04-02, 50000000, NIET_BINNEN_HALF_JAAR"
    })
    void scenario_12_een_standaard_geldt_binnen_zes_maanden_en_tot_de_halve_waarde_V25(
            LocalDate ingang, long centen, Voorwaardenreden nee) {
        kader =
                actiefKader(
                        Mate.VOLLEDIG,
                        Inkoopwereld.opgave(
                                "K-12",
                                Procedure.TOELATING,
                                Besluitregel.CLIENT_KIEST,
                                Keuzes.Contractering.ALLE_TOEGELATENEN,
                                null,
                                new Raming(Euro.van("250000.00"), 3, 1),
                                "02A02"));
        vanKracht(eerste());
        wereld.db.opKlok(
                LocalDate.of(2027, 10, 1)
                        .minusDays(Voorwaardenloket.REACTIEDAGEN + 1)
                        .atTime(9, 0)
                        .atZone(Klok.AMSTERDAM)
                        .toInstant());
        UUID versie =
                vastgesteld(
                        new Versieopgave(
                                kader,
                                Wijzigingssoort.LANDELIJKE_STANDAARD,
                                Uitvoeringsvariant.INSPANNINGSGERICHT,
                                "standaard 1.3",
                                "allen",
                                "landelijk vastgesteld",
                                Euro.centen(centen),
                                ingang));
        assertThat(vandaag()).isEqualTo("2027-10-01");
        if (nee == null) {
            doe(INA, l -> l.publiceer(INA, versie));
        } else {
            weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), nee);
        }
    }

    @Test
    void inspannings_en_taakgericht_wisselen_niet_binnen_een_overeenkomst_INV_1_6() {
        vanKracht(eerste());
        UUID versie =
                vastgesteld(
                        new Versieopgave(
                                kader,
                                Wijzigingssoort.NOODZAKELIJK,
                                Uitvoeringsvariant.TAAKGERICHT,
                                "taakgericht",
                                "allen",
                                "minder lasten",
                                null,
                                vandaag().plusDays(130)));

        weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), Voorwaardenreden.VARIANT);
        vloer(versie, "set_variant");
    }

    @ParameterizedTest
    @CsvSource({"10, ", "12, ", "8, ", "13, BUITEN_BANDBREEDTE", "7, BUITEN_BANDBREEDTE"})
    void beperkt_flexibel_verandert_alleen_wat_genoemd_is_binnen_de_grenzen_OH_14_WC_04(
            long weken, Voorwaardenreden nee) {
        kader = actiefKader(Mate.BEPERKT);
        vanKracht(eerste());
        UUID versie = als(INA, l -> l.begin(INA, soort(Wijzigingssoort.NOODZAKELIJK, 130)));
        doe(
                INA,
                l ->
                        l.schrijf(
                                INA,
                                versie,
                                Voorwaarde.artikel("2.1", "Wachttijd", "Hooguit dit aantal weken.")
                                        .metGetal(weken)));
        afmakenTotVastgesteld(versie);

        if (nee == null) {
            doe(INA, l -> l.publiceer(INA, versie));
        } else {
            weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), nee);
        }
    }

    @Test
    void beperkt_flexibel_laat_een_niet_genoemd_onderdeel_staan_OH_14() {
        kader = actiefKader(Mate.BEPERKT);
        vanKracht(eerste());
        UUID versie = als(INA, l -> l.begin(INA, soort(Wijzigingssoort.NOODZAKELIJK, 130)));
        doe(
                INA,
                l -> l.schrijf(INA, versie, Voorwaarde.artikel("1.1", "Waarover", "Iets anders.")));
        afmakenTotVastgesteld(versie);

        weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), Voorwaardenreden.BUITEN_BANDBREEDTE);
    }

    @Test
    void zonder_flexibiliteit_verandert_er_niets_tot_het_eind_behalve_door_de_wet_OH_14() {
        kader = actiefKader(Mate.GEEN);
        vanKracht(eerste());
        UUID versie = vastgesteld(soort(Wijzigingssoort.NOODZAKELIJK, 130));

        weigert(() -> doe(INA, l -> l.publiceer(INA, versie)), Voorwaardenreden.GEEN_FLEXIBILITEIT);
        doe(INA, l -> l.trekIn(INA, versie));
        UUID wet = vastgesteld(soort(Wijzigingssoort.WETSWIJZIGING, 30));
        doe(INA, l -> l.publiceer(INA, wet));
    }

    @Test
    void was_wordt_noemt_elk_artikel_dat_verschilt() {
        UUID eerste = vanKracht(eerste());
        UUID tweede = als(INA, l -> l.begin(INA, soort(Wijzigingssoort.HERZIENING, 80)));
        assertThat(verschil(INA, tweede)).isEmpty();
        doe(INA, l -> l.schrijf(INA, tweede, Voorwaarde.artikel("1.1", "Waarover", "Ook groep.")));
        doe(INA, l -> l.schrijf(INA, tweede, Voorwaarde.artikel("2.2", "Bereik", "Tot 22 uur.")));

        assertThat(verschil(INA, tweede))
                .extracting(w -> w.artikel() + " " + w.soort())
                .containsExactly("1.1 GEWIJZIGD", "2.2 NIEUW");
        assertThat(verschil(INA, eerste)).isEmpty();
    }

    @Test
    void er_is_een_versie_van_kracht_en_hooguit_een_op_komst() {
        als(INA, l -> l.begin(INA, eerste()));

        weigert(() -> als(INA, l -> l.begin(INA, eerste())), Voorwaardenreden.LOOPT_AL);
    }

    // In het eerste stuk tekst is 1.4 verklaard met twee maanden aankondiging.
    private Versieopgave eerste() {
        return soort(Wijzigingssoort.EERSTE, 30);
    }

    private Versieopgave soort(Wijzigingssoort soort, int dagen) {
        return new Versieopgave(
                kader,
                soort,
                Uitvoeringsvariant.INSPANNINGSGERICHT,
                "aard van de wijziging",
                "alle aanbieders",
                "omdat het nodig is",
                null,
                vandaag().plusDays(dagen));
    }

    private record Met(Versieopgave opgave, Voorwaarde artikel) {}

    private Met herziening(String artikel, String kop, String tekst) {
        return new Met(
                soort(Wijzigingssoort.HERZIENING, 80), Voorwaarde.artikel(artikel, kop, tekst));
    }

    private UUID vastgesteld(Met met) {
        UUID id = als(INA, l -> l.begin(INA, met.opgave()));
        doe(INA, l -> l.schrijf(INA, id, met.artikel()));
        afmakenTotVastgesteld(id);
        return id;
    }

    private UUID vastgesteld(Versieopgave opgave) {
        UUID id = als(INA, l -> l.begin(INA, opgave));
        if (opgave.soort() == Wijzigingssoort.EERSTE) {
            doe(
                    INA,
                    l -> {
                        l.schrijf(INA, id, Voorwaarde.artikel("1.1", "Waarover", "Begeleiding."));
                        l.schrijf(
                                INA,
                                id,
                                Voorwaarde.artikel("1.4", "Herziening", "Zo wijzigt het.")
                                        .metGetal(2));
                        l.schrijf(
                                INA,
                                id,
                                Voorwaarde.artikel("2.1", "Wachttijd", "Hooguit dit aantal weken.")
                                        .metGetal(9));
                    });
        }
        afmakenTotVastgesteld(id);
        return id;
    }

    private void afmakenTotVastgesteld(UUID id) {
        doe(INA, l -> l.startConsultatie(INA, id));
        wereld.db.verzetKlok(Duration.ofDays(Voorwaardenloket.REACTIEDAGEN + 1));
        doe(INA, l -> l.stelVast(INA, id));
    }

    private void afmaken(UUID id) {
        afmakenTotVastgesteld(id);
        doe(INA, l -> l.publiceer(INA, id));
    }

    private UUID gepubliceerd(Versieopgave opgave) {
        UUID id = vastgesteld(opgave);
        doe(INA, l -> l.publiceer(INA, id));
        return id;
    }

    private UUID vanKracht(Versieopgave opgave) {
        UUID id = gepubliceerd(opgave);
        laatIngaan(id);
        return id;
    }

    private UUID vanKracht(Met met) {
        UUID id = vastgesteld(met);
        doe(INA, l -> l.publiceer(INA, id));
        laatIngaan(id);
        return id;
    }

    private void laatIngaan(UUID id) {
        Namens systeem = Namens.systeem(WATERRIJK);
        weigert(() -> doe(systeem, l -> l.laatIngaan(systeem, id)), Voorwaardenreden.NOG_NIET);
        wereld.db.verzetKlok(
                Duration.ofDays(
                        vandaag()
                                .until(
                                        versie(id).ingangsdatum(),
                                        java.time.temporal.ChronoUnit.DAYS)));
        doe(systeem, l -> l.laatIngaan(systeem, id));
    }

    private UUID actiefKader(Mate flexibiliteit) {
        return actiefKader(
                flexibiliteit,
                toelating(
                        "K-" + flexibiliteit, flexibiliteit == Mate.VOLLEDIG ? "02A01" : "02A02"));
    }

    private UUID actiefKader(Mate flexibiliteit, Kaderopgave opgave) {
        UUID id = wereld.klaarVoorActief(INA, opgave);
        wereld.doe(
                INA,
                l -> {
                    l.legProfielVast(
                            INA,
                            id,
                            profiel(Mate.VOLLEDIG, flexibiliteit, Samenwerking.VRIJ, null));
                    l.legBandbreedteVast(INA, id, "2.1", 8, 12);
                    l.activeer(INA, id);
                });
        return id;
    }

    private LocalDate vandaag() {
        return wereld.db
                .toezicht()
                .eerste("select vandaag() as dag", r -> Databank.dag(r, "dag"))
                .orElseThrow();
    }

    private List<Reactie> reacties(Namens wie, UUID id) {
        return lees(wie, o -> o.reacties(wie, id));
    }

    private List<Aanvaarding> aanvaardingen(Namens wie, UUID id) {
        return lees(wie, o -> o.aanvaardingen(wie, id));
    }

    private List<Waswordt> verschil(Namens wie, UUID id) {
        return lees(wie, o -> o.verschil(wie, id));
    }

    private List<Voorwaarde> artikelen(Namens wie, UUID id) {
        return lees(wie, o -> o.artikelen(wie, id));
    }

    private Voorwaardenset versie(UUID id) {
        return lees(INA, o -> o.versie(INA, id)).orElseThrow();
    }

    private Toestand stand(UUID id) {
        return versie(id).toestand();
    }

    private List<Voorwaarde> artikelen(UUID id) {
        return lees(INA, o -> o.artikelen(INA, id));
    }

    private String rekenHash(UUID id) {
        return wereld.db.als(
                INA,
                d ->
                        d.eerste("select voorwaardenhash(?) as h", r -> r.getString("h"), id)
                                .orElseThrow());
    }

    private void vloer(UUID id, String regel) {
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update voorwaardenset set toestand = 'GEPUBLICEERD',"
                                                                + " verzending = gen_random_uuid() where id = ?",
                                                        id)))
                .extracting("regel")
                .isEqualTo(regel);
    }

    private <T> T als(Namens namens, Function<Voorwaardenloket, T> werk) {
        return wereld.db.als(namens, d -> werk.apply(loket(d, geweigerd)));
    }

    private void doe(Namens namens, Consumer<Voorwaardenloket> werk) {
        wereld.db.doe(namens, d -> werk.accept(loket(d, geweigerd)));
    }

    private <T> T lees(Namens namens, Function<Voorwaardenoverzicht, T> werk) {
        return wereld.db.als(
                namens,
                d -> {
                    Voorwaardenoverzicht overzicht = new Voorwaardenoverzicht();
                    overzicht.sets = new Voorwaardensets();
                    overzicht.sets.databank = d;
                    return werk.apply(overzicht);
                });
    }

    static Voorwaardenloket loket(Databank d) {
        return loket(d, new Omroep<>());
    }

    private static Voorwaardenloket loket(Databank d, Omroep<VoorwaardenGeweigerd> geweigerd) {
        Voorwaardenloket loket = new Voorwaardenloket();
        loket.geweigerd = geweigerd;
        loket.sets = new Voorwaardensets();
        loket.sets.databank = d;
        loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        loket.termijnen = new Werkplaats(d).termijnen;
        loket.tarieven = new Kadertarieven();
        loket.tarieven.databank = d;
        loket.tariefGepubliceerd = new Omroep<>();
        return loket;
    }

    private static void weigert(ThrowingCallable werk, Voorwaardenreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
