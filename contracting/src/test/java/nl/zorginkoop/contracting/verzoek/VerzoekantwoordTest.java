package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BERGSTEDE;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BSN;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.DAG;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.POST;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.RIA;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.TAAK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een verzoek krijgt één eindantwoord (301, 319), elke regel fout en net goed. */
class VerzoekantwoordTest {
    private final Verzoekwereld w = new Verzoekwereld();

    @BeforeEach
    void inwoner() {
        w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "WMO, 02, NIEUW",
        "JEUGDWET, 01, NIEUW",
        "JEUGDWET, 06, NIEUW",
        "JEUGDWET, 02, WETTELIJKE_VERWIJZING",
        "JEUGDWET, 03, WETTELIJKE_VERWIJZING",
        "JEUGDWET, 04, WETTELIJKE_VERWIJZING",
        "JEUGDWET, 05, WETTELIJKE_VERWIJZING",
        "JEUGDWET, 08, WETTELIJKE_VERWIJZING"
    })
    void toewijzen_draagt_het_kenmerk_en_de_grond_van_de_verwijzer_A5(
            Wet wet, String verwijzer, String grond) {
        UUID verzoek = w.verzoek(wet, "V1", verwijzer);
        UUID toewijzing = wijsToe(verzoek);

        assertThat(w.een("select grond || ' ' || referentie_aanbieder from toewijzing"))
                .isEqualTo(grond + " V1");
        assertThat(w.stand(verzoek)).isEqualTo("TOEGEWEZEN");
        assertThat(w.een("select toewijzing from verzoek")).isEqualTo(toewijzing.toString());
        assertThat(w.een("select toestand from termijn where soort like 'VERZOEK%'"))
                .isEqualTo("GESTUIT");
    }

    @Test
    void het_antwoord_heeft_vijf_werkdagen_en_dan_ligt_er_een_taak_OP274() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");

        assertThat(w.een("select soort || ' ' || kale_dag || ' ' || aanbieder from termijn"))
                .isEqualTo("VERZOEK_ANTWOORD 2026-09-22 99000001");
        assertThat(w.een("select (uiterlijk at time zone 'Europe/Amsterdam')::text from verzoek"))
                .isEqualTo("2026-09-22 23:59:59");
        w.laatAfgaan(Instant.parse("2026-09-22T22:00:00Z"));
        assertThat(w.een("select rol || ' ' || titel from taak"))
                .startsWith("REGISSEUR Verzoek V1 van aanbieder 99000001");
        assertThat(w.stand(verzoek)).as("wie te laat is, antwoordt nog").isEqualTo("ONTVANGEN");
        wijsAf(verzoek, Afwijsreden.BUDGET, null);
        assertThat(w.een("select toestand from taak")).isEqualTo("VERVALLEN");
    }

    @Test
    void in_onderzoek_geeft_acht_weken_na_de_dagtekening_en_een_319() {
        UUID verzoek = w.verzoek(Wet.JEUGDWET, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));

        assertThat(w.stand(verzoek)).isEqualTo("IN_ONDERZOEK");
        assertThat(
                        w.een(
                                "select kale_dag from termijn where toestand = 'LOOPT' and soort like 'VERZOEK%'"))
                .isEqualTo(DAG.plusWeeks(8).toString());
        assertThat(w.klaar.get(1).soort()).isEqualTo("JW319");
        assertThat(gegevens())
                .isEqualTo(new Antwoordgegevens("9901", "99000001", "V1", "2", null, null));
    }

    @Test
    void in_onderzoek_kan_een_keer_TR360() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));

        weigert(
                () -> w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek)),
                Verzoekreden.AL_IN_ONDERZOEK);
        wijsToe(verzoek);
        assertThat(w.stand(verzoek)).isEqualTo("TOEGEWEZEN");
    }

    @Test
    void na_in_onderzoek_mag_een_afwijzing_en_na_een_afwijzing_niets_TR365() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        w.doe(RIA, l -> l.wijsAf(RIA, verzoek, Afwijsreden.GEEN_CONTRACT, " "));

        assertThat(w.stand(verzoek)).isEqualTo("AFGEWEZEN");
        assertThat(gegevens().reden()).isEqualTo("3");
        weigert(() -> w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek)), Verzoekreden.AL_AFGEWEZEN);
        weigert(() -> wijsAf(verzoek, Afwijsreden.BUDGET, null), Verzoekreden.AL_AFGEWEZEN);
        weigert(() -> wijsToe(verzoek), Verzoekreden.AL_AFGEWEZEN);
        assertThat(w.een("select count(*) from termijn where toestand = 'LOOPT'")).isEqualTo("0");
    }

    @Test
    void na_een_toewijzing_volgt_geen_antwoord_TR359() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        wijsToe(verzoek);

        weigert(() -> w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek)), Verzoekreden.AL_TOEGEWEZEN);
        weigert(() -> wijsAf(verzoek, Afwijsreden.BUDGET, null), Verzoekreden.AL_TOEGEWEZEN);
        weigert(() -> wijsToe(verzoek), Verzoekreden.AL_TOEGEWEZEN);
    }

    @Test
    void woonplaatsbeginsel_noemt_de_andere_gemeente_TR377() {
        UUID verzoek = w.verzoek(Wet.JEUGDWET, "V1", "02");

        weigert(
                () -> wijsAf(verzoek, Afwijsreden.WOONPLAATSBEGINSEL, null),
                Verzoekreden.WOONPLAATS);
        weigert(
                () -> wijsAf(verzoek, Afwijsreden.WOONPLAATSBEGINSEL, "9901"),
                Verzoekreden.EIGEN_WOONPLAATS);
        weigert(
                () -> wijsAf(verzoek, Afwijsreden.WOONPLAATSBEGINSEL, "99x1"),
                Verzoekreden.WOONPLAATS_VORM);
        wijsAf(verzoek, Afwijsreden.WOONPLAATSBEGINSEL, "9902");
        assertThat(gegevens().woonplaats()).isEqualTo("9902");
    }

    @Test
    void zonder_woonplaatsbeginsel_hoort_er_geen_gemeente_bij_TR409() {
        UUID jeugd = w.verzoek(Wet.JEUGDWET, "V1", "02");
        weigert(() -> wijsAf(jeugd, Afwijsreden.ANDERE_GEMEENTE, "9902"), Verzoekreden.WOONPLAATS);
        UUID wmo = w.verzoek(Wet.WMO, "V2", "01");
        weigert(() -> wijsAf(wmo, Afwijsreden.WOONPLAATSBEGINSEL, "9902"), Verzoekreden.WOONPLAATS);

        wijsAf(jeugd, Afwijsreden.ANDERE_GEMEENTE, null);
        wijsAf(wmo, Afwijsreden.WOONPLAATSBEGINSEL, null);
        assertThat(w.stand(jeugd)).isEqualTo("AFGEWEZEN");
    }

    @Test
    void een_antwoord_hoort_bij_een_eerder_verzoek_en_is_van_de_eigen_gemeente_TR355() {
        w.verzoek(Wet.WMO, "V1", "01");
        Namens elders = Namens.gemeente("bo", Rol.REGISSEUR, BERGSTEDE);

        weigert(
                () -> w.doe(elders, l -> l.zetInOnderzoek(elders, w.zoek("V1"))),
                Verzoekreden.ONBEKEND);
        weigert(() -> wijsAf(UUID.randomUUID(), Afwijsreden.BUDGET, null), Verzoekreden.ONBEKEND);
    }

    @Test
    void een_afgekeurd_319_geldt_als_niet_verstuurd_en_mag_opnieuw() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        UUID onderzoek = w.laatsteAntwoord();
        w.doe(POST, l -> l.antwoordretour(POST, onderzoek, w.bericht(WATERRIJK), false));

        assertThat(w.stand(verzoek)).isEqualTo("ONTVANGEN");
        assertThat(w.een("select soort from termijn where toestand = 'LOOPT'"))
                .isEqualTo("VERZOEK_ANTWOORD");
        assertThat(
                        w.een(
                                "select kale_dag from termijn where toestand = 'LOOPT' and soort like 'VERZOEK%'"))
                .as("vanaf dezelfde dag")
                .isEqualTo("2026-09-22");
        assertThat(w.een("select titel from taak where toestand = 'OPEN'")).contains("V1");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        wijsAf(verzoek, Afwijsreden.STAPELING, null);
        UUID afwijzing = w.laatsteAntwoord();
        w.doe(POST, l -> l.antwoordretour(POST, afwijzing, w.bericht(WATERRIJK), false));
        assertThat(w.stand(verzoek)).isEqualTo("IN_ONDERZOEK");
        wijsToe(verzoek);
    }

    @Test
    void een_aanvaard_319_verandert_niets() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        wijsAf(verzoek, Afwijsreden.STAPELING, null);
        UUID retour = w.bericht(WATERRIJK);
        w.doe(POST, l -> l.antwoordretour(POST, w.laatsteAntwoord(), retour, true));

        assertThat(w.stand(verzoek)).isEqualTo("AFGEWEZEN");
        assertThat(w.afgesloten).contains(new Verzoekwereld.Afgesloten(retour, true, null));
    }

    @ParameterizedTest
    @CsvSource({
        // zonder eigen regel acht weken: onder de Wmo zes en twee, onder de Jeugdwet wat geldt als
        // niemand iets zegt
        "WMO, , 8",
        "JEUGDWET, , 8",
        "WMO, 2026-09-15, 8",
        "JEUGDWET, 2026-09-15, 10",
        "JEUGDWET, 2026-09-16, 8"
    })
    void na_in_onderzoek_geldt_de_termijn_van_de_wet_of_de_verordening_op_de_dagtekening_A5(
            Wet wet, String ingang, int weken) {
        if (ingang != null) {
            w.db.doe(
                    RIA,
                    d ->
                            d.voer(
                                    "insert into onderzoeksregel (id, gemeente, wet, weken, ingang, door) values"
                                            + " (uuidv7(), '9901', 'JEUGDWET', 10, ?::date, 'els')",
                                    ingang));
        }
        UUID verzoek = w.verzoek(wet, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));

        assertThat(w.een("select kale_dag from termijn where soort = 'VERZOEK_ONDERZOEK'"))
                .isEqualTo(DAG.plusWeeks(weken).toString());
    }

    @Test
    void een_afgekeurd_301_legt_het_verzoek_terug_zoals_het_lag() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        w.keurToewijzingAf(wijsToe(verzoek));

        assertThat(w.stand(verzoek)).isEqualTo("IN_ONDERZOEK");
        assertThat(
                        w.een(
                                "select kale_dag from termijn where toestand = 'LOOPT' and soort like 'VERZOEK%'"))
                .isEqualTo(DAG.plusWeeks(8).toString());
        wijsToe(verzoek);
        assertThat(w.stand(verzoek)).isEqualTo("TOEGEWEZEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "stand = 'AFGEWEZEN'; verzoek_stand_volgt",
                "stand = 'IN_ONDERZOEK'; verzoek_stand_volgt",
                "referentie = 'V9'; verzoek_ligt_vast",
                "volume = 99; verzoek_ligt_vast",
                "hulpvrager = null; verzoek_ligt_vast"
            })
    void om_het_loket_heen_verandert_een_verzoek_niet(String wat, String regel) {
        w.verzoek(Wet.WMO, "V1", "01");
        assertThatThrownBy(() -> w.db.doe(RIA, d -> d.voer("update verzoek set " + wat)))
                .hasMessageContaining(regel);
    }

    @Test
    void een_toewijzing_over_iets_anders_telt_niet_als_antwoord() {
        UUID een = w.verzoek(Wet.WMO, "V1", "01");
        UUID toewijzing = wijsToe(een);
        UUID twee = w.verzoek(Wet.WMO, "V2", "01");

        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update verzoek set toewijzing = ?, stand = 'TOEGEWEZEN'"
                                                                + " where id = ?",
                                                        toewijzing,
                                                        twee)))
                .hasMessageContaining("verzoek_andere_toewijzing");
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update verzoek set toewijzing = null, stand = 'ONTVANGEN'"
                                                                + " where id = ?",
                                                        een)))
                .hasMessageContaining("verzoek_al_toegewezen");
    }

    @Test
    void een_aanbieder_ziet_de_zijne_en_antwoordt_niet() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        Namens eik = Namens.aanbieder("els", Verzoekwereld.EIK);
        Namens beuk = Namens.aanbieder("bas", new AgbCode("99000002"));

        assertThat(zie(eik)).isEqualTo(1);
        assertThat(zie(beuk)).isZero();
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        eik,
                                        d ->
                                                d.voer(
                                                        "insert into verzoekantwoord (id, gemeente, aanbieder, verzoek,"
                                                                + " antwoord, door) values (uuidv7(), '9901',"
                                                                + " '99000001', ?, '2', 'els')",
                                                        verzoek)))
                .hasMessageContaining("42501");
    }

    @Test
    void na_de_bewaartermijn_gaat_een_verzoek_met_zijn_toewijzing_of_alleen() {
        // Zonder omvang: een toewijzing met boekingen gaat nog niet weg.
        w.verwerk(w.opdracht(WATERRIJK, Wet.WMO, BSN, aspecifiek("V1")));
        wijsToe(w.zoek("V1"));
        UUID los = w.verzoek(Wet.JEUGDWET, "V2", "01");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, los));
        w.doe(POST, l -> l.antwoordretour(POST, w.laatsteAntwoord(), w.bericht(WATERRIJK), false));

        vernietig("2041-09-01");
        assertThat(aantal()).isEqualTo("2");
        vernietig("2042-09-20");
        assertThat(w.een("select string_agg(referentie, ',') from verzoek")).isEqualTo("V2");
        vernietig("2046-09-20");
        assertThat(aantal()).isEqualTo("0");
        assertThat(w.een("select count(*) from verzoekantwoord_afkeur")).isEqualTo("0");
    }

    private static Verzoekopdracht.Product aspecifiek(String referentie) {
        Verzoekopdracht.Product p = Verzoekwereld.product(Wet.WMO, referentie, "01");
        return new Verzoekopdracht.Product(
                referentie,
                null,
                null,
                p.categorie(),
                null,
                p.begin(),
                p.eind(),
                null,
                null,
                null,
                null,
                p.verwijzer(),
                null);
    }

    private void vernietig(String dag) {
        w.db.opKlok(Instant.parse(dag + "T07:00:00Z"));
        w.db.doe(Namens.systeem(WATERRIJK), d -> d.eerste("select vernietig(100)", r -> ""));
    }

    private int zie(Namens wie) {
        return w.db.als(
                wie, d -> w.overzicht(d).verzoeken(wie, TAAK, Bladvraag.eerste(25)).rijen().size());
    }

    private UUID wijsToe(UUID verzoek) {
        return w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek));
    }

    private void wijsAf(UUID verzoek, Afwijsreden reden, String woonplaats) {
        w.doe(RIA, l -> l.wijsAf(RIA, verzoek, reden, woonplaats));
    }

    private Antwoordgegevens gegevens() {
        return w.als(POST, l -> l.voorBericht(POST, w.laatsteAntwoord()));
    }

    private String aantal() {
        return w.een("select count(*) from verzoek");
    }

    private static void weigert(ThrowingCallable werk, Verzoekreden reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }
}
