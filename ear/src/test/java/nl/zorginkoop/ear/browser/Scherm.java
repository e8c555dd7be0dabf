package nl.zorginkoop.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.ear.platform.TestPlatform;

/**
 * Een bladzijde met wat elke bladzijde belooft: geen fouten in de console, geen geweigerd script,
 * geen toegankelijkheidsfout, en een schermafdruk om naar te kijken.
 */
public final class Scherm {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int SMALSTE = 360;
    private static final int HOOGTE = 800;

    private final Page page;
    private final List<String> klachten = new ArrayList<>();

    Scherm(Page page) {
        this.page = page;
        page.onConsoleMessage(
                regel -> {
                    if ("error".equals(regel.type()) && !regel.text().contains("favicon")) {
                        klachten.add("console: " + regel.text());
                    }
                });
        page.onPageError(fout -> klachten.add("script: " + fout));
        page.onResponse(
                antwoord -> {
                    if (antwoord.status() >= 500) {
                        klachten.add(antwoord.status() + " op " + antwoord.url());
                    }
                });
    }

    public Page page() {
        return page;
    }

    /** Gaat naar een pad van het platform, zoals {@code /health/live}. */
    public Scherm open(String pad) {
        page.navigate(TestPlatform.adres() + pad);
        return this;
    }

    /** Alles wat een bladzijde belooft in één keer, met een schermafdruk onder deze naam. */
    public Scherm keur(String naam) {
        fotografeer(naam);
        assertThat(toegankelijkheidsfouten()).as("axe op %s (%s)", naam, page.url()).isEmpty();
        assertThat(klachten).as("console en netwerk op %s (%s)", naam, page.url()).isEmpty();
        return this;
    }

    /** WCAG 1.4.10: op 360 beeldpunten breed hoeft niemand opzij te schuiven. */
    public Scherm keurSmal(String naam) {
        var breed = page.viewportSize();
        page.setViewportSize(SMALSTE, HOOGTE);
        fotografeer(naam + "-360");
        int breedte = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        page.setViewportSize(breed.width, breed.height);
        assertThat(breedte).as("breedte van %s op %d", naam, SMALSTE).isLessThanOrEqualTo(SMALSTE);
        return this;
    }

    public List<String> klachten() {
        return List.copyOf(klachten);
    }

    public List<String> toegankelijkheidsfouten() {
        return new AxeBuilder(page)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Scherm::uitleg)
                        .toList();
    }

    public Path fotografeer(String naam) {
        Path pad = TestPlatform.bouw().resolve("schermen").resolve(naam + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(pad).setFullPage(true));
        return pad;
    }

    private static String uitleg(Rule regel) {
        return regel.getId()
                + ": "
                + regel.getHelp()
                + " "
                + regel.getNodes().stream().map(knoop -> knoop.getTarget().toString()).toList();
    }
}
