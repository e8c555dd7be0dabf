package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoekretour;
import org.junit.jupiter.api.Test;

/** De stromen van een verzoek, door de echte routes; elk bericht dat uitgaat is geldig. */
class VerzoekIT extends Verzoekproef {
    @Test
    void verzoek_retour_toewijzing_en_retour_wmo() throws Exception {
        verzoek_retour_toewijzing_en_retour(Wet.WMO);
    }

    @Test
    void verzoek_retour_toewijzing_en_retour_jeugdwet() throws Exception {
        verzoek_retour_toewijzing_en_retour(Wet.JEUGDWET);
    }

    private void verzoek_retour_toewijzing_en_retour(Wet wet) throws Exception {
        Verzoekmaker maker = begin(wet);
        Berichtstand stand = wereld.lever(maker.verzoek("V1", "V2"));

        assertThat(stand.status()).as(stand.reden()).isEqualTo("VERWERKT");
        Toewijzingsverzoekretour retour =
                wereld.antwoord(stand).als(Toewijzingsverzoekretour.class);
        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();

        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("V1"));
        Toewijzingbericht toewijzing = uit("301", 1).als(Toewijzingbericht.class);
        assertThat(toewijzing.client().toegewezenProducten())
                .extracting(ToegewezenProduct::referentieAanbieder)
                .containsExactly("V1");
        assertThat(stand("V1")).isEqualTo("TOEGEWEZEN");
        assertThat(stand("V2")).as("elk product zijn eigen antwoord").isEqualTo("ONTVANGEN");
        assertThat(wereld.alsGemeente("select grond from toewijzing", r -> r.getString("grond")))
                .containsExactly(wet == Wet.WMO ? "NIEUW" : "WETTELIJKE_VERWIJZING");

        wereld.lever(new Opmaker(wereld).retour(toewijzing, List.of(Retourcode.R0001)));
        assertThat(stand("V1")).as("een afgekeurd 301 is niet verstuurd").isEqualTo("ONTVANGEN");
        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("V1"));
        Toewijzingbericht weer = uit("301", 2).als(Toewijzingbericht.class);
        assertThat(weer.client().toegewezenProducten()).hasSize(1);
        wereld.lever(new Opmaker(wereld).retour(weer, List.of()));
        assertThat(stand("V1")).isEqualTo("TOEGEWEZEN");
        assertThat(wereld.grootboekKlopt()).isTrue();
    }

    @Test
    void verzoek_in_onderzoek_retour_en_toewijzing_wmo() throws Exception {
        verzoek_in_onderzoek_retour_en_toewijzing(Wet.WMO);
    }

    @Test
    void verzoek_in_onderzoek_retour_en_toewijzing_jeugdwet() throws Exception {
        verzoek_in_onderzoek_retour_en_toewijzing(Wet.JEUGDWET);
    }

    private void verzoek_in_onderzoek_retour_en_toewijzing(Wet wet) throws Exception {
        Verzoekmaker maker = begin(wet);
        wereld.lever(maker.verzoek("V1"));
        verzoeken.zetInOnderzoek(regisseur(), verzoek("V1"));

        Antwoordbericht antwoord = uit("319", 1).als(Antwoordbericht.class);
        assertThat(antwoord.antwoord().referentieAanbieder()).isEqualTo("V1");
        assertThat(antwoord.antwoord().verzoekAntwoord()).isEqualTo("2");
        Berichtstand retour = wereld.lever(maker.retour(antwoord, List.of()));
        assertThat(retour.status()).as(retour.reden()).isEqualTo("VERWERKT");
        assertThat(retour.antwoord()).as("op een retour volgt niets").isNull();
        assertThat(stand("V1")).isEqualTo("IN_ONDERZOEK");

        Berichtstand tweede = wereld.lever(maker.verzoek("V2"));
        assertThat(
                        wereld.antwoord(tweede)
                                .als(Toewijzingsverzoekretour.class)
                                .header()
                                .retourCodes())
                .as("TR374")
                .containsExactly(Retourcode.R9374);

        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("V1"));
        assertThat(
                        uit("301", 1)
                                .als(Toewijzingbericht.class)
                                .client()
                                .toegewezenProducten()
                                .get(0)
                                .referentieAanbieder())
                .isEqualTo("V1");
    }

    @Test
    void verzoek_afgewezen_en_een_afgekeurd_319_mag_opnieuw_wmo() throws Exception {
        verzoek_afgewezen_en_een_afgekeurd_319_mag_opnieuw(Wet.WMO);
    }

    @Test
    void verzoek_afgewezen_en_een_afgekeurd_319_mag_opnieuw_jeugdwet() throws Exception {
        verzoek_afgewezen_en_een_afgekeurd_319_mag_opnieuw(Wet.JEUGDWET);
    }

    private void verzoek_afgewezen_en_een_afgekeurd_319_mag_opnieuw(Wet wet) throws Exception {
        Verzoekmaker maker = begin(wet);
        wereld.lever(maker.verzoek("V1"));
        boolean jeugd = wet == Wet.JEUGDWET;
        wijsAf(jeugd);

        Antwoordbericht antwoord = uit("319", 1).als(Antwoordbericht.class);
        assertThat(antwoord.antwoord().verzoekAntwoord()).isEqualTo("1");
        assertThat(antwoord.antwoord().redenAfwijzingVerzoek()).isEqualTo(jeugd ? "8" : "3");
        assertThat(antwoord.antwoord().woonplaatsbeginsel() != null).isEqualTo(jeugd);
        Berichtstand retour = wereld.lever(maker.retour(antwoord, List.of(Retourcode.R0001)));
        assertThat(retour.status()).isEqualTo("AFGEKEURD");
        assertThat(stand("V1")).isEqualTo("ONTVANGEN");

        wijsAf(jeugd);
        wereld.lever(maker.retour(uit("319", 2).als(Antwoordbericht.class), List.of()));
        assertThat(stand("V1")).isEqualTo("AFGEWEZEN");
        Berichtstand weer = wereld.lever(maker.verzoek("V1"));
        assertThat(
                        wereld.antwoord(weer)
                                .als(Toewijzingsverzoekretour.class)
                                .client()
                                .aangevraagdeProducten()
                                .get(0)
                                .retourCodes())
                .as("TR347")
                .containsExactly(Retourcode.R9347);
    }

    private void wijsAf(boolean jeugd) throws Exception {
        verzoeken.wijsAf(
                regisseur(),
                verzoek("V1"),
                jeugd ? Afwijsreden.WOONPLAATSBEGINSEL : Afwijsreden.GEEN_CONTRACT,
                jeugd ? "0363" : null);
    }
}
