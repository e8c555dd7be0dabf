package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.EERSTE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.START;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.TAAK;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.WATERRIJK;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.agb;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import org.junit.jupiter.api.Test;

/** Van het besluit naar de toewijzing in twee handelingen, en een keuze die niemand afmaakt. */
class KeuzewegTest {
    private static final LocalDate EIND = LocalDate.of(2027, 9, 30);
    private static final Omvang OMVANG = new Omvang(2, Eenheid.UUR, Frequentie.PER_WEEK);
    private static final Namens RENS = Namens.gemeente("rens", Rol.REGISSEUR, WATERRIJK);
    private final Keuzewereld w = new Keuzewereld();

    // --- Uit het besluit ------------------------------------------------------------------------

    @Test
    void een_besluit_zegt_product_periode_omvang_en_doelgroep_RG_11_RG_13() {
        UUID zaak = w.zaak();
        UUID regel = Proefbesluit.neem(w, zaak, "02A01", "NATURA");

        assertThat(voorstellen(RIA, zaak))
                .singleElement()
                .returns(regel, Keuzevoorstel::regel)
                .returns(w.interventie, Keuzevoorstel::interventie)
                .returns("DOELGROEP_VOLWASSENEN", Keuzevoorstel::doelgroep)
                .returns(START, Keuzevoorstel::begint)
                .returns(EIND, Keuzevoorstel::eind)
                .returns(2L, Keuzevoorstel::volume)
                .returns(null, Keuzevoorstel::keuze);
    }

    @Test
    void een_pgb_of_een_ander_product_geeft_niets_te_kiezen_A13() {
        UUID pgb = w.zaak();
        Proefbesluit.neem(w, pgb, "02A01", "PGB");
        w.doe("insert into product values ('WMO', '02A09', '02', 'Anders')");
        UUID ander = w.zaak();
        UUID regel = Proefbesluit.neem(w, ander, "02A09", "NATURA");

        assertThat(voorstellen(RIA, pgb)).isEmpty();
        assertThat(voorstellen(RIA, ander)).isEmpty();
        geweigerd(Catalogusreden.PAST_NIET_BIJ_BESLUIT, () -> begin(regel));
    }

    @Test
    void begin_opent_toont_en_bekijkt_in_een_stap_en_begint_niet_twee_keer_RG_16() {
        UUID regel = Proefbesluit.neem(w, w.zaak(), "02A01", "NATURA");

        UUID keuze = begin(regel);

        assertThat(w.keuze(keuze))
                .returns("LIJST_GETOOND", Keuze::stand)
                .returns(START, Keuze::start);
        assertThat(w.lijst(keuze)).hasSize(Keuzewereld.AANTAL);
        // het filter merkt aan en laat niemand weg (INV-5.1)
        assertThat(w.een("select kenmerken::text from keuzefilter"))
                .isEqualTo("{DOELGROEP_VOLWASSENEN}");
        assertThat(begin(regel)).isEqualTo(keuze);
        assertThat(w.een("select count(*) from keuzelijst")).isEqualTo("1");
    }

    // --- Kiezen en toewijzen op een bladzijde ---------------------------------------------------

    @Test
    void bevestigd_is_toegewezen_zodra_de_aanbieder_ja_zegt_en_de_zaak_gaat_mee_RG_01_PO_16() {
        UUID zaak = w.zaak();
        UUID keuze = begin(Proefbesluit.neem(w, zaak, "02A01", "NATURA"));
        bevestig(keuze, EIND);
        assertThat(w.keuze(keuze))
                .returns("BESCHIKBAARHEID_GEVRAAGD", Keuze::stand)
                .returns(true, Keuze::meteen)
                .returns("CLIENT", Keuze::kiezer);
        // INV-5.4: bevestigen is nog geen toewijzing
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");

        w.zegJa(keuze, EERSTE, START.plusDays(4));
        w.laatAfgaan("KEUZE_VERDER");

        assertThat(w.keuze(keuze).stand()).isEqualTo("TOEGEWEZEN");
        assertThat(
                        w.een(
                                "select begin || ' ' || eind || ' ' || volume || ' ' || (beschikking is not null)"
                                        + " from toewijzing"))
                .isEqualTo("2026-10-05 2027-09-30 2 true");
        assertThat(w.een("select stand from zaakvoortgang where zaak = ?", zaak))
                .isEqualTo("TOEGEWEZEN");
        assertThat(w.openTaken(keuze)).isZero();
    }

    @Test
    void zonder_ja_wordt_niets_toegewezen_hoe_vast_het_ook_bevestigd_was_INV_5_4() {
        UUID keuze = begin(Proefbesluit.neem(w, w.zaak(), "02A01", "NATURA"));
        bevestig(keuze, EIND);

        w.zegNee(keuze, EERSTE, Neegrond.NIET_PASSEND);
        w.laatAfgaan("KEUZE_VERDER");

        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
        assertThat(w.keuze(keuze).stand()).isEqualTo("LIJST_GETOOND");
        assertThat(w.openTaken(keuze)).isEqualTo(1);
        // wat voor de vorige aanbieder bevestigd was, geldt niet voor de volgende
        w.kies(keuze, agb(2), true);
        w.zegJa(keuze, agb(2), START);
        w.laatAfgaan("KEUZE_VERDER");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
    }

    @Test
    void wat_niet_toe_te_wijzen_is_gaat_terug_en_het_ja_blijft_staan() {
        UUID keuze = begin(Proefbesluit.neem(w, w.zaak(), "02A01", "NATURA"));
        bevestig(keuze, START.plusDays(10));

        w.zegJa(keuze, EERSTE, START.plusDays(20));
        w.laatAfgaan("KEUZE_VERDER");

        assertThat(w.keuze(keuze).stand()).isEqualTo("GEKOZEN");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
        assertThat(w.een("select toelichting from taak where onderwerp = ?", keuze))
                .contains("laatste dag");
    }

    @Test
    void een_opdracht_blijft_binnen_het_besluit_en_komt_na_de_keuze_PO_16_INV_5_4() {
        UUID keuze = begin(Proefbesluit.neem(w, w.zaak(), "02A01", "NATURA"));
        geweigerd(Catalogusreden.BESLUIT_KORTER, () -> bevestig(keuze, EIND.plusDays(1)));
        geweigerd(Catalogusreden.BESLUIT_KORTER, () -> bevestig(keuze, null));
        bevestig(keuze, EIND);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "insert into toewijsopdracht (besluit, gemeente, volume, eenheid,"
                                                                + " frequentie, door) select gen_random_uuid(), gemeente, 1,"
                                                                + " '04', '2', 'ria' from keuze")))
                .isInstanceOf(Databankfout.class);
    }

    // --- Sluiten --------------------------------------------------------------------------------

    @Test
    void een_keuze_die_niemand_afmaakt_gaat_dicht_met_een_reden_en_een_nieuwe_kan_beginnen_RG_16() {
        UUID zaak = w.zaak();
        UUID keuze = w.open(zaak);
        geweigerd(Catalogusreden.LOOPT_AL, () -> w.open(zaak));

        w.doe(RIA, l -> l.keuze.sluit(RIA, keuze, "De client is verhuisd."));

        assertThat(w.keuze(keuze))
                .returns("GESLOTEN", Keuze::stand)
                .returns("De client is verhuisd.", Keuze::sluitreden);
        geweigerd(Catalogusreden.DICHT, () -> w.toon(keuze));
        geweigerd(
                Catalogusreden.DICHT,
                () -> w.doe(RIA, l -> l.keuze.sluit(RIA, keuze, "Nog een keer")));
        assertThat(w.open(zaak)).isNotEqualTo(keuze);
    }

    @Test
    void wie_nog_gevraagd_was_hoeft_niet_meer_en_dat_telt_niet_tegen_hem_INV_3_2() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);

        w.doe(RIA, l -> l.keuze.sluit(RIA, keuze, "De client koos een pgb."));

        assertThat(w.een("select antwoord || ' ' || buiten_plicht from beschikbaarheidsantwoord"))
                .isEqualTo("INGETROKKEN false");
        assertThat(w.een("select toestand from termijn where soort = 'BESCHIKBAARHEID_ANTWOORD'"))
                .isEqualTo("GESTUIT");
        geweigerd(Catalogusreden.AL_BEANTWOORD, () -> w.zegJa(keuze, EERSTE, START));
    }

    @Test
    void intrekken_kan_alleen_van_een_keuze_die_dicht_is() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "insert into beschikbaarheidsantwoord (vraag, gemeente, aanbieder,"
                                                                + " antwoord, door) select id, gemeente, aanbieder,"
                                                                + " 'INGETROKKEN', 'ria' from beschikbaarheidsvraag")))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("antwoord_keuze_loopt");
    }

    @Test
    void wat_toegewezen_is_gaat_niet_meer_dicht() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        w.zegJa(keuze, EERSTE, START);
        w.wijsToe(keuze);
        geweigerd(
                Catalogusreden.AL_TOEGEWEZEN,
                () -> w.doe(RIA, l -> l.keuze.sluit(RIA, keuze, "Vergissing")));
    }

    // --- Van wie --------------------------------------------------------------------------------

    @Test
    void de_keuze_van_een_ander_is_er_niet_en_gaat_niet_verder_ook_niet_langs_sql_RG_01() {
        UUID zaak = w.zaak();
        w.doe("update zaakregisseur set regisseur = 'ria' where zaak = ?", zaak);
        UUID regel = Proefbesluit.neem(w, zaak, "02A01", "NATURA");
        UUID keuze = begin(regel);

        assertThat(voorstellen(RENS, zaak)).isEmpty();
        Optional<Keuze> gezien = w.als(RENS, l -> l.overzicht.keuze(RENS, TAAK, keuze));
        assertThat(gezien).isEmpty();
        assertThat(w.als(RENS, l -> l.overzicht.keuzes(RENS, TAAK, Bladvraag.eerste(9))).rijen())
                .isEmpty();
        geweigerd(Catalogusreden.ZAAK_VAN_ANDER, () -> w.als(RENS, l -> l.keuze.toon(RENS, keuze)));
        geweigerd(
                Catalogusreden.ZAAK_VAN_ANDER,
                () -> w.doe(RENS, l -> l.keuze.sluit(RENS, keuze, "Van mij")));
        geweigerd(
                Catalogusreden.ZAAK_VAN_ANDER,
                () -> w.als(RENS, l -> l.keuze.wijsToe(RENS, TAAK, keuze, EIND, OMVANG)));
    }

    private UUID begin(UUID regel) {
        return w.als(RIA, l -> l.keuze.begin(RIA, regel, w.interventie));
    }

    private void bevestig(UUID keuze, LocalDate eind) {
        Voorkeur v =
                new Voorkeur(
                        w.keuze(keuze).lijst(), EERSTE, Voorkeur.Kiezer.CLIENT, null, "Dichtbij.");
        w.doe(RIA, l -> l.keuze.bevestig(RIA, keuze, v, eind, OMVANG));
    }

    private List<Keuzevoorstel> voorstellen(Namens wie, UUID zaak) {
        return w.als(wie, l -> l.overzicht.voorstellen(wie, TAAK, zaak));
    }
}
