package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.begroting.Begrotingswereld.BO;
import static nl.zorginkoop.contracting.begroting.Begrotingswereld.COR;
import static nl.zorginkoop.contracting.begroting.Begrotingswereld.regel;
import static nl.zorginkoop.contracting.begroting.Begrotingswereld.weigert;
import static nl.zorginkoop.contracting.begroting.Regelsoort.BOVEN_BEGROTING;
import static nl.zorginkoop.contracting.begroting.Regelsoort.VERHOGING;
import static nl.zorginkoop.contracting.begroting.Regelsoort.VERLAGING;
import static nl.zorginkoop.contracting.begroting.Regelsoort.VERSCHUIVING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetkamer;
import nl.zorginkoop.contracting.budget.Plafondversie;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Rulings B4: een begrotingswijziging is een gang met een besluit. */
class BegrotingswijzigingTest {
    private final Begrotingswereld w = new Begrotingswereld();

    @Test
    void voor_het_besluit_is_er_niets_begroot_en_erna_alles_B4_BU_22() {
        UUID id =
                w.ingediend(
                        regel(VERSCHUIVING, w.ruimte, w.andere, 5_000),
                        regel(VERHOGING, null, w.groep, 300),
                        regel(VERLAGING, w.groep, null, 100));

        assertThat(w.begroot(w.ruimte)).isEqualTo(40_000);
        assertThat(w.wijziging(id).verhoogd().centen()).isEqualTo(300_00);
        assertThat(w.wijziging(id).saldo().centen()).isEqualTo(200_00);
        assertThat(w.wijziging(id).verschoven().centen()).isEqualTo(5_000_00);

        w.besluit(COR, id, true);

        assertThat(w.begroot(w.ruimte)).isEqualTo(35_000);
        assertThat(w.begroot(w.andere)).isEqualTo(55_000);
        assertThat(w.begroot(w.groep)).isEqualTo(10_200);
        assertThat(w.een("select count(*) from boeking where bron = ? and soort = 'BEGROOT'", id))
                .isEqualTo("3");
        assertThat(
                        w.een(
                                "select string_agg(distinct door, ',') from plafondversie where besluit = ?",
                                id))
                .as("wie het besluit vastlegde begrootte, niet zijn rol (WC-13)")
                .isEqualTo(COR.wie());
        assertThat(w.verschillen()).isEqualTo("0");
        assertThat(w.wijziging(id).stand()).isEqualTo("BESLOTEN");
        List<Plafondversie> versies =
                w.db.als(COR, d -> Budgetkamer.prognose(d).versies(COR, w.groep));
        assertThat(versies)
                .as("een versie noemt het besluit bij zijn nummer")
                .first()
                .extracting(Plafondversie::besluitnummer)
                .isEqualTo("R-2026-17");
    }

    @Test
    void wie_opstelde_of_indiende_legt_het_besluit_niet_vast() {
        UUID id = w.voorstel(regel(VERHOGING, null, w.groep, 1));
        w.doe(COR, k -> k.loket.dienIn(COR, id));

        weigert(Begrotingsreden.ANDERE_OGEN, () -> w.besluit(BO, id, true));
        weigert(Begrotingsreden.ANDERE_OGEN, () -> w.besluit(COR, id, true));
        assertThat(w.begroot(w.groep)).isEqualTo(10_000);
    }

    @Test
    void zonder_regels_of_voor_het_indienen_is_er_geen_besluit() {
        UUID leeg = w.voorstel();
        weigert(Begrotingsreden.LEEG, () -> w.doe(BO, k -> k.loket.dienIn(BO, leeg)));

        UUID voorstel = w.voorstel(regel(VERHOGING, null, w.groep, 1));
        weigert(Begrotingsreden.KAN_NU_NIET, () -> w.besluit(COR, voorstel, true));
    }

    @Test
    void een_ingediende_wijziging_verandert_niet_meer() {
        UUID id = w.ingediend(regel(VERHOGING, null, w.groep, 1));

        weigert(
                Begrotingsreden.VAST,
                () -> w.doe(BO, k -> k.loket.voegToe(BO, id, regel(VERHOGING, null, w.groep, 2))));
        UUID regel =
                UUID.fromString(w.een("select id from begrotingsregel where wijziging = ?", id));
        weigert(Begrotingsreden.VAST, () -> w.doe(BO, k -> k.loket.haalWeg(BO, id, regel)));
        assertThatThrownBy(
                        () ->
                                w.zet(
                                        "update begrotingswijziging set titel = 'x', stand = 'INGETROKKEN' where id"
                                                + " = ?",
                                        id))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_afgewezen_of_ingetrokken_wijziging_begroot_niets() {
        UUID af = w.ingediend(regel(VERHOGING, null, w.groep, 1));
        w.besluit(COR, af, false);
        UUID in = w.ingediend(regel(VERHOGING, null, w.groep, 1));
        w.doe(BO, k -> k.loket.trekIn(BO, in));

        assertThat(w.begroot(w.groep)).isEqualTo(10_000);
        assertThat(w.wijziging(af).besluitnummer()).isEqualTo("R-2026-17");
        assertThat(
                        w.een(
                                "select count(*) from taak where toestand = 'OPEN' and onderwerp in (?, ?)",
                                af,
                                in))
                .isEqualTo("0");
    }

    @Test
    void een_besluit_van_morgen_kan_niet() {
        UUID id = w.ingediend(regel(VERHOGING, null, w.groep, 1));
        weigert(
                Begrotingsreden.BESLUITDAG,
                () ->
                        w.doe(
                                COR,
                                k ->
                                        k.loket.besluit(
                                                COR,
                                                id,
                                                new Besluitopgave(
                                                        true,
                                                        Besluitopgave.Orgaan.COLLEGE,
                                                        "C-1",
                                                        LocalDate.of(2026, 9, 16)))));
    }

    @Test
    void onder_nul_vrij_mag_en_geeft_een_signaal_INV_8_1_INV_8_6() {
        w.verplicht(w.groep, 9_000);

        w.besloten(regel(VERLAGING, w.groep, null, 2_000));

        assertThat(w.een("select vrij / 100 from plafond where id = ?", w.groep))
                .isEqualTo("-1000");
        assertThat(
                        w.een(
                                "select count(*) from signaal where plafond = ? and soort = 'BOVEN_RUIMTE'",
                                w.groep))
                .isEqualTo("1");
        assertThat(w.een("select verplicht / 100 from plafond where id = ?", w.groep))
                .isEqualTo("9000");
    }

    @Test
    void minder_dan_niets_begroten_kan_niet() {
        UUID id = w.ingediend(regel(VERLAGING, w.groep, null, 10_001));
        weigert(Begrotingsreden.ONDER_NUL, () -> w.besluit(COR, id, true));
        assertThat(w.wijziging(id).stand()).isEqualTo("INGEDIEND");
    }

    @Test
    void ruimten_komen_samen_niet_zonder_besluit_boven_de_begroting_INV_8_3() {
        UUID precies = w.ingediend(regel(VERHOGING, null, w.ruimte, 10_000));
        w.besluit(COR, precies, true);
        assertThat(w.begroot(w.ruimte)).isEqualTo(50_000);

        UUID erover = w.ingediend(regel(VERHOGING, null, w.ruimte, 1));
        weigert(Begrotingsreden.BOVEN_BEGROTING, () -> w.besluit(COR, erover, true));

        // ook langs een andere deur, en ook door de begroting te verlagen
        assertThatThrownBy(() -> w.begroot(w.ruimte, 1)).isInstanceOf(Databankfout.class);
        assertThatThrownBy(() -> w.begroot(w.begroting, -1)).isInstanceOf(Databankfout.class);
        assertThat(w.begroot(w.ruimte)).isEqualTo(50_000);
    }

    @Test
    void met_een_besluit_mag_het_tot_het_bedrag_dat_erin_staat_INV_8_3() {
        w.besloten(
                regel(VERHOGING, null, w.ruimte, 12_000),
                regel(BOVEN_BEGROTING, null, w.begroting, 2_000));

        assertThat(w.begroot(w.ruimte)).isEqualTo(52_000);
        assertThatThrownBy(() -> w.begroot(w.ruimte, 1)).isInstanceOf(Databankfout.class);
        // omlaag mag altijd
        w.begroot(w.ruimte, -1);
    }

    @Test
    void begroting_en_ruimte_samen_omhoog_is_geen_overschrijding_INV_8_3() {
        w.besloten(
                regel(VERHOGING, null, w.ruimte, 20_000),
                regel(VERHOGING, null, w.begroting, 10_000));

        assertThat(w.begroot(w.begroting)).isEqualTo(110_000);
        assertThat(w.begroot(w.ruimte)).isEqualTo(60_000);
    }

    @Test
    void een_regel_noemt_een_plafond_van_haar_jaar_en_gemeente() {
        UUID id = w.voorstel();
        UUID ander = w.als(BO, k -> k.loket.stelOp(BO, 2027, "Kadernota", null, List.of()));
        weigert(
                Begrotingsreden.ANDER_JAAR,
                () ->
                        w.doe(
                                BO,
                                k ->
                                        k.loket.voegToe(
                                                BO, ander, regel(VERHOGING, null, w.groep, 1))));
        weigert(
                Begrotingsreden.NAAR_ONBEKEND,
                () ->
                        w.doe(
                                BO,
                                k ->
                                        k.loket.voegToe(
                                                BO,
                                                id,
                                                regel(VERHOGING, null, UUID.randomUUID(), 1))));
        weigert(
                Begrotingsreden.KANT,
                () ->
                        w.doe(
                                BO,
                                k ->
                                        k.loket.voegToe(
                                                BO, id, regel(VERSCHUIVING, w.groep, w.groep, 1))));
        weigert(
                Begrotingsreden.ALLEEN_BEGROTING,
                () ->
                        w.doe(
                                BO,
                                k ->
                                        k.loket.voegToe(
                                                BO, id, regel(BOVEN_BEGROTING, null, w.groep, 1))));
    }

    @Test
    void de_lijst_en_het_gevolg_zeggen_wat_er_straks_is() {
        UUID id = w.voorstel(regel(VERSCHUIVING, w.groep, w.ruimte, 9_000));

        List<Gevolg> gevolgen = w.als(BO, k -> k.overzicht.gevolgen(BO, id));
        assertThat(gevolgen)
                .extracting(Gevolg::naam, g -> g.straks().centen(), Gevolg::onderNul)
                .containsExactly(
                        Tuple.tuple("Begeleiding", 1_000_00L, false),
                        Tuple.tuple("De Linde", 49_000_00L, false));
        assertThat(w.als(BO, k -> k.overzicht.wijzigingen(BO, Bladvraag.eerste(25))).rijen())
                .extracting(Wijzigingrij::titel)
                .containsExactly("Najaarsnota");
        assertThat(
                        w.als(
                                        BO,
                                        k ->
                                                k.overzicht.regels(
                                                        BO,
                                                        Bladvraag.eerste(25)
                                                                .met("wijziging", id.toString())))
                                .rijen())
                .extracting(Wijzigingsregelrij::van, Wijzigingsregelrij::naar)
                .containsExactly(Tuple.tuple("Begeleiding", "De Linde"));
    }

    @Test
    void schuiven_zonder_dat_er_iets_bij_komt_mag_ook_boven_de_begroting_INV_8_3() {
        w.besloten(
                regel(VERHOGING, null, w.ruimte, 12_000),
                regel(BOVEN_BEGROTING, null, w.begroting, 2_000));
        w.besloten(regel(BOVEN_BEGROTING, null, w.begroting, 1));

        w.besloten(regel(VERSCHUIVING, w.ruimte, w.andere, 5_000));

        assertThat(w.begroot(w.ruimte)).isEqualTo(47_000);
        assertThat(w.begroot(w.andere)).isEqualTo(55_000);
        UUID erbij =
                w.ingediend(
                        regel(VERSCHUIVING, w.ruimte, w.andere, 5_000),
                        regel(VERHOGING, null, w.andere, 1));
        weigert(Begrotingsreden.BOVEN_BEGROTING, () -> w.besluit(COR, erbij, true));
    }
}
