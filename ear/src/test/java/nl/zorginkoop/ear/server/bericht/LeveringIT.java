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
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.Stopretour;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import org.junit.jupiter.api.Test;

/** Toewijzing uit en retour in; start en stop in en retour uit. */
class LeveringIT extends InDeServer {
    @Inject Gemeentewereld wereld;

    @Test
    void start_en_stop_krijgen_een_retour_en_een_tweede_start_een_code_wmo() throws Exception {
        start_en_stop_krijgen_een_retour_en_een_tweede_start_een_code(Wet.WMO);
    }

    @Test
    void start_en_stop_krijgen_een_retour_en_een_tweede_start_een_code_jeugdwet() throws Exception {
        start_en_stop_krijgen_een_retour_en_een_tweede_start_een_code(Wet.JEUGDWET);
    }

    private void start_en_stop_krijgen_een_retour_en_een_tweede_start_een_code(Wet wet)
            throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        LocalDate begin = wereld.eerdere.atDay(3);

        Berichtstand start = wereld.lever(opmaker.start(nummer, begin));
        Berichtstand weer = wereld.lever(opmaker.start(nummer, begin.plusDays(1)));
        Berichtstand stop = wereld.lever(opmaker.stop(nummer, begin, wereld.vorige.atDay(5), "02"));

        Startretour goed = wereld.antwoord(start).als(Startretour.class);
        assertThat(start.antwoordSoort()).isEqualTo(opmaker.domein() + "306");
        assertThat(goed.client()).isNull();
        assertThat(goed.header().retourCodes()).isEmpty();
        Startretour fout = wereld.antwoord(weer).als(Startretour.class);
        assertThat(fout.client().startProducten().get(0).retourCodes())
                .as("TR326")
                .containsExactly(Retourcode.R9326);
        assertThat(stop.antwoordSoort()).isEqualTo(opmaker.domein() + "308");
        assertThat(wereld.antwoord(stop).als(Stopretour.class).header().retourCodes()).isEmpty();
        assertThat(
                        wereld.alsGemeente(
                                "select begin || '/' || eind from levering", r -> r.getString(1)))
                .containsExactly(begin + "/" + wereld.vorige.atDay(5));
    }

    @Test
    void het_301_gaat_uit_en_een_302_keurt_de_toewijzing_af_wmo() throws Exception {
        het_301_gaat_uit_en_een_302_keurt_de_toewijzing_af(Wet.WMO);
    }

    @Test
    void het_301_gaat_uit_en_een_302_keurt_de_toewijzing_af_jeugdwet() throws Exception {
        het_301_gaat_uit_en_een_302_keurt_de_toewijzing_af(Wet.JEUGDWET);
    }

    private void het_301_gaat_uit_en_een_302_keurt_de_toewijzing_af(Wet wet) throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        Gemeentewereld.Toegewezen aanvaard = wereld.toewijzing(0);
        Gemeentewereld.Toegewezen afgekeurd = wereld.toewijzing(1);
        List<Path> uit =
                Geduld.tot(
                        "twee toewijzingen zijn uitgegaan",
                        () -> {
                            List<Path> nu = wereld.uitgegaan(opmaker.domein() + "301");
                            return nu.size() == 2 ? nu : null;
                        });

        stuurRetour(opmaker, lees(uit.get(0)), List.of());
        stuurRetour(opmaker, lees(uit.get(1)), List.of(Retourcode.R0001));

        Geduld.tot("de tweede is afgekeurd", () -> "AFGEKEURD".equals(status(afgekeurd)));
        assertThat(status(aanvaard)).isEqualTo("TOEGEWEZEN");
        assertThat(wereld.grootboekKlopt()).isTrue();
        assertThat(
                        wereld.alsGemeente(
                                "select count(*) from bericht_uit where retour is not null",
                                r -> r.getInt(1)))
                .containsExactly(2);
    }

    private void stuurRetour(Opmaker opmaker, Toewijzingbericht heen, List<Retourcode> codes)
            throws Exception {
        Berichtstand stand = wereld.lever(opmaker.retour(heen, codes));
        assertThat(stand.status())
                .as(String.valueOf(stand.reden()))
                .isEqualTo(codes.isEmpty() ? "VERWERKT" : "AFGEKEURD");
        assertThat(stand.antwoord()).as("op een retour volgt niets").isNull();
    }

    private String status(Gemeentewereld.Toegewezen toewijzing) throws Exception {
        return wereld.alsGemeente(
                        "select status from toewijzing where id = '" + toewijzing.id() + "'",
                        r -> r.getString(1))
                .get(0);
    }

    private static Toewijzingbericht lees(Path bestand) throws Exception {
        try (InputStream bytes = Files.newInputStream(bestand)) {
            return Berichtlezer.lees(bytes).als(Toewijzingbericht.class);
        }
    }
}
