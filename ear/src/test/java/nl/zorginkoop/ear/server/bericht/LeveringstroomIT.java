package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.ear.server.InDeServer;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.Stopretour;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import org.junit.jupiter.api.Test;

/**
 * De gepubliceerde stromen van start en stop door de echte routes: van 301 tot 308, tijdelijk
 * stoppen en weer beginnen, en herstellen met status 3. Elk bericht dat uitgaat is geldig.
 */
class LeveringstroomIT extends InDeServer {
    @Inject Gemeentewereld wereld;

    @Test
    void toewijzing_retour_start_retour_stop_retour_wmo() throws Exception {
        toewijzing_retour_start_retour_stop_retour(Wet.WMO);
    }

    @Test
    void toewijzing_retour_start_retour_stop_retour_jeugdwet() throws Exception {
        toewijzing_retour_start_retour_stop_retour(Wet.JEUGDWET);
    }

    private void toewijzing_retour_start_retour_stop_retour(Wet wet) throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        LocalDate begin = wereld.eerdere.atDay(3);
        Path bestand =
                Geduld.tot(
                                "de toewijzing is uitgegaan",
                                () -> {
                                    List<Path> nu = wereld.uitgegaan(opmaker.domein() + "301");
                                    return nu.isEmpty() ? null : nu;
                                })
                        .get(0);
        Toewijzingbericht toewijzing = geldig(lees(bestand)).als(Toewijzingbericht.class);
        assertThat(toewijzing.client().toegewezenProducten().get(0).toewijzingNummer())
                .isEqualTo(nummer);
        assertThat(wereld.lever(opmaker.retour(toewijzing, List.of())).status())
                .isEqualTo("VERWERKT");

        aanvaard(wereld.lever(opmaker.start(nummer, begin)), "306");
        aanvaard(wereld.lever(opmaker.stop(nummer, begin, wereld.vorige.atDay(5), "02")), "308");
    }

    @Test
    void tijdelijk_stoppen_weer_beginnen_en_definitief_stoppen_wmo() throws Exception {
        tijdelijk_stoppen_weer_beginnen_en_definitief_stoppen(Wet.WMO);
    }

    @Test
    void tijdelijk_stoppen_weer_beginnen_en_definitief_stoppen_jeugdwet() throws Exception {
        tijdelijk_stoppen_weer_beginnen_en_definitief_stoppen(Wet.JEUGDWET);
    }

    private void tijdelijk_stoppen_weer_beginnen_en_definitief_stoppen(Wet wet) throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        LocalDate begin = wereld.eerdere.atDay(3);
        LocalDate weer = wereld.eerdere.atDay(20);

        aanvaard(wereld.lever(opmaker.start(nummer, begin)), "306");
        aanvaard(wereld.lever(opmaker.stop(nummer, begin, wereld.eerdere.atDay(9), "20")), "308");
        Berichtstand nog =
                wereld.lever(opmaker.stop(nummer, begin, wereld.eerdere.atDay(10), "20"));
        assertThat(
                        geldig(wereld.antwoord(nog))
                                .als(Stopretour.class)
                                .client()
                                .stopProducten()
                                .get(0)
                                .retourCodes())
                .as("TR413")
                .containsExactly(Retourcode.R9413);
        aanvaard(wereld.lever(opmaker.start(nummer, weer)), "306");
        aanvaard(wereld.lever(opmaker.stop(nummer, weer, wereld.vorige.atDay(5), "02")), "308");

        assertThat(
                        wereld.alsGemeente(
                                "select begin || '/' || coalesce(tijdelijk_eind, eind) from levering order by begin",
                                r -> r.getString(1)))
                .containsExactly(
                        begin + "/" + wereld.eerdere.atDay(9), weer + "/" + wereld.vorige.atDay(5));
    }

    @Test
    void herstellen_met_status_3_en_de_juiste_start_in_een_bericht_IV008_wmo() throws Exception {
        herstellen_met_status_3_en_de_juiste_start_in_een_bericht(Wet.WMO);
    }

    @Test
    void herstellen_met_status_3_en_de_juiste_start_in_een_bericht_IV008_jeugdwet()
            throws Exception {
        herstellen_met_status_3_en_de_juiste_start_in_een_bericht(Wet.JEUGDWET);
    }

    private void herstellen_met_status_3_en_de_juiste_start_in_een_bericht(Wet wet)
            throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        Startbericht fout = opmaker.start(nummer, wereld.eerdere.atDay(3));
        Startbericht goed = opmaker.start(nummer, wereld.eerdere.atDay(6));
        aanvaard(wereld.lever(fout), "306");

        aanvaard(
                wereld.lever(
                        samen(
                                goed,
                                ingetrokken(fout.client().startProducten().get(0)),
                                goed.client().startProducten().get(0))),
                "306");

        assertThat(
                        wereld.alsGemeente(
                                "select begin from levering where not verwijderd",
                                r -> r.getString(1)))
                .containsExactly(wereld.eerdere.atDay(6).toString());
        Berichtstand nogEens =
                wereld.lever(
                        samen(
                                opmaker.start(nummer, wereld.eerdere.atDay(3)),
                                ingetrokken(fout.client().startProducten().get(0))));
        assertThat(
                        geldig(wereld.antwoord(nogEens))
                                .als(Startretour.class)
                                .client()
                                .startProducten()
                                .get(0)
                                .retourCodes())
                .as("TR063: wat er niet meer is, trekt niemand in")
                .containsExactly(Retourcode.R9063);
    }

    private static Startbericht samen(Startbericht kop, StartProduct... producten) {
        StartClient c = kop.client();
        return new Startbericht(
                kop.header(),
                new StartClient(
                        c.bsn(),
                        c.geboortedatum(),
                        c.geslacht(),
                        c.naam(),
                        List.of(producten),
                        List.of()));
    }

    private static StartProduct ingetrokken(StartProduct p) {
        return new StartProduct(
                p.toewijzingNummer(),
                p.product(),
                p.toewijzingIngangsdatum(),
                p.begindatum(),
                "3",
                List.of());
    }

    private void aanvaard(Berichtstand stand, String soort) throws Exception {
        assertThat(stand.status()).as(String.valueOf(stand.reden())).isEqualTo("VERWERKT");
        assertThat(stand.antwoordSoort()).isEqualTo(new Opmaker(wereld).domein() + soort);
        geldig(wereld.antwoord(stand));
    }

    private static Gelezen geldig(Gelezen gelezen) {
        assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
        assertThat(gelezen.oordeel().regels()).isEmpty();
        return gelezen;
    }

    private static Gelezen lees(Path bestand) throws Exception {
        try (InputStream bytes = Files.newInputStream(bestand)) {
            return Berichtlezer.lees(bytes);
        }
    }
}
