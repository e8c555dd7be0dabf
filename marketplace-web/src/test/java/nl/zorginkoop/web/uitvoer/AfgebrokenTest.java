package nl.zorginkoop.web.uitvoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Lijst;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ux L1: wat niet volledig is, ziet er niet uit als een volledig bestand. */
class AfgebrokenTest {
    private static final int RIJEN = 5_000;

    @TempDir Path map;

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final Map<String, String> koppen = new HashMap<>();

    /** Een lijst waarvan de databank na vijfduizend rijen wegvalt. */
    private static final class Breuk extends Lijst<Integer> {
        @Override
        public String getNaam() {
            return "declaraties";
        }

        @Override
        public List<Kolom<Integer>> kolommen() {
            return List.of(Kolom.van("nummer", Kolom.Soort.TEKST, i -> "Rij " + i));
        }

        @Override
        public Opmaak opmaak() {
            return Opmaak.in(Locale.forLanguageTag("nl"));
        }

        @Override
        public Bladvraag vraag() {
            return null;
        }

        @Override
        protected Bladzijde<Integer> haal(Bladvraag vraag) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stroom(Bladvraag vraag, Consumer<Integer> verwerk) {
            for (int i = 1; i <= RIJEN; i++) {
                verwerk.accept(i);
            }
            throw new IllegalStateException("de databank is weg");
        }
    }

    @Test
    void een_csv_die_halverwege_ophoudt_zegt_dat_in_haar_laatste_regel_L1() throws IOException {
        breek(new Csvbestand(uit), true);
        assertThat(regels()).hasSize(RIJEN + 2).endsWith(Uitvoer.AFGEBROKEN);
    }

    @Test
    void een_csv_voor_een_systeem_ook_L1() throws IOException {
        breek(new Machinebestand(uit), true);
        assertThat(regels()).hasSize(RIJEN + 2).endsWith(Uitvoer.AFGEBROKEN);
    }

    @Test
    void een_rekenblad_dat_halverwege_ophoudt_is_niet_te_openen_L1() throws IOException {
        breek(new Xlsxbestand(uit, "declaraties"), true);
        Path bestand = Files.write(map.resolve("half.xlsx"), uit.toByteArray());
        assertThatThrownBy(() -> new ZipFile(bestand.toFile())).isInstanceOf(ZipException.class);
    }

    @Test
    void zolang_er_niets_weg_is_komt_er_een_foutpagina_en_geen_bestand_L1() throws IOException {
        breek(new Csvbestand(uit), false);
        assertThat(uit.toString(StandardCharsets.UTF_8)).doesNotContain("AFGEBROKEN");
        assertThat(koppen).containsEntry("Content-Disposition", "inline");
    }

    private void breek(Bestand bestand, boolean weg) {
        HttpServletResponse antwoord =
                (HttpServletResponse)
                        Proxy.newProxyInstance(
                                AfgebrokenTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletResponse.class},
                                (doel, methode, waarden) -> {
                                    if (methode.getName().equals("setHeader")) {
                                        koppen.put((String) waarden[0], (String) waarden[1]);
                                        return null;
                                    }
                                    return weg;
                                });
        assertThatThrownBy(() -> UitvoerServlet.schrijf(new Breuk(), bestand, "/uitvoer", antwoord))
                .hasMessage("de databank is weg");
    }

    private List<String> regels() {
        return uit.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
