package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.toewijzing.Wijzigloket;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoekretour;
import org.junit.jupiter.api.Test;

/** Wijzigen door de echte routes: op verzoek (317) en uit eigen beweging; elk 301 is geldig. */
class WijzigingIT extends Verzoekproef {
    @Inject Wijzigloket wijzigen;

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
        ToegewezenProduct loopt = loopt(maker);

        Berichtstand stand = wereld.lever(maker.wijziging("W1", loopt.toewijzingNummer(), 12));
        assertThat(stand.status()).as(stand.reden()).isEqualTo("VERWERKT");
        Wijzigingsverzoekretour retour = wereld.antwoord(stand).als(Wijzigingsverzoekretour.class);
        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();

        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("W1"));
        Toewijzingbericht toewijzing = uit("301", 2).als(Toewijzingbericht.class);
        LocalDate morgen = wereld.klok.vandaag().plusDays(1);
        assertThat(toewijzing.client().toegewezenProducten())
                .extracting(
                        ToegewezenProduct::ingangsdatum,
                        ToegewezenProduct::einddatum,
                        ToegewezenProduct::redenWijziging,
                        ToegewezenProduct::referentieAanbieder)
                .containsExactly(
                        tuple(loopt.ingangsdatum(), morgen.minusDays(1), "12", "W1"),
                        tuple(morgen, null, null, "W1"));

        wereld.lever(new Opmaker(wereld).retour(toewijzing, List.of(Retourcode.R0001)));
        assertThat(stand("W1")).as("een afgekeurd 301 is niet verstuurd").isEqualTo("ONTVANGEN");
        assertThat(wereld.grootboekKlopt()).isTrue();

        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("W1"));
        wereld.lever(
                new Opmaker(wereld).retour(uit("301", 3).als(Toewijzingbericht.class), List.of()));
        assertThat(stand("W1")).isEqualTo("TOEGEWEZEN");
        assertThat(wereld.grootboekKlopt()).isTrue();
    }

    @Test
    void verzoek_in_onderzoek_en_afgewezen_wmo() throws Exception {
        verzoek_in_onderzoek_en_afgewezen(Wet.WMO);
    }

    @Test
    void verzoek_in_onderzoek_en_afgewezen_jeugdwet() throws Exception {
        verzoek_in_onderzoek_en_afgewezen(Wet.JEUGDWET);
    }

    private void verzoek_in_onderzoek_en_afgewezen(Wet wet) throws Exception {
        Verzoekmaker maker = begin(wet);
        ToegewezenProduct loopt = loopt(maker);
        wereld.lever(maker.wijziging("W1", loopt.toewijzingNummer(), 12));

        verzoeken.zetInOnderzoek(regisseur(), verzoek("W1"));
        Antwoordbericht onderzoek = uit("319", 1).als(Antwoordbericht.class);
        assertThat(onderzoek.antwoord().verzoekAntwoord()).isEqualTo("2");
        wereld.lever(maker.retour(onderzoek, List.of()));

        Berichtstand tweede = wereld.lever(maker.wijziging("W2", loopt.toewijzingNummer(), 13));
        assertThat(
                        wereld.antwoord(tweede)
                                .als(Wijzigingsverzoekretour.class)
                                .header()
                                .retourCodes())
                .as("TR374")
                .containsExactly(Retourcode.R9374);

        verzoeken.wijsAf(regisseur(), verzoek("W1"), Afwijsreden.BUDGET, null);
        assertThat(uit("319", 2).als(Antwoordbericht.class).antwoord().referentieAanbieder())
                .isEqualTo("W1");
        Berichtstand weer = wereld.lever(maker.wijziging("W1", loopt.toewijzingNummer(), 12));
        assertThat(
                        wereld.antwoord(weer)
                                .als(Wijzigingsverzoekretour.class)
                                .client()
                                .verzoek()
                                .retourCodes())
                .as("TR347")
                .containsExactly(Retourcode.R9347);
    }

    @Test
    void verzoek_meteen_afgewezen_wmo() throws Exception {
        verzoek_meteen_afgewezen(Wet.WMO);
    }

    @Test
    void verzoek_meteen_afgewezen_jeugdwet() throws Exception {
        verzoek_meteen_afgewezen(Wet.JEUGDWET);
    }

    private void verzoek_meteen_afgewezen(Wet wet) throws Exception {
        Verzoekmaker maker = begin(wet);
        ToegewezenProduct loopt = loopt(maker);
        wereld.lever(maker.wijziging("W1", loopt.toewijzingNummer(), 12));

        verzoeken.wijsAf(regisseur(), verzoek("W1"), Afwijsreden.BUDGET, null);

        Antwoordbericht antwoord = uit("319", 1).als(Antwoordbericht.class);
        assertThat(antwoord.antwoord().verzoekAntwoord()).isEqualTo("1");
        wereld.lever(maker.retour(antwoord, List.of()));
        assertThat(stand("W1")).isEqualTo("AFGEWEZEN");
    }

    @Test
    void een_verwijderde_toewijzing_gaat_met_reden_13_en_een_langere_met_haar_reden_wmo()
            throws Exception {
        een_verwijderde_toewijzing_gaat_met_reden_13_en_een_langere_met_haar_reden(Wet.WMO);
    }

    @Test
    void een_verwijderde_toewijzing_gaat_met_reden_13_en_een_langere_met_haar_reden_jeugdwet()
            throws Exception {
        een_verwijderde_toewijzing_gaat_met_reden_13_en_een_langere_met_haar_reden(Wet.JEUGDWET);
    }

    private void een_verwijderde_toewijzing_gaat_met_reden_13_en_een_langere_met_haar_reden(Wet wet)
            throws Exception {
        Verzoekmaker maker = begin(wet);
        loopt(maker);
        UUID toewijzing =
                wereld.alsGemeente("select id from toewijzing", r -> r.getObject("id", UUID.class))
                        .get(0);

        wijzigen.trekIn(
                regisseur(),
                toewijzing,
                wereld.klok.vandaag().plusDays(30),
                Wijzigreden.VERKORTING,
                null);
        assertThat(reden(2)).isEqualTo("05");
        wijzigen.verleng(
                regisseur(),
                toewijzing,
                wereld.klok.vandaag().plusDays(60),
                Wijzigreden.VERLENGING);
        assertThat(reden(3)).isEqualTo("04");
        wijzigen.verwijder(regisseur(), toewijzing);
        assertThat(reden(4)).isEqualTo("13");
        assertThat(wereld.grootboekKlopt()).isTrue();
    }

    private String reden(int hoeveelste) throws Exception {
        return uit("301", hoeveelste)
                .als(Toewijzingbericht.class)
                .client()
                .toegewezenProducten()
                .get(0)
                .redenWijziging();
    }

    /** Een toewijzing die er op verzoek kwam en door de aanbieder is ontvangen. */
    private ToegewezenProduct loopt(Verzoekmaker maker) throws Exception {
        wereld.lever(maker.verzoek("V1"));
        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("V1"));
        Toewijzingbericht bericht = uit("301", 1).als(Toewijzingbericht.class);
        wereld.lever(new Opmaker(wereld).retour(bericht, List.of()));
        return bericht.client().toegewezenProducten().get(0);
    }
}
