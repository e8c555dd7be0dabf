package nl.zorginkoop.contracting.regiewerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.junit.jupiter.api.Test;

/** Van wie een zaak is, wie er waarneemt, en wat er voor iemand ligt (RG-01, WT-19). */
class RegiewerkTest extends Regiewerkwereld {
    // --- Van wie --------------------------------------------------------------------------------

    @Test
    void een_regisseur_ziet_haar_eigen_zaken_en_die_van_niemand_en_niet_die_van_een_ander_RG_01() {
        UUID van_ria = zaak(RIA);
        UUID van_niemand = zaak(WIM);

        assertThat(ids(RIA, Werksoort.ZAKEN)).containsExactly(van_ria);
        assertThat(ids(RENS, Werksoort.ZAKEN)).isEmpty();
        assertThat(ids(RENS, Werksoort.VAN_NIEMAND)).containsExactly(van_niemand);
        assertThat(ziet(RIA, van_ria)).isTrue();
        assertThat(ziet(RENS, van_ria)).isFalse();
        assertThat(ziet(RENS, van_niemand)).isTrue();
        // het wijkteam werkt in de wijk, aan elke zaak
        assertThat(ziet(WIM, van_ria)).isTrue();
    }

    @Test
    void aan_de_zaak_van_een_ander_wordt_niets_vastgelegd_ook_niet_langs_sql_RG_01() {
        UUID zaak = zaak(RIA);
        for (String stap :
                List.of(
                        "insert into ondersteuningsaanbod (id, gemeente, zaak, antwoord, door) values (uuidv7(), '9901', ?,"
                                + " 'JA', 'rens')",
                        "insert into afweging (id, gemeente, zaak, stap, uitkomst, waarom, door) values (uuidv7(), '9901', ?,"
                                + " 'EIGEN_KRACHT', 'DEELS', 'x', 'rens')",
                        "insert into spoedhulp (id, gemeente, zaak, hulp, reden, door) values (uuidv7(), '9901', ?, 'x', 'x',"
                                + " 'rens')",
                        "insert into plan (id, gemeente, zaak, doel, regisseur, evaluatie, door) values (uuidv7(), '9901', ?,"
                                + " 'x', 'rens', '2027-01-01', 'rens')",
                        "update zaakregisseur set regisseur = 'rens', door = 'rens' where zaak = ?")) {
            regel("zaak_van_regisseur", () -> db.doe(RENS, d -> d.voer(stap, zaak)));
        }
    }

    @Test
    void wie_een_zaak_van_niemand_neemt_heeft_haar_en_draagt_haar_over_RG_01_RG_04() {
        UUID zaak = zaak(WIM);
        neem(RENS, zaak, "rens");
        assertThat(ids(RENS, Werksoort.ZAKEN)).containsExactly(zaak);
        regel("zaak_van_regisseur", () -> neem(RIA, zaak, "ria"));
        regel("zaakregisseur_is_er", () -> neem(RENS, zaak, "wim"));
        neem(RENS, zaak, "roos");
        assertThat(ziet(RENS, zaak)).isFalse();
        assertThat(ids(ROOS, Werksoort.ZAKEN)).containsExactly(zaak);
    }

    @Test
    void de_regisseur_van_het_plan_is_die_van_de_zaak_en_haar_vervanger_werkt_mee_PO_20() {
        UUID zaak = zaak(WIM);
        db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into plan (id, gemeente, zaak, doel, regisseur, vervanger, evaluatie, door)"
                                        + " values (uuidv7(), '9901', ?, 'x', 'ria', 'roos', '2026-09-20', 'ria')",
                                zaak));
        assertThat(ids(RIA, Werksoort.ZAKEN)).containsExactly(zaak);
        assertThat(ids(ROOS, Werksoort.ZAKEN)).containsExactly(zaak);
        assertThat(ziet(RENS, zaak)).isFalse();
        assertThat(ids(RIA, Werksoort.EVALUATIES)).containsExactly(zaak);
    }

    // --- Waarnemen ------------------------------------------------------------------------------

    @Test
    void een_waarnemer_ziet_precies_die_zaken_zolang_de_periode_duurt_RG_01() {
        UUID van_ria = zaak(RIA);
        UUID van_roos = zaak(ROOS);
        noem(RIA, "ria", "rens", VANDAAG.plusDays(1), VANDAAG.plusDays(10));
        assertThat(ziet(RENS, van_ria)).isFalse();

        db.verzetKlok(Duration.ofDays(1));
        assertThat(ziet(RENS, van_ria)).isTrue();
        assertThat(ziet(RENS, van_roos)).isFalse();
        assertThat(ids(RENS, Werksoort.ZAKEN)).containsExactly(van_ria);
        db.doe(
                RENS,
                d ->
                        d.voer(
                                "insert into ondersteuningsaanbod (id, gemeente, zaak, antwoord, door)"
                                        + " values (uuidv7(), '9901', ?, 'JA', 'rens')",
                                van_ria));

        db.verzetKlok(Duration.ofDays(10));
        assertThat(ziet(RENS, van_ria)).isFalse();
        assertThat(ids(RIA, Werksoort.ZAKEN)).containsExactly(van_ria);
    }

    @Test
    void wie_waarneemt_regelt_de_regisseur_zelf_of_de_beheerder_en_niemand_anders_RG_01() {
        geweigerd(
                Regiewerkreden.EIGEN_ZAKEN,
                () -> noem(RENS, "ria", "rens", VANDAAG, VANDAAG.plusDays(3)));
        UUID id = noem(BEN, "ria", "rens", VANDAAG, VANDAAG.plusDays(3));
        geweigerd(
                Regiewerkreden.LOOPT_AL,
                () -> noem(RIA, "ria", "rens", VANDAAG.plusDays(3), VANDAAG.plusDays(9)));
        geweigerd(
                Regiewerkreden.TUSSEN_REGISSEURS, () -> noem(RIA, "ria", "wim", VANDAAG, VANDAAG));
        geweigerd(
                Regiewerkreden.TUSSEN_REGISSEURS, () -> noem(RIA, "ria", "bea", VANDAAG, VANDAAG));
        geweigerd(Regiewerkreden.EEN_ANDER, () -> noem(BEN, "ria", "ria", VANDAAG, VANDAAG));
        geweigerd(
                Regiewerkreden.VOORUIT,
                () -> noem(RIA, "ria", "roos", VANDAAG.minusDays(1), VANDAAG));
        geweigerd(
                Regiewerkreden.PERIODE,
                () -> noem(RIA, "ria", "roos", VANDAAG.plusDays(2), VANDAAG.plusDays(1)));

        geweigerd(Regiewerkreden.EIGEN_ZAKEN, () -> doe(RENS, l -> l.waar().trekIn(RENS, id)));
        doe(RIA, l -> l.waar().trekIn(RIA, id));
        geweigerd(Regiewerkreden.AL_INGETROKKEN, () -> doe(RIA, l -> l.waar().trekIn(RIA, id)));
        geweigerd(Regiewerkreden.ONBEKEND, () -> doe(BUUR, l -> l.waar().trekIn(BUUR, id)));
    }

    @Test
    void een_ingetrokken_waarneming_geeft_niets_meer_te_zien_RG_01() {
        UUID zaak = zaak(RIA);
        UUID id = noem(RIA, "ria", "rens", VANDAAG, VANDAAG.plusDays(3));
        assertThat(ziet(RENS, zaak)).isTrue();
        doe(RIA, l -> l.waar().trekIn(RIA, id));
        assertThat(ziet(RENS, zaak)).isFalse();
        assertThat(als(RENS, l -> l.waar().waarnemingen(RENS, Bladvraag.eerste(9))).rijen())
                .singleElement()
                .returns("INGETROKKEN", Waarneming::stand);
        assertThat(als(ROOS, l -> l.waar().waarnemingen(ROOS, Bladvraag.eerste(9))).rijen())
                .isEmpty();
    }

    // --- Andere ogen ----------------------------------------------------------------------------

    @Test
    void een_afwijzing_vraagt_andere_ogen_en_staat_dan_bij_een_collega_Awb_10_3() {
        UUID zaak = zaak(RIA);
        db.verzetKlok(Duration.ofDays(60));
        db.doe(
                RIA,
                d -> {
                    d.voer(
                            "insert into hulpaanvraag (zaak, gemeente, vorm, van_wie, door) values (?, '9901', 'BRIEF',"
                                    + " 'HULPVRAGER', 'ria')",
                            zaak);
                    d.voer(
                            "insert into beschikking (id, gemeente, zaak, soort, motivering, door) values (uuidv7(),"
                                    + " '9901', ?, 'AFWIJZING', 'x', 'ria')",
                            zaak);
                });
        assertThat(ids(RENS, Werksoort.ANDERE_OGEN)).containsExactly(zaak);
        assertThat(ids(RIA, Werksoort.ANDERE_OGEN)).isEmpty();
        assertThat(ziet(RENS, zaak)).isTrue();
        regel(
                "zaak_van_regisseur",
                () ->
                        db.doe(
                                RENS,
                                d ->
                                        d.voer(
                                                "insert into beschikking (id, gemeente, zaak, soort, motivering, door)"
                                                        + " values (uuidv7(), '9901', ?, 'TOEKENNING', 'x', 'rens')",
                                                zaak)));
    }

    // --- De werkvoorraad ------------------------------------------------------------------------

    @Test
    void
            een_zaak_staat_er_met_haar_volgende_stap_en_haar_klok_en_wat_eerst_moet_staat_boven_WT_19() {
        UUID eerst = zaak(RIA);
        db.verzetKlok(Duration.ofDays(7));
        UUID later = zaak(RIA);

        assertThat(werk(RIA, Werksoort.ZAKEN))
                .extracting(Werkrij::id, Werkrij::stap, Werkrij::uiterlijk)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                eerst, "ONDERSTEUNING", LocalDate.of(2026, 10, 27)),
                        org.assertj.core.groups.Tuple.tuple(
                                later, "ONDERSTEUNING", LocalDate.of(2026, 11, 3)));
    }

    @Test
    void hoe_ver_vooruit_is_een_instelling_en_geen_getal_in_de_code() {
        toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(70));
        toewijzing(VANDAAG.minusDays(3), null);
        assertThat(werk(RIA, Werksoort.AFLOPEND)).isEmpty();
        assertThat(werk(RIA, Werksoort.NIET_GESTART)).hasSize(1);

        doe(BEN, l -> l.regel().stel(BEN, Werkregelloket.Code.AFLOOP, 90, VANDAAG));
        doe(BEN, l -> l.regel().stel(BEN, Werkregelloket.Code.START, 2, VANDAAG));

        assertThat(werk(RIA, Werksoort.AFLOPEND)).hasSize(1);
        assertThat(werk(RIA, Werksoort.NIET_GESTART)).hasSize(2);
        List<Werkregelloket.Versie> versies = als(BEN, l -> l.regel().versies(BEN));
        assertThat(versies)
                .filteredOn(Werkregelloket.Versie::geldt)
                .extracting(v -> v.code() + " " + v.dagen())
                .containsExactly("AFLOOP 90", "EVALUATIE 14", "NIEUW 14", "START 2");
        geweigerd(
                Regiewerkreden.REGEL_WERKT_VOORUIT,
                () ->
                        doe(
                                BEN,
                                l ->
                                        l.regel()
                                                .stel(
                                                        BEN,
                                                        Werkregelloket.Code.AFLOOP,
                                                        30,
                                                        VANDAAG.minusDays(1))));
    }

    @Test
    void een_toewijzing_uit_de_zaak_van_een_ander_staat_niet_in_mijn_werk_RG_01() {
        UUID zaak = zaak(RIA);
        UUID besluit = UUID.randomUUID();
        UUID toewijzing = toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(10));
        db.toezicht().voer("alter table toewijzing disable trigger user");
        db.toezicht().voer("alter table beschikking disable trigger user");
        db.toezicht()
                .voer(
                        "insert into beschikking (id, gemeente, zaak, soort, motivering, door) values (?, '9901', ?,"
                                + " 'TOEKENNING', 'x', 'x')",
                        besluit,
                        zaak);
        db.toezicht()
                .voer("update toewijzing set beschikking = ? where id = ?", besluit, toewijzing);

        assertThat(ids(RIA, Werksoort.AFLOPEND)).containsExactly(toewijzing);
        assertThat(ids(RENS, Werksoort.AFLOPEND)).isEmpty();
    }

    @Test
    void de_tellingen_komen_uit_een_opdracht_en_tellen_niet_verder_dan_gevraagd() {
        zaak(RIA);
        zaak(RIA);
        zaak(RIA);
        zaak(WIM);

        assertThat(geteld(RIA))
                .containsEntry(Werksoort.ZAKEN, 3)
                .containsEntry(Werksoort.VAN_NIEMAND, 1)
                .containsEntry(Werksoort.ANTWOORDEN, 0)
                .hasSize(Werksoort.values().length);
        zaak(RIA);
        assertThat(geteld(RIA)).containsEntry(Werksoort.ZAKEN, 3);
    }

    @Test
    void een_andere_gemeente_heeft_haar_eigen_werk() {
        zaak(RIA);
        zaak(WIM);
        assertThat(geteld(BUUR).values()).allMatch(n -> n == 0);
    }

    // --- Bewaarde zoekvragen --------------------------------------------------------------------

    @Test
    void een_zoekvraag_is_van_wie_haar_bewaart_en_bevat_geen_vrije_tekst() {
        UUID id =
                als(
                        RIA,
                        l ->
                                l.zoek()
                                        .bewaar(
                                                RIA,
                                                "Wacht op antwoord",
                                                "/regie/keuzes.xhtml",
                                                "stand=GEKOZEN&sorteer=startdag"));
        assertThat(bewaard(RIA))
                .singleElement()
                .returns("/regie/keuzes.xhtml?stand=GEKOZEN&sorteer=startdag", Zoekvraag::adres);
        assertThat(bewaard(RENS)).isEmpty();
        geweigerd(
                Regiewerkreden.NAAM_BESTAAT,
                () -> bewaar("Wacht op antwoord", "/regie/zaken.xhtml", ""));
        geweigerd(
                Regiewerkreden.ZONDER_TEKST,
                () -> bewaar("Anna", "/regie/zaken.xhtml", "zoek=Anker"));
        geweigerd(
                Regiewerkreden.PAST_NIET,
                () -> bewaar("Spatie", "/regie/zaken.xhtml", "stand=A B"));
        geweigerd(
                Regiewerkreden.GEEN_LIJST, () -> bewaar("Buiten", "//elders.example/x.xhtml", ""));
        geweigerd(Regiewerkreden.ONBEKEND, () -> doe(RENS, l -> l.zoek().verwijder(RENS, id)));
        doe(RIA, l -> l.zoek().verwijder(RIA, id));
        assertThat(bewaard(RIA)).isEmpty();
    }
}
