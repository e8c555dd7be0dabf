package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BSN;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.DAG;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.EIK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.POST;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.RIA;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.TAAK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.WATERRIJK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Een verzoek om wijziging (317): elke regel fout en net goed, en het antwoord erop. */
class WijzigingsverzoekTest {
    private static final Omvang TIEN = new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND);
    private static final LocalDate OKTOBER = LocalDate.of(2026, 10, 1);

    private final Verzoekwereld w = new Verzoekwereld();
    private final List<Long> ongewijzigd = new ArrayList<>();
    private final List<Wijzigingsopdracht.Anders> anders = new ArrayList<>();
    private final List<Wijzigingsopdracht.Nieuw> nieuw = new ArrayList<>();

    @BeforeEach
    void inwoner() {
        w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
        w.db.toezicht()
                .voer(
                        "insert into product values ('WMO', '07A01', '07', 'Dagbesteding'), ('WMO', '11A01', '11',"
                                + " 'Rolstoel')");
        w.db.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), md5('WMO')::uuid, '9901', '99000001', 'WMO', code, '04',"
                                + " '[2025-01-01,)', '[2025-01-01,)', 6000 from product where code in ('07A01', '11A01')");
    }

    @ParameterizedTest
    @EnumSource(
            value = Wet.class,
            names = {"WMO", "JEUGDWET"})
    void een_verzoek_wordt_in_zijn_geheel_gehonoreerd_met_een_301_en_een_kenmerk_OP348_IV093(
            Wet wet) {
        String code = wet == Wet.WMO ? "02A01" : "45A01";
        String erbij = wet == Wet.WMO ? "07A01" : "44A09";
        UUID loopt = w.lopend(wet, code, TIEN, null, "2026-01-01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        nieuw(erbij, OKTOBER, "2027-03-31", 4L);

        Berichtuitkomst uitkomst = verwerk(wet, "W1");
        assertThat(uitkomst.goedgekeurd()).as("%s", uitkomst).isTrue();
        assertThat(w.klaar.get(w.klaar.size() - 1).soort())
                .isEqualTo(wet == Wet.WMO ? "WMO318" : "JW318");
        assertThat(w.toets(w.zoek("W1")).contract().uitkomst())
                .as("een 317 noemt geen verwijzer")
                .isEqualTo(Verwijzingstoets.Uitkomst.IN_ORDE);
        w.als(RIA, l -> l.wijsToe(RIA, TAAK, w.zoek("W1")));

        assertThat(w.stand(w.zoek("W1"))).isEqualTo("TOEGEWEZEN");
        assertThat(w.klaar).filteredOn(k -> k.soort().endsWith("301")).hasSize(2);
        assertThat(w.laatste301().producten())
                .extracting(
                        Toewijzingsgegevens.Product::begin,
                        Toewijzingsgegevens.Product::eind,
                        Toewijzingsgegevens.Product::volume,
                        Toewijzingsgegevens.Product::redenWijziging,
                        Toewijzingsgegevens.Product::referentieAanbieder)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30), 10L, "12", "W1"),
                        tuple(OKTOBER, LocalDate.of(2027, 3, 31), 12L, null, "W1"),
                        tuple(OKTOBER, LocalDate.of(2027, 3, 31), 4L, null, "W1"));
    }

    @Test
    void een_verlenging_houdt_haar_nummer_en_wat_blijft_draagt_ook_het_kenmerk_OP380_IV093() {
        UUID langer = lopend("02A01", "2026-10-31");
        UUID blijft = lopend("07A01", "2026-12-31");
        anders(langer, OKTOBER, "2027-03-31", 10L);
        ongewijzigd.add(w.nummer(blijft));
        goed("W1");

        w.als(RIA, l -> l.wijsToe(RIA, TAAK, w.zoek("W1")));

        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("2");
        assertThat(w.laatste301().producten())
                .extracting(
                        Toewijzingsgegevens.Product::eind,
                        Toewijzingsgegevens.Product::redenWijziging,
                        Toewijzingsgegevens.Product::referentieAanbieder)
                .containsExactly(
                        tuple(LocalDate.of(2027, 3, 31), "12", "W1"),
                        tuple(LocalDate.of(2026, 12, 31), null, "W1"));
    }

    @Test
    void de_volgende_keer_gaat_het_kenmerk_niet_meer_mee_TR379() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 10L);
        goed("W1");
        w.als(RIA, l -> l.wijsToe(RIA, TAAK, w.zoek("W1")));
        lopend("07A01", "2026-12-31");
        assertThat(w.laatste301().producten())
                .extracting(
                        Toewijzingsgegevens.Product::redenWijziging,
                        Toewijzingsgegevens.Product::referentieAanbieder)
                .containsExactly(tuple(null, null), tuple(null, null));
    }

    @Test
    void een_afgekeurd_301_legt_het_verzoek_terug_en_zet_de_toewijzingen_terug() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        goed("W1");
        UUID verzoek = w.zoek("W1");
        w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek));

        w.keurLaatste301Af("WMO301");

        assertThat(w.stand(verzoek)).isEqualTo("ONTVANGEN");
        assertThat(w.een("select eind || ' ' || volume from toewijzing where id = ?", loopt))
                .isEqualTo("2026-10-31 10");
        assertThat(w.een("select count(*) from toewijzing where status = 'AFGEKEURD'"))
                .isEqualTo("1");
        w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek));
        assertThat(w.stand(verzoek)).isEqualTo("TOEGEWEZEN");
    }

    @Test
    void het_antwoord_is_hetzelfde_als_op_een_315_TR360_TR365_TR359() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        goed("W1");
        UUID verzoek = w.zoek("W1");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        weigert(
                () -> w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek)),
                Verzoekreden.AL_IN_ONDERZOEK);
        w.doe(RIA, l -> l.wijsAf(RIA, verzoek, Afwijsreden.BUDGET, null));
        assertThat(w.als(POST, l -> l.voorBericht(POST, w.laatsteAntwoord())).referentie())
                .isEqualTo("W1");
        weigert(() -> w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek)), Verzoekreden.AL_AFGEWEZEN);
        w.doe(POST, l -> l.antwoordretour(POST, w.laatsteAntwoord(), w.bericht(WATERRIJK), false));
        assertThat(w.stand(verzoek)).as("een afgekeurd 319").isEqualTo("IN_ONDERZOEK");
        w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek));
        weigert(
                () -> w.doe(RIA, l -> l.wijsAf(RIA, verzoek, Afwijsreden.BUDGET, null)),
                Verzoekreden.AL_TOEGEWEZEN);
    }

    @Test
    void een_315_en_een_317_delen_het_kenmerk_TR347_en_elkaars_beurt_TR374() {
        UUID loopt = lopend("02A01", "2026-10-31");
        w.verwerk(w.opdracht(WATERRIJK, Wet.WMO, BSN, product(Wet.WMO, "V1", "01")));
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").kopcodes()).containsExactly("9374");
        w.doe(RIA, l -> l.wijsAf(RIA, w.zoek("V1"), Afwijsreden.BUDGET, null));
        assertThat(verwerk(Wet.WMO, "V1").codes())
                .as("client, verzoek, product")
                .containsExactly(List.of(), List.of("9347"), List.of());
        goed("W1");
        assertThat(
                        w.verwerk(w.opdracht(WATERRIJK, Wet.WMO, BSN, product(Wet.WMO, "V2", "01")))
                                .kopcodes())
                .containsExactly("9374");
    }

    @Test
    void
            een_client_die_hier_geen_toewijzing_heeft_krijgt_8187_en_de_rest_is_niet_beoordeeld_TR304() {
        anders.add(new Wijzigingsopdracht.Anders(1, wens(OKTOBER, null, 12L, "4", null)));
        assertThat(verwerk(Wet.WMO, "W1").codes())
                .containsExactly(List.of("8187"), List.of("0233"), List.of("0233"));
        assertThat(w.een("select count(*) from verzoek")).isEqualTo("0");
    }

    @Test
    void alles_wat_loopt_of_nog_begint_hoort_erin_TR349() {
        UUID loopt = lopend("02A01", "2026-10-31");
        UUID straks = w.lopend(Wet.WMO, "07A01", TIEN, null, "2027-01-01", "2027-12-31");
        lopend("11A01", "2026-09-14");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").codes())
                .containsExactly(List.of(), List.of("9349"), List.of());
        ongewijzigd.add(w.nummer(straks));
        goed("W1");
    }

    @Test
    void wat_ongewijzigd_blijft_of_anders_moet_loopt_nog_TR350_TR351() {
        UUID loopt = lopend("02A01", "2026-10-31");
        UUID voorbij = lopend("07A01", "2026-09-14");
        ongewijzigd.add(w.nummer(voorbij));
        anders(voorbij, OKTOBER, "2027-03-31", 12L);
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").codes())
                .containsExactly(List.of(), List.of(), List.of("9350"), List.of("9351"), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // de dagtekening is 15 september
        "2026-09-15, 9357",
        "2026-09-16, ",
        "2026-01-01, ",
        "2026-01-02, 9357"
    })
    void een_wijziging_die_niet_in_de_toekomst_ligt_geldt_de_hele_looptijd_TR357(
            String vanaf, String code) {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, LocalDate.parse(vanaf), "2026-10-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").codes().get(2)).isEqualTo(lijst(code));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 25, 9373", "2026-01-01, 25, ", "2026-10-01, 20, "})
    void een_totaal_verandert_voor_de_hele_looptijd_TR373(String vanaf, long volume, String code) {
        UUID totaal =
                w.lopend(
                        Wet.WMO,
                        "02A01",
                        new Omvang(20, Eenheid.UUR, Frequentie.TOTAAL),
                        null,
                        "2026-01-01",
                        "2026-12-31");
        anders.add(
                new Wijzigingsopdracht.Anders(
                        w.nummer(totaal),
                        wens(LocalDate.parse(vanaf), "2026-12-31", volume, "6", null)));
        assertThat(verwerk(Wet.WMO, "W1").codes().get(2)).isEqualTo(lijst(code));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 9373", "2026-01-01, "})
    void een_budget_verandert_voor_de_hele_looptijd_TR373(String vanaf, String code) {
        UUID budget = budget();
        anders.add(
                new Wijzigingsopdracht.Anders(
                        w.nummer(budget),
                        wens(LocalDate.parse(vanaf), "2026-12-31", null, null, 200_000L)));
        assertThat(verwerk(Wet.WMO, "W1").codes().get(2)).isEqualTo(lijst(code));
    }

    @Test
    void met_een_code_hoort_een_omvang_en_zonder_code_niet_TR411_TR412() {
        UUID specifiek = lopend("07A01", "2026-10-31");
        UUID aspecifiek = budget();
        anders(specifiek, OKTOBER, "2027-03-31", null);
        anders(aspecifiek, OKTOBER, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").codes())
                .containsExactly(List.of(), List.of(), List.of("9411"), List.of("9412"));
    }

    @Test
    void zonder_product_is_er_geen_omvang_TR375() {
        UUID generiek = budget();
        w.db.toezicht().voer("update toewijzing set categorie = null where id = ?", generiek);
        anders(generiek, OKTOBER, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").codes().get(2)).containsExactly("9375");
    }

    @ParameterizedTest
    @CsvSource({"02A01, 2026-10-31, 9361", "02A01, 2026-11-01, ", "07A01, 2026-10-01, "})
    void de_gevraagde_situatie_stapelt_niet_TR361(String product, String vanaf, String code) {
        UUID loopt = lopend("02A01", "2026-10-31");
        ongewijzigd.add(w.nummer(loopt));
        nieuw(product, LocalDate.parse(vanaf), "2027-03-31", 4L);
        assertThat(verwerk(Wet.WMO, "W1").codes().get(1)).isEqualTo(lijst(code));
    }

    @Test
    void van_hulpmiddelen_mogen_er_meer_tegelijk_zijn_TR361() {
        UUID loopt = lopend("11A01", "2026-10-31");
        ongewijzigd.add(w.nummer(loopt));
        nieuw("11A01", OKTOBER, "2027-03-31", 4L);
        goed("W1");
    }

    @Test
    void een_nieuw_product_staat_in_de_lijst_bij_zijn_categorie_TR381() {
        UUID loopt = lopend("02A01", "2026-10-31");
        ongewijzigd.add(w.nummer(loopt));
        nieuw.add(
                new Wijzigingsopdracht.Nieuw(
                        "08", "07A01", wens(OKTOBER, "2027-03-31", 4L, "4", null)));
        assertThat(verwerk(Wet.WMO, "W1").codes().get(3)).containsExactly("S329");
        nieuw.clear();
        nieuw("07A01", OKTOBER, "2027-03-31", 4L);
        goed("W1");
    }

    @Test
    void een_317_met_een_fout_laat_niets_na_en_zijn_kenmerk_is_weer_vrij_OP286() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, DAG, "2027-03-31", 12L);
        assertThat(verwerk(Wet.WMO, "W1").goedgekeurd()).isFalse();
        assertThat(w.een("select count(*) from verzoek")).isEqualTo("0");
        assertThat(w.een("select count(*) from termijn where soort like 'VERZOEK%'"))
                .isEqualTo("0");
        anders.clear();
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        goed("W1");
        assertThat(w.een("select kale_dag from termijn where soort like 'VERZOEK%'"))
                .as("OP346: vijf werkdagen")
                .isEqualTo("2026-09-22");
    }

    @Test
    void wat_gevraagd_is_ligt_vast() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        goed("W1");
        assertThatThrownBy(
                        () -> w.db.doe(RIA, d -> d.voer("update verzoekproduct set volume = 99")))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("42501");
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update verzoek set toewijzing = ?, stand = 'TOEGEWEZEN'",
                                                        loopt)))
                .hasMessageContaining("verzoek_andere_toewijzing");
    }

    @Test
    void het_blad_laat_zien_wat_er_gevraagd_is() {
        UUID loopt = lopend("02A01", "2026-10-31");
        anders(loopt, OKTOBER, "2027-03-31", 12L);
        nieuw("07A01", OKTOBER, "2027-03-31", 4L);
        goed("W1");
        Verzoekblad blad =
                w.db.als(RIA, d -> w.overzicht(d).verzoek(RIA, TAAK, w.zoek("W1")).orElseThrow());
        assertThat(blad.rij().soort()).isEqualTo("WIJZIGING");
        assertThat(blad.redenVerzoek()).isEqualTo("1");
        assertThat(blad.producten())
                .extracting(
                        Gevraagdproduct::soort, Gevraagdproduct::nummer, Gevraagdproduct::product)
                .containsExactly(
                        tuple("ANDERS", w.nummer(loopt), "Begeleiding"),
                        tuple("NIEUW", null, "Dagbesteding"));
    }

    private UUID lopend(String product, String eind) {
        return w.lopend(Wet.WMO, product, TIEN, null, "2026-01-01", eind);
    }

    private UUID budget() {
        return w.lopend(Wet.WMO, "02", null, Euro.van("1000.00"), "2026-01-01", "2026-12-31");
    }

    private void anders(UUID toewijzing, LocalDate vanaf, String eind, Long volume) {
        anders.add(
                new Wijzigingsopdracht.Anders(
                        w.nummer(toewijzing), wens(vanaf, eind, volume, "4", null)));
    }

    private void nieuw(String product, LocalDate vanaf, String eind, Long volume) {
        nieuw.add(
                new Wijzigingsopdracht.Nieuw(
                        product.substring(0, 2), product, wens(vanaf, eind, volume, "4", null)));
    }

    private static Wijzigingsopdracht.Wens wens(
            LocalDate vanaf, String eind, Long volume, String frequentie, Long budget) {
        return new Wijzigingsopdracht.Wens(
                vanaf,
                eind == null ? null : LocalDate.parse(eind),
                volume,
                volume == null ? null : "04",
                volume == null ? null : frequentie,
                budget);
    }

    private void goed(String referentie) {
        Berichtuitkomst uitkomst = verwerk(Wet.WMO, referentie);
        assertThat(uitkomst.goedgekeurd()).as("%s", uitkomst).isTrue();
    }

    private Berichtuitkomst verwerk(Wet wet, String referentie) {
        return w.verwerk(
                new Wijzigingsopdracht(
                        w.bericht(WATERRIJK),
                        wet,
                        EIK,
                        DAG,
                        BSN,
                        wet == Wet.WMO ? "WMO318" : "JW318",
                        List.of(),
                        referentie,
                        "1",
                        List.copyOf(ongewijzigd),
                        List.copyOf(anders),
                        List.copyOf(nieuw)));
    }

    private static List<String> lijst(String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static void weigert(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable werk, Verzoekreden reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }
}
