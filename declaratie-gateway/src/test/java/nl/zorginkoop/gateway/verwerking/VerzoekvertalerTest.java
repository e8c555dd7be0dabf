package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Antwoord;
import nl.zorginkoop.iwmo.r32.Antwoordretour;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.XsdVersie;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerzoekvertalerTest {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Domein.class)
    void elk_aangevraagd_product_van_een_315_gaat_mee_onder_de_wet_van_het_bericht(Domein domein)
            throws Exception {
        Gelezen gelezen =
                Berichtlezer.lees(
                        new ByteArrayInputStream(
                                Schrijver.bytes(Voorbeelden.verzoek(domein, "02"))));
        assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
        assertThat(gelezen.oordeel().regels()).isEmpty();

        Verzoekopdracht opdracht =
                Verzoekvertaler.opdracht(
                        ID, gelezen.als(Toewijzingsverzoek.class), List.of("8848"));

        assertThat(opdracht.wet()).isEqualTo(domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET);
        assertThat(opdracht.antwoordsoort()).isEqualTo(domein.name() + "316");
        assertThat(opdracht.dagtekening()).isEqualTo(Voorbeelden.DAG);
        assertThat(opdracht.kopcodes()).containsExactly("8848");
        assertThat(opdracht.client())
                .isEqualTo(
                        new Verzoekopdracht.Client(
                                Voorbeelden.BSN, "T.A. de Wit", LocalDate.of(2014, 1, 2)));
        assertThat(opdracht.producten()).hasSize(2);
        assertThat(opdracht.producten().get(0))
                .isEqualTo(
                        new Verzoekopdracht.Product(
                                "REF-1",
                                null,
                                null,
                                Voorbeelden.product(domein, 0).categorie(),
                                Voorbeelden.product(domein, 0).code(),
                                LocalDate.of(2026, 10, 1),
                                LocalDate.of(2027, 3, 31),
                                10L,
                                "04",
                                "4",
                                null,
                                new Verzoekopdracht.Verwijzer("02", "01234567", null),
                                "graag spoedig"));
    }

    @Test
    void van_een_geboortedatum_die_deels_onbekend_is_gaat_er_geen_mee() {
        Toewijzingsverzoek heel = Voorbeelden.verzoek(Domein.JW, "02");
        VerzoekClient c = heel.client();
        Toewijzingsverzoek deels =
                new Toewijzingsverzoek(
                        heel.header(),
                        new VerzoekClient(
                                c.bsn(),
                                new Geboortedatum(LocalDate.of(2014, 1, 1), "2"),
                                c.geslacht(),
                                c.naam(),
                                c.gezagsdragerBekend(),
                                c.commentaar(),
                                c.aangevraagdeProducten(),
                                List.of()));

        assertThat(Verzoekvertaler.opdracht(ID, deels, List.of()).client().geboortedatum())
                .isNull();
    }

    @Test
    void een_320_zonder_codes_is_aanvaard_en_met_een_code_of_antwoord_niet() {
        assertThat(Retouren.isAanvaard(retour(List.of(), null))).isTrue();
        assertThat(Retouren.isAanvaard(retour(List.of(Retourcode.R0001), null))).isFalse();
        assertThat(
                        Retouren.isAanvaard(
                                retour(
                                        List.of(Retourcode.R0200),
                                        new Antwoord(
                                                "REF-1",
                                                "2",
                                                null,
                                                null,
                                                List.of(Retourcode.R9360)))))
                .isFalse();
    }

    private static Antwoordretour retour(List<Retourcode> codes, Antwoord antwoord) {
        return new Antwoordretour(
                new RetourHeader(
                        Berichtsoort.WMO320.berichtcode(),
                        3,
                        2,
                        Voorbeelden.GEMEENTE,
                        Voorbeelden.AANBIEDER,
                        Voorbeelden.toewijzing(Domein.WMO).header().berichtIdentificatie(),
                        XsdVersie.EIGEN,
                        "R1",
                        Voorbeelden.DAG,
                        null,
                        XsdVersie.EIGEN,
                        codes),
                antwoord);
    }
}
