package nl.zorginkoop.gateway.verzending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.verzoek.Antwoordgegevens;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoekretour;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoekretour;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wat er op een verzoek terugkomt: 316, 318 en 319, door onze eigen keuring op niveau 1 en 2. */
class VerzoekantwoordTest {
    @TempDir Path map;

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_aanvaard_verzoek_krijgt_een_316_met_alleen_de_kop_OP286(Domein domein)
            throws Exception {
        Toewijzingsverzoekretour retour = retour(domein, "{\"kop\":[],\"meldingen\":[[],[]]}");

        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();
        assertThat(retour.header().afzender())
                .as("IV028: de kop van het heenbericht, niet omgedraaid")
                .isEqualTo(Voorbeelden.AANBIEDER);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_afgekeurd_verzoek_gaat_heel_en_onveranderd_terug_met_bij_elk_product_een_code_IV028(
            Domein domein) throws Exception {
        VerzoekClient heen = Voorbeelden.verzoek(domein, "02").client();
        VerzoekClient terug =
                retour(domein, "{\"kop\":[],\"meldingen\":[[\"9347\",\"S329\"],[]]}").client();

        assertThat(terug.retourCodes()).extracting("code").containsExactly("0200");
        assertThat(terug.aangevraagdeProducten().get(0).retourCodes())
                .extracting("code")
                .containsExactly("9347", "S329");
        assertThat(terug.aangevraagdeProducten().get(1).retourCodes())
                .extracting("code")
                .containsExactly("0200");
        assertThat(zonderCodes(terug)).isEqualTo(heen);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_verzoek_terwijl_er_een_loopt_krijgt_9374_in_de_kop_TR374(Domein domein)
            throws Exception {
        Toewijzingsverzoekretour retour = retour(domein, "{\"kop\":[\"9374\"],\"meldingen\":[]}");

        assertThat(retour.header().retourCodes()).extracting("code").containsExactly("9374");
        assertThat(retour.client()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_aanvaard_317_krijgt_een_318_met_alleen_de_kop_OP286(Domein domein) throws Exception {
        Wijzigingsverzoekretour retour =
                wijzigingsretour(domein, "{\"kop\":[],\"meldingen\":[[],[],[],[],[]]}");

        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();
        assertThat(retour.header().afzender()).isEqualTo(Voorbeelden.AANBIEDER);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_afgekeurd_317_gaat_heel_terug_met_bij_elke_klasse_haar_code_IV028(Domein domein)
            throws Exception {
        WijzigingClient terug =
                wijzigingsretour(
                                domein,
                                "{\"kop\":[],\"meldingen\":[[],[\"9349\"],[\"9350\"],[\"9357\",\"9373\"],[]]}")
                        .client();

        Verzoek v = terug.verzoek();
        assertThat(terug.retourCodes()).extracting("code").containsExactly("0200");
        assertThat(v.retourCodes()).extracting("code").containsExactly("9349");
        assertThat(v.ongewijzigdeProducten().get(0).retourCodes())
                .extracting("code")
                .containsExactly("9350");
        assertThat(v.teWijzigenProducten().get(0).retourCodes())
                .extracting("code")
                .containsExactly("9357", "9373");
        assertThat(v.nieuweProducten().get(0).retourCodes())
                .extracting("code")
                .containsExactly("0200");
        Verzoek heen = Voorbeelden.wijziging(domein).client().verzoek();
        assertThat(v.referentieAanbieder()).isEqualTo(heen.referentieAanbieder());
        assertThat(v.teWijzigenProducten().get(0).omvang())
                .isEqualTo(heen.teWijzigenProducten().get(0).omvang());
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_onbekende_client_laat_de_rest_onbeoordeeld_TR304(Domein domein) throws Exception {
        WijzigingClient terug =
                wijzigingsretour(
                                domein,
                                "{\"kop\":[],\"meldingen\":[[\"8187\"],[\"0233\"],[\"0233\"],[\"0233\"],[\"0233\"]]}")
                        .client();

        assertThat(terug.retourCodes()).extracting("code").containsExactly("8187");
        assertThat(terug.verzoek().retourCodes()).extracting("code").containsExactly("0233");
    }

    private Wijzigingsverzoekretour wijzigingsretour(Domein domein, String oordeel)
            throws Exception {
        return verstuur(
                        Retourvertaler.bericht(
                                Voorbeelden.zending(
                                        Berichtsoort.van(domein, 318), UUID.randomUUID()),
                                Voorbeelden.wijziging(domein),
                                Berichtoordeel.van(oordeel)))
                .als(Wijzigingsverzoekretour.class);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void in_onderzoek_is_een_319_zonder_reden_CD086(Domein domein) throws Exception {
        Antwoordbericht bericht = antwoord(domein, "2", null, null);

        assertThat(bericht.header().afzender()).isEqualTo(Voorbeelden.GEMEENTE);
        assertThat(bericht.antwoord().referentieAanbieder()).isEqualTo("REF-1");
        assertThat(bericht.antwoord().verzoekAntwoord()).isEqualTo("2");
        assertThat(bericht.antwoord().redenAfwijzingVerzoek()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_afwijzing_is_een_319_met_reden_CD085(Domein domein) throws Exception {
        assertThat(antwoord(domein, "1", "3", null).antwoord().redenAfwijzingVerzoek())
                .isEqualTo("3");
    }

    @Test
    void het_woonplaatsbeginsel_noemt_de_gemeente_die_betaalt_TR377() throws Exception {
        assertThat(antwoord(Domein.JW, "1", "8", "9902").antwoord().woonplaatsbeginsel().gemeente())
                .isEqualTo("9902");
    }

    private Toewijzingsverzoekretour retour(Domein domein, String oordeel) throws Exception {
        return verstuur(
                        Retourvertaler.bericht(
                                Voorbeelden.zending(
                                        Berichtsoort.van(domein, 316), UUID.randomUUID()),
                                Voorbeelden.verzoek(domein, "02"),
                                Berichtoordeel.van(oordeel)))
                .als(Toewijzingsverzoekretour.class);
    }

    private Antwoordbericht antwoord(
            Domein domein, String antwoord, String reden, String woonplaats) throws Exception {
        return verstuur(
                        Antwoordvertaler.bericht(
                                Voorbeelden.zending(Berichtsoort.van(domein, 319), null),
                                new Antwoordgegevens(
                                        Voorbeelden.GEMEENTE,
                                        Voorbeelden.AANBIEDER,
                                        "REF-1",
                                        antwoord,
                                        reden,
                                        woonplaats)))
                .als(Antwoordbericht.class);
    }

    // De uitbak keurt: wat niveau 1 of 2 niet haalt, komt er niet uit.
    private Gelezen verstuur(Bericht bericht) throws Exception {
        try (InputStream uit =
                Uitbak.leg(map.resolve("b.xml"), naar -> Schrijver.schrijf(bericht, naar))) {
            Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(uit.readAllBytes()));
            assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
            assertThat(gelezen.oordeel().regels()).isEmpty();
            return gelezen;
        }
    }

    private static VerzoekClient zonderCodes(VerzoekClient c) {
        return new VerzoekClient(
                c.bsn(),
                c.geboortedatum(),
                c.geslacht(),
                c.naam(),
                c.gezagsdragerBekend(),
                c.commentaar(),
                c.aangevraagdeProducten().stream()
                        .map(
                                p ->
                                        new AangevraagdProduct(
                                                p.referentieAanbieder(),
                                                p.beschikkingNummer(),
                                                p.product(),
                                                p.beschikkingIngangsdatum(),
                                                p.toewijzingIngangsdatum(),
                                                p.toewijzingEinddatum(),
                                                p.omvang(),
                                                p.budget(),
                                                p.verwijzer(),
                                                p.raamcontract(),
                                                p.commentaar(),
                                                List.of()))
                        .toList(),
                List.of());
    }
}
