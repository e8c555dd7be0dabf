package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.BRAM;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.dossier;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.dossierlezer;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.sas;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.toelating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Aankondiging.Veld;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie.Kavel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wat aan het inkoopdocument voorafgaat: strategie, dialoog, duur, weging, beeld en melding. */
class InkoopdossierTest {
    private static final Verwervingsstrategie STRATEGIE =
            new Verwervingsstrategie("dichtbij", "vier jaar", "altijd", "samen", "kwaliteit eerst");
    private static final LocalDate DAG = LocalDate.of(2026, 9, 10);

    private Inkoopwereld wereld;

    @BeforeEach
    void vers() {
        wereld = Inkoopwereld.vers();
    }

    @Test
    void een_verwervingsstrategie_heeft_zes_onderdelen_en_ligt_vast_met_het_kader_OP_21() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1", "02A01", "02A02"));
        doe(INA, l -> l.legStrategieVast(INA, kader, STRATEGIE));
        doe(INA, l -> l.legKavelVast(INA, kader, kavel(1, "Individueel", "02A01")));
        doe(INA, l -> l.legKavelVast(INA, kader, kavel(2, "Groep", "02A02")));

        assertThat(strategie(INA, kader)).contains(STRATEGIE);
        assertThat(kavels(INA, kader))
                .extracting(k -> k.nummer() + k.producten().toString())
                .containsExactly("1[02A01]", "2[02A02]");
        assertThatThrownBy(() -> new Verwervingsstrategie("a", "b", " ", "d", "e"))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("toetreders");

        wereld.doe(INA, l -> l.activeer(INA, kader));
        weigert(
                () -> doe(INA, l -> l.legStrategieVast(INA, kader, STRATEGIE)),
                Kaderreden.LIGT_VAST);
        weigert(
                () -> doe(INA, l -> l.legKavelVast(INA, kader, kavel(3, "Rest", "02A01"))),
                Kaderreden.LIGT_VAST);
    }

    @Test
    void een_product_ligt_in_een_kavel_van_zijn_eigen_kader_OP_21() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1", "02A01"));
        doe(INA, l -> l.legKavelVast(INA, kader, kavel(1, "Individueel", "02A01")));

        weigert(
                () -> doe(INA, l -> l.legKavelVast(INA, kader, kavel(2, "Nog eens", "02A01"))),
                Kaderreden.PRODUCT_IN_KAVEL);
        weigert(
                () -> doe(INA, l -> l.legKavelVast(INA, kader, kavel(2, "Groep", "02A02"))),
                Kaderreden.PRODUCT_ONBEKEND);
        doe(INA, l -> l.legKavelVast(INA, kader, kavel(1, "Individueel, anders", "02A01")));
        assertThat(kavels(INA, kader)).hasSize(1);
    }

    @Test
    void een_verslag_van_de_dialoog_blijft_zoals_het_was() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1"));
        doe(INA, l -> l.legDialoogVast(INA, kader, DAG, "Markt", "tien aanbieders", "Akkoord."));

        assertThat(dialoog(INA, kader))
                .singleElement()
                .satisfies(v -> assertThat(v.door()).isEqualTo("ina"));
        for (String poging :
                List.of("update dialoogverslag set verslag = 'x'", "delete from dialoogverslag")) {
            assertThatThrownBy(() -> wereld.db.doe(INA, d -> d.voer(poging)))
                    .as(poging)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
        assertThat(dialoog(BRAM, kader)).isEmpty();
        weigert(
                () -> doe(BRAM, l -> l.legDialoogVast(BRAM, kader, DAG, "x", "y", "z")),
                Kaderreden.ONBEKEND);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void langer_dan_48_maanden_na_een_aanbesteding_vraagt_een_motivering_V06_scenario_11(
            int verlengingsjaren, boolean mag) {
        UUID kader =
                wereld.klaarVoorActief(
                        INA, sas("K1", new Raming(Euro.van("90000.00"), 3, verlengingsjaren)));
        if (!mag) {
            weigert(
                    () -> wereld.doe(INA, l -> l.activeer(INA, kader)),
                    Kaderreden.DUUR_NIET_GEMOTIVEERD);
            assertThatThrownBy(
                            () ->
                                    wereld.db.doe(
                                            INA,
                                            d ->
                                                    d.voer(
                                                            "update inkoopkader set toestand ="
                                                                    + " 'ACTIEF' where id = ?",
                                                            kader)))
                    .extracting("regel")
                    .isEqualTo("kader_duur");
            doe(INA, l -> l.motiveerDuur(INA, kader, "De investering in gebouwen vraagt dit."));
        }
        wereld.doe(INA, l -> l.activeer(INA, kader));
    }

    @Test
    void een_toelating_mag_langer_duren_zonder_motivering_V06() {
        Kaderopgave lang = toelating("K1");
        UUID kader =
                wereld.klaarVoorActief(
                        INA,
                        Inkoopwereld.opgave(
                                "K1",
                                lang.procedure(),
                                lang.besluitregel(),
                                lang.keuzes().contractering(),
                                null,
                                new Raming(Euro.van("90000.00"), 3, 20),
                                "02A01"));
        wereld.doe(INA, l -> l.activeer(INA, kader));
    }

    @Test
    void kwaliteit_telt_altijd_mee_en_samen_is_het_honderd_V02() {
        assertThatThrownBy(() -> new Weging(0)).isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(() -> new Weging(101)).isInstanceOf(OngeldigeWaarde.class);
        UUID kader = wereld.klaarVoorActief(INA, sas("K1", new Raming(Euro.van("9000.00"), 3, 0)));

        for (String fout : List.of("0", "101")) {
            assertThatThrownBy(
                            () ->
                                    wereld.db.doe(
                                            INA,
                                            d ->
                                                    d.voer(
                                                            "update inkoopkader set gewicht_kwaliteit = "
                                                                    + fout
                                                                    + " where id = ?",
                                                            kader)))
                    .as(fout)
                    .extracting("sqlState")
                    .isEqualTo("23514");
        }
        wereld.db.doe(INA, d -> d.voer("update inkoopkader set gewicht_kwaliteit = null"));
        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, kader)), Kaderreden.WEGING_ONTBREEKT);
    }

    @Test
    void onder_een_toelating_bestaat_geen_weging_V01_INV_0_2() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1"));

        weigert(
                () -> doe(INA, l -> l.legWegingVast(INA, kader, new Weging(60))),
                Kaderreden.VERBODEN_ONDER_TOELATING);
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update inkoopkader set gewicht_kwaliteit = 60")))
                .extracting("regel")
                .isEqualTo("kader_weging_alleen_bij_emvi");
    }

    @Test
    void de_aankondiging_komt_uit_het_kader_en_haar_verwijzing_terug_OP_18_OP_20_WC_05() {
        UUID kader = wereld.actief(INA, toelating("K1"));
        List<Aankondiging.Gegeven> gegevens = lees(INA, o -> o.gegevens(INA, kader));

        assertThat(gegevens)
                .filteredOn(g -> g.veld() == Veld.WAARDE)
                .extracting(Aankondiging.Gegeven::waarde)
                .containsExactly(Euro.van("5000000.00").toString());
        assertThat(gegevens)
                .filteredOn(g -> g.veld() == Veld.OMSCHRIJVING)
                .singleElement()
                .satisfies(g -> assertThat(g.waarde()).contains("de cliënt kiest"));

        doe(
                INA,
                l ->
                        l.meldAankondiging(
                                INA, kader, Aankondiging.Soort.AANKONDIGING, "TN 4711", DAG));
        assertThat(wereld.kader(INA, kader).aankondiging()).isEqualTo("TN 4711");
        assertThat(aankondigingen(INA, kader))
                .singleElement()
                .satisfies(
                        a -> assertThat(a.hash()).isEqualTo(Aankondigingsgegevens.hash(gegevens)));
        weigert(
                () ->
                        doe(
                                INA,
                                l ->
                                        l.meldAankondiging(
                                                INA,
                                                kader,
                                                Aankondiging.Soort.AANKONDIGING,
                                                "TN 4711",
                                                DAG)),
                Kaderreden.NUMMER_BEZET);
    }

    @Test
    void het_beeld_per_product_telt_drie_jaren_en_noemt_geen_kleine_aantallen() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1", "02A01", "02A02"));
        declareer("02A01", 12, "2026-03-01", 10_000);
        declareer("02A01", 3, "2025-03-01", 5_000);
        declareer("02A02", 1, "2023-03-01", 9_999);

        List<Productbeeld> beeld =
                lees(INA, o -> o.beeld(INA, Bladvraag.eerste(50).met("kader", kader.toString())))
                        .rijen();
        assertThat(beeld)
                .extracting(
                        b ->
                                b.product()
                                        + " "
                                        + b.jaar()
                                        + " "
                                        + b.uitgaven().centen()
                                        + " "
                                        + b.clienten())
                .containsExactly(
                        "02A01 2024 0 0",
                        "02A01 2025 15000 null",
                        "02A01 2026 120000 12",
                        "02A02 2024 0 0",
                        "02A02 2025 0 0",
                        "02A02 2026 0 0");
        List<Productbeeld> vreemd =
                lees(BRAM, o -> o.beeld(BRAM, Bladvraag.eerste(50).met("kader", kader.toString())))
                        .rijen();
        assertThat(vreemd).isEmpty();
    }

    @Test
    void het_laagste_en_hoogste_tarief_zijn_die_van_elke_looptijd_die_het_jaar_raakt() {
        UUID kader = wereld.klaarVoorActief(INA, toelating("K1", "02A01", "02A02"));
        wereld.db
                .toezicht()
                .voer(
                        """
                        with uit as (select set_config('session_replication_role', 'replica', true))
                        insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,
                            bedrag)
                        select uuidv7(), uuidv7(), '9901', '99000001', 'WMO', '02A01', '04', v.geldig::daterange,
                               v.bekend::tstzrange, v.bedrag
                        from uit, (values ('[2025-01-01,2026-01-01)', '[2024-01-01,)', 7000),
                                          ('[2025-01-01,2026-01-01)', '[2024-01-01,)', 5000),
                                          ('[2025-07-01,2027-01-01)', '[2024-01-01,)', 6000),
                                          ('[2025-01-01,2026-01-01)', '[2024-01-01,2024-02-01)', 9000)) v (geldig, bekend, bedrag)
                        """);
        Bladzijde<Productbeeld> blad =
                lees(INA, o -> o.beeld(INA, Bladvraag.eerste(5).met("kader", kader.toString())));

        assertThat(blad.rijen())
                .extracting(b -> b.jaar() + " " + centen(b.laagste()) + " " + centen(b.hoogste()))
                .startsWith("2024 null null", "2025 5000 7000", "2026 6000 6000");
        // wie telt leest geen tarief: twee producten, drie jaren
        assertThat(blad.aantal()).isEqualTo(6);
    }

    private static Long centen(Euro bedrag) {
        return bedrag == null ? null : bedrag.centen();
    }

    private void declareer(String product, int mensen, String dag, long bedrag) {
        UUID declaratie = UUID.randomUUID();
        wereld.db
                .toezicht()
                .voer(
                        """
                        with uit as (select set_config('session_replication_role', 'replica', true))
                        insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzingnummer,
                            referentie, categorie, code, begin, eind, volume, eenheid, bedrag, dc, codes)
                        select ?, n, '9901', '99000001', 'WMO', lpad(n::text, 9, '0'), n, ?::text || n, '02', ?,
                               ?::date, ?::date, 1, '04', ?, 'D', '{}'
                        from uit, generate_series(1, ?) n
                        """,
                        declaratie,
                        declaratie,
                        product,
                        dag,
                        dag,
                        bedrag,
                        mensen);
        // Langs de triggers ingelezen, dus niet vanzelf geteld.
        wereld.db.toezicht().lijst("select herreken_productbeeld()", r -> 1);
    }

    private static Kavel kavel(int nummer, String naam, String... producten) {
        return new Kavel(nummer, naam, null, List.of(producten));
    }

    private Optional<Verwervingsstrategie> strategie(Namens wie, UUID kader) {
        return lees(wie, o -> o.strategie(wie, kader));
    }

    private List<Kavel> kavels(Namens wie, UUID kader) {
        return lees(wie, o -> o.kavels(wie, kader));
    }

    private List<Dialoogverslag> dialoog(Namens wie, UUID kader) {
        return lees(wie, o -> o.dialoog(wie, kader));
    }

    private List<Aankondiging> aankondigingen(Namens wie, UUID kader) {
        return lees(wie, o -> o.aankondigingen(wie, kader));
    }

    private void doe(Namens namens, Consumer<Inkoopdossierloket> werk) {
        wereld.db.doe(namens, d -> werk.accept(dossier(d)));
    }

    private <T> T lees(Namens namens, Function<Inkoopdossier, T> werk) {
        return wereld.db.als(namens, d -> werk.apply(dossierlezer(d)));
    }

    private static void weigert(ThrowingCallable werk, Kaderreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
