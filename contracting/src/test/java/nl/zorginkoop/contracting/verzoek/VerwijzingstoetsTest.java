package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Uitkomst.IN_ORDE;
import static nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Uitkomst.NIET_IN_ORDE;
import static nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Uitkomst.ONBEKEND;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BSN;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.DAG;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.RIA;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.WATERRIJK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Uitkomst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vier toetsen op één plek, elk met een reden; zij weigeren niets (rulings A5 en A6). */
class VerwijzingstoetsTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
    private final Verzoekwereld w = new Verzoekwereld();

    @Test
    void alles_in_orde_zegt_bij_elke_toets_waarom_A5() {
        UUID hulpvrager = w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
        Verwijzingstoets toets = w.toets(w.verzoek(Wet.JEUGDWET, "V1", "02"));

        assertThat(toets.hulpvrager()).isEqualTo(hulpvrager);
        assertThat(toets.woonplaats().uitkomst()).isEqualTo(IN_ORDE);
        assertThat(toets.contract())
                .isEqualTo(
                        new Verwijzingstoets.Oordeel(
                                IN_ORDE, "Overeenkomst RO-JEUGDWET dekt dit product."));
        assertThat(toets.leeftijd().reden()).isEqualTo("Op 01-10-2026 is deze persoon 12 jaar.");
        assertThat(toets.stapeling().uitkomst()).isEqualTo(IN_ORDE);
    }

    @Test
    void wie_hier_niet_is_ingeschreven_woont_misschien_elders_en_toewijzen_blijft_mogelijk() {
        UUID verzoek = w.verzoek(Wet.JEUGDWET, "V1", "02");
        assertThat(w.toets(verzoek).woonplaats().uitkomst()).isEqualTo(NIET_IN_ORDE);

        w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
        assertThat(w.toets(verzoek).woonplaats().uitkomst()).isEqualTo(IN_ORDE);
    }

    @Test
    void zonder_contract_of_tarief_is_het_contract_niet_in_orde() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        assertThat(w.toets(verzoek).contract().uitkomst()).isEqualTo(IN_ORDE);

        w.db.toezicht().voer("delete from tarief where wet = 'WMO'");
        assertThat(w.toets(verzoek).contract().reden()).contains("geen tarief");
        w.db.toezicht().voer("alter table raamovereenkomst disable trigger user");
        w.db.toezicht().voer("update raamovereenkomst set begin = '2026-10-02'");
        assertThat(w.toets(verzoek).contract().reden()).contains("geen overeenkomst");
    }

    @Test
    void een_stop_houdt_een_wettelijke_verwijzing_niet_tegen_en_een_andere_wel_A4() {
        UUID wet = w.verzoek(Wet.JEUGDWET, "V1", "02");
        w.db.toezicht().voer("alter table contractbeperking disable trigger user");
        w.db.toezicht()
                .voer(
                        "insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, grond, door,"
                                + " gevraagd_per, begin, gehoord) select uuidv7(), gemeente, aanbieder, id,"
                                + " 'SCHORSING', 'x', 'cor', '2026-09-01', '2026-09-01', '2026-09-01'"
                                + " from raamovereenkomst");
        assertThat(w.toets(wet).contract().uitkomst()).isEqualTo(IN_ORDE);
        assertThat(w.toets(w.verzoek(Wet.WMO, "V2", "01")).contract().uitkomst())
                .isEqualTo(NIET_IN_ORDE);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-10-02, 01, 45A01, IN_ORDE, 17 jaar",
        "2008-10-01, 01, 45A01, NIET_IN_ORDE, geen grond",
        "2004-01-01, 08, 45A01, IN_ORDE, jeugdstrafrecht",
        "2006-01-01, 01, 44A09, IN_ORDE, pleegzorg",
        "2005-10-01, 01, 44A09, NIET_IN_ORDE, geen grond"
    })
    void na_achttien_alleen_met_een_grond_en_de_reden_noemt_haar_A6(
            LocalDate geboren, String verwijzer, String code, Uitkomst uitkomst, String reden) {
        w.hulpvrager(BSN, geboren);
        Verzoekopdracht.Product p = product(Wet.JEUGDWET, "V1", verwijzer);
        w.verwerk(
                w.opdracht(
                        WATERRIJK,
                        Wet.JEUGDWET,
                        BSN,
                        new Verzoekopdracht.Product(
                                "V1",
                                null,
                                null,
                                code.substring(0, 2),
                                code,
                                BEGIN,
                                p.eind(),
                                p.volume(),
                                p.eenheid(),
                                p.frequentie(),
                                null,
                                p.verwijzer(),
                                null)));
        Verwijzingstoets.Oordeel oordeel = w.toets(w.zoek("V1")).leeftijd();
        assertThat(oordeel.uitkomst()).as(oordeel.reden()).isEqualTo(uitkomst);
        assertThat(oordeel.reden()).contains(reden);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-10-02, 2023-10-01, 2026-04-01, IN_ORDE",
        "2005-10-02, 2023-10-02, 2026-04-01, NIET_IN_ORDE",
        "2005-10-02, 2023-10-01, 2026-03-31, NIET_IN_ORDE",
        "2003-10-01, 2021-01-01, 2026-09-30, NIET_IN_ORDE"
    })
    void verlengde_jeugdhulp_begon_voor_achttien_en_is_hooguit_een_half_jaar_voorbij_A6(
            LocalDate geboren, LocalDate begin, LocalDate eind, Uitkomst uitkomst) {
        w.hulpvrager(BSN, geboren);
        eerder(Wet.JEUGDWET, begin, eind);
        assertThat(w.toets(w.verzoek(Wet.JEUGDWET, "V1", "01")).leeftijd().uitkomst())
                .isEqualTo(uitkomst);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-10-02, 2023-10-01, IN_ORDE",
        "2005-10-02, 2023-10-02, NIET_IN_ORDE",
        "2003-10-01, 2021-01-01, NIET_IN_ORDE"
    })
    void verlengde_jeugdhulp_is_voor_achttien_bepaald_A6(
            LocalDate geboren, LocalDate beschikking, Uitkomst uitkomst) {
        w.hulpvrager(BSN, geboren);
        Verzoekopdracht.Product p = product(Wet.JEUGDWET, "V1", "01");
        w.verwerk(
                w.opdracht(
                        WATERRIJK,
                        Wet.JEUGDWET,
                        BSN,
                        new Verzoekopdracht.Product(
                                "V1",
                                7L,
                                beschikking,
                                p.categorie(),
                                p.productcode(),
                                BEGIN,
                                p.eind(),
                                p.volume(),
                                p.eenheid(),
                                p.frequentie(),
                                null,
                                p.verwijzer(),
                                null)));
        assertThat(w.toets(w.zoek("V1")).leeftijd().uitkomst()).isEqualTo(uitkomst);
    }

    @Test
    void zonder_geboortedatum_is_de_leeftijd_onbekend() {
        Verzoekopdracht o =
                w.opdracht(WATERRIJK, Wet.JEUGDWET, BSN, product(Wet.JEUGDWET, "V1", "02"));
        w.verwerk(
                new Verzoekopdracht(
                        o.bericht(),
                        o.wet(),
                        o.aanbieder(),
                        DAG,
                        new Verzoekopdracht.Client(BSN, "P", null),
                        o.antwoordsoort(),
                        o.kopcodes(),
                        o.producten()));
        assertThat(w.toets(w.zoek("V1")).leeftijd().uitkomst()).isEqualTo(ONBEKEND);
    }

    @Test
    void wat_al_loopt_stapelt_en_de_reden_noemt_het_nummer_OP259() {
        w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
        eerder(Wet.WMO, LocalDate.of(2026, 1, 1), BEGIN.minusDays(1));
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        assertThat(w.toets(verzoek).stapeling().uitkomst()).isEqualTo(IN_ORDE);

        w.db.toezicht().voer("update toewijzing set eind = ?", BEGIN);
        assertThat(w.toets(verzoek).stapeling().reden()).contains("toewijzing 77");
    }

    private void eerder(Wet wet, LocalDate begin, LocalDate eind) {
        w.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager,"
                                        + " bsn, client, categorie, productcode, volume, eenheid, frequentie,"
                                        + " begin, eind, toegewezen, status) select uuidv7(), '9901', '99000001', ?,"
                                        + " 77, md5(?)::uuid, id, bsn, 'P', ?, ?, 1, '04', '4', ?, ?, nu(),"
                                        + " 'TOEGEWEZEN' from hulpvrager",
                                wet,
                                wet,
                                wet == Wet.WMO ? "02" : "45",
                                wet == Wet.WMO ? "02A01" : "45A01",
                                begin,
                                eind));
    }
}
