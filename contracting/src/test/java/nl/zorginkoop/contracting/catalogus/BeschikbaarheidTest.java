package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.EERSTE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.START;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.aanbieder;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.agb;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.junit.jupiter.api.Test;

/** De vraag of een aanbieder kan, haar twee werkdagen, en wat een nee betekent (INV-3.2). */
class BeschikbaarheidTest {
    private final Keuzewereld w = new Keuzewereld();

    @Test
    void de_aanbieder_heeft_twee_werkdagen_en_daarna_zegt_de_klok_dat_er_niets_kwam_par_5() {
        UUID keuze = gevraagd();
        assertThat(w.keuze(keuze).uiterlijk()).isEqualTo(Instant.parse("2026-09-17T21:59:59Z"));

        w.db.opKlok(Instant.parse("2026-09-17T21:59:58Z"));
        w.laatAfgaan("BESCHIKBAARHEID_ANTWOORD");
        assertThat(w.keuze(keuze).stand()).isEqualTo("BESCHIKBAARHEID_GEVRAAGD");

        w.db.opKlok(Instant.parse("2026-09-17T22:00:00Z"));
        w.laatAfgaan("BESCHIKBAARHEID_ANTWOORD");

        assertThat(w.keuze(keuze))
                .extracting(Keuze::antwoord, Keuze::stand)
                .containsExactly("GEEN_REACTIE", "LIJST_GETOOND");
        assertThat(w.openTaken(keuze)).isEqualTo(1);
    }

    @Test
    void een_antwoord_na_de_termijn_wordt_geweigerd_ook_als_de_klok_nog_niet_afging() {
        UUID keuze = gevraagd();
        w.db.opKlok(Instant.parse("2026-09-17T21:59:59Z"));

        geweigerd(Catalogusreden.TE_LAAT, () -> w.zegJa(keuze, EERSTE, START));
    }

    @Test
    void een_antwoord_stopt_de_klok_en_legt_een_taak_bij_wie_de_keuze_begeleidt() {
        UUID keuze = gevraagd();

        w.zegJa(keuze, EERSTE, START);
        w.laatAfgaan("KEUZE_VERDER");

        assertThat(w.een("select count(*) from termijn where toestand = 'LOOPT'")).isEqualTo("0");
        assertThat(w.een("select eigenaar || ' ' || rol from taak where onderwerp = ?", keuze))
                .isEqualTo("ria REGISSEUR");
        geweigerd(
                Catalogusreden.AL_BEANTWOORD, () -> w.zegNee(keuze, EERSTE, Neegrond.NIET_PASSEND));
    }

    @Test
    void een_nee_buiten_de_drie_gronden_telt_tegen_de_acceptatieplicht_INV_3_2() {
        UUID een = gevraagd();
        w.zegNee(een, EERSTE, Neegrond.NIET_PASSEND);
        UUID ander = gevraagd();
        w.zegNee(ander, EERSTE, Neegrond.ANDERS);

        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select grond from beschikbaarheidsantwoord where buiten_plicht",
                                        r -> r.getString(1)))
                .containsExactly("ANDERS");
    }

    @Test
    void een_grond_die_vandaag_niet_klopt_wordt_niet_aangenomen_INV_3_2() {
        UUID keuze = gevraagd();
        geweigerd(Catalogusreden.GEEN_STOP, () -> w.zegNee(keuze, EERSTE, Neegrond.CLIENTENSTOP));
        geweigerd(
                Catalogusreden.RUIMTE_VRIJ,
                () -> w.zegNee(keuze, EERSTE, Neegrond.BESTEDINGSRUIMTE_BEREIKT));

        w.stop(1, "CLIENTENSTOP_AKKOORD");
        w.zegNee(keuze, EERSTE, Neegrond.CLIENTENSTOP);

        assertThat(w.keuze(keuze).grond()).isEqualTo("CLIENTENSTOP");
    }

    @Test
    void een_dag_voor_de_gevraagde_start_kan_niet() {
        UUID keuze = gevraagd();

        geweigerd(Catalogusreden.VOOR_START, () -> w.zegJa(keuze, EERSTE, START.minusDays(1)));
    }

    @Test
    void alleen_de_klok_zegt_geen_reactie_en_alleen_de_gevraagde_antwoordt() {
        UUID keuze = gevraagd();
        UUID vraag = w.vraag(keuze);

        geweigerd(Catalogusreden.ONBEKEND, () -> w.zegJa(keuze, agb(2), START));
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        aanbieder(EERSTE),
                                        d ->
                                                d.voer(
                                                        "insert into beschikbaarheidsantwoord (vraag, gemeente,"
                                                                + " aanbieder, antwoord, door) values (?, '9901', ?,"
                                                                + " 'GEEN_REACTIE', 'x')",
                                                        vraag,
                                                        EERSTE.code())))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("antwoord_kant");
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        Keuzewereld.RIA,
                                        d ->
                                                d.voer(
                                                        "insert into beschikbaarheidsantwoord (vraag, gemeente,"
                                                                + " aanbieder, antwoord, vanaf, door) values (?, '9901',"
                                                                + " ?, 'JA', '2026-10-01', 'x')",
                                                        vraag,
                                                        EERSTE.code())))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("antwoord_kant");
    }

    @Test
    void de_aanbieder_ziet_wat_gevraagd_wordt_en_niet_om_wie_het_gaat() {
        w.profiel(1, 3, "1234AB", Kenmerk.TAAL_TURKS);
        UUID keuze = w.getoond(Kenmerk.TAAL_TURKS);
        w.kies(keuze, EERSTE, true);

        List<Beschikbaarheidsvraag> vragen =
                w.als(
                                aanbieder(EERSTE),
                                l ->
                                        l.beschikbaarheid.vragen(
                                                aanbieder(EERSTE), Bladvraag.eerste(25)))
                        .rijen();

        assertThat(vragen)
                .singleElement()
                .satisfies(
                        v -> {
                            assertThat(v.stand()).isEqualTo("GEVRAAGD");
                            assertThat(v.behoeften()).containsExactly("TAAL_TURKS");
                            assertThat(v.toString()).doesNotContain("Proef").doesNotContain("9999");
                        });
        for (String tabel : List.of("keuze", "keuzebesluit", "keuzerij", "keuzelijst")) {
            assertThat(
                            w.db.<Integer>als(
                                    aanbieder(EERSTE),
                                    d ->
                                            d.eerste(
                                                            "select count(*) from " + tabel,
                                                            r -> r.getInt(1))
                                                    .orElseThrow()))
                    .as(tabel)
                    .isZero();
        }
        assertThat(
                        w.als(
                                        aanbieder(agb(2)),
                                        l ->
                                                l.beschikbaarheid.vragen(
                                                        aanbieder(agb(2)), Bladvraag.eerste(25)))
                                .rijen())
                .isEmpty();
        assertThat(
                        w.een(
                                "select titel || tekst from kennisgeving where aanbieder = ?",
                                EERSTE.code()))
                .doesNotContain("Proef");
    }

    private UUID gevraagd() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        return keuze;
    }
}
