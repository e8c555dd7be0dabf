package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** De delen van {@code proef wizard} die zonder server na te gaan zijn. */
class WizardproefTest {

    @Test
    void elke_stap_van_de_aanvraag_komt_langs_met_een_eigen_merk() {
        List<Wizardstap> stappen = Wizardstap.alle("k3");

        assertThat(stappen).extracting(Wizardstap::blad).containsExactly(1, 1, 2, 3, 4, 5);
        assertThat(stappen.stream().flatMap(s -> s.velden().stream()))
                .hasSize(12)
                .filteredOn(Wizardstap.Veld::vrij)
                .hasSize(5)
                .allMatch(v -> v.waarde().contains("k3"));
        assertThat(stappen.get(0).onderweg()).isEmpty();
        assertThat(stappen.get(1).onderweg())
                .hasValueSatisfying(v -> assertThat(v.plek()).contains("naam"));
        assertThat(stappen.get(5).onderweg())
                .hasValueSatisfying(v -> assertThat(v.plek()).isEqualTo("#motivatie"));
    }

    /** De opdrachten zelf, in een echte browser op een bladzijde met dezelfde velden. */
    @Test
    void invullen_en_terugzien_werkt_voor_tekst_keuze_en_lijst(@TempDir Path map)
            throws IOException, InterruptedException {
        Optional<Path> chromium = Browserlijn.programma();
        Assumptions.assumeTrue(chromium.isPresent(), "zonder Chromium geen browser");
        Path bladzijde =
                Files.writeString(
                        map.resolve("b.html"),
                        """
                        <!doctype html><meta charset="utf-8"><body>
                        <input type="radio" name="r" id="r-A" value="A" checked><input type="radio" name="r" id="r-B" value="B">
                        <input type="checkbox" name="product" value="02A01"><input type="checkbox" name="product" value="02A02">
                        <select name="plek:eis:1"><option value="">-</option><option value="s1">Stuk</option></select>
                        <textarea id="m">oud</textarea><input type="text" id="t" value="oud">
                        <script>window.n = 0; document.addEventListener('change', () => { window.n++; });</script></body>
                        """);
        try (Browserlijn browser = Browserlijn.start(chromium.get())) {
            browser.ga(bladzijde.toUri().toString());
            String[][] gevallen = {
                {"#r-B", null, "B"},
                {"input[name=product]", null, "02A01"},
                {"select[name^='plek:eis:']", null, "s1"},
                {
                    "#m",
                    "Dichtbij \"en\" op tijd, ’s avonds ook.",
                    "Dichtbij \"en\" op tijd, ’s avonds ook."
                },
                {"#t", "A. Yilmaz", "A. Yilmaz"}
            };
            for (String[] geval : gevallen) {
                Wizardstap.Veld veld = new Wizardstap.Veld(geval[0], geval[1], true);
                assertThat(browser.lees(veld.staat(geval[2]))).as(geval[0]).isEqualTo("nee");
                assertThat(browser.lees(veld.vul(veld.waarde()))).isEqualTo(geval[2]);
                assertThat(browser.lees(veld.staat(geval[2]))).as(geval[0]).isEqualTo("ja");
                assertThat(browser.lees(veld.staat(geval[2] + "x"))).isEqualTo("nee");
            }
            assertThat(browser.lees("String(window.n)")).isEqualTo("5");
            assertThat(browser.lees(new Wizardstap.Veld("#weg", "x", true).vul("x"))).isEmpty();
        }
    }

    @Test
    void de_regel_past_onder_de_kop_en_telt_wat_weg_is() {
        String regel =
                WizardOpdracht.regel(
                        List.of(
                                new Wizardproef.Ronde("rol", 3, 1, "geen", 31_000, List.of()),
                                new Wizardproef.Ronde(
                                        "deelnemers",
                                        9,
                                        3,
                                        "nieuw",
                                        40_000,
                                        List.of("kvk is weg"))),
                        7);

        assertThat(regel).contains("| 7 | 2 | 4 | 1 | 1 / 0 | 40000 |");
        assertThat(cellen(regel))
                .isEqualTo(cellen(WizardOpdracht.KOP.lines().skip(4).findFirst().orElseThrow()));
    }

    private static long cellen(String regel) {
        return regel.chars().filter(c -> c == '|').count();
    }
}
