package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.browser.Toetsenbord;
import nl.zorginkoop.ear.platform.TestPlatform;

/**
 * Een aanbieder vraagt toelating aan met alleen het toetsenbord, van de openbare lijst tot het
 * ontvangstbewijs; elke bladzijde wordt op de weg gekeurd.
 */
public final class Aanvraagtocht {
    private final Scherm scherm;
    private final Page page;
    private final Toetsenbord toetsen;
    private final Path map;
    private final String naam;

    /**
     * @param map waar het bewijsstuk geschreven wordt
     * @param naam waaronder de schermafdrukken bewaard worden
     */
    public Aanvraagtocht(Scherm scherm, Path map, String naam) {
        this.scherm = scherm;
        this.page = scherm.page();
        this.toetsen = new Toetsenbord(page);
        this.map = map;
        this.naam = naam;
    }

    /**
     * Van de openbare lijst van procedures naar stap 1; aanmelden brengt terug naar de procedure.
     */
    public void begin(String gemeente, String bieder) {
        scherm.open("/openstellingen/lijst.xhtml?status=OPEN&zoek=doorloopt+" + gemeente);
        toetsen.enter("td a[href*='procedure.xhtml']", "**/openstellingen/procedure.xhtml**");
        assertThat(page.locator("h1").innerText()).contains("doorloopt");
        keur("openbaar");
        toetsen.enter("#aanvragen a.btn", "**/aanmelden.xhtml**");
        toetsen.typ("[id='aanmelden:gebruikersnaam']", bieder);
        toetsen.typ("input[type=password]", TestPlatform.wachtwoord(bieder));
        page.keyboard().press("Enter");
        page.waitForURL("**/openstellingen/procedure.xhtml**");
        toetsen.enter("button[value=begin]", "**/aanvragen/aanvraag.xhtml**");
    }

    /** Door de vijf stappen; het bewijs gaat vanuit de aanvraag het dossier in. */
    public void vulIn() throws IOException {
        vulIn(null, null);
    }

    /**
     * Als {@link #vulIn()}, met een nee.
     *
     * @param artikel de eis waaraan de aanbieder zegt niet te voldoen, of {@code null}
     */
    public void vulIn(String artikel, String toelichting) throws IOException {
        assertThat(page.locator("#nogniet").innerText()).contains("NOG NIET INGEDIEND");
        keur("1");
        verder(2);
        toetsen.druk("input[name=product]", "Space");
        toetsen.druk("input[name=perceel]", "Space");
        keur("2");
        aanvaard();
        verder(3);
        keur("3");
        antwoord(artikel, toelichting);
        verder(4);
        keur("4");
        legStuk();
        toetsen.druk(".field.err select", "ArrowDown");
        verder(5);
    }

    /** Wie opnieuw aanvraagt vindt keuzes en bewijs terug, en zegt nu overal ja. */
    public void loopNa() {
        keur("1");
        verder(2);
        for (String keuze : List.of("product", "perceel")) {
            assertThat(page.locator("input[name=" + keuze + "]:checked").count())
                    .as(keuze)
                    .isPositive();
        }
        keur("2");
        aanvaard();
        verder(3);
        keur("3");
        antwoord(null, null);
        verder(4);
        assertThat(page.locator(".field.err").count()).as("bewijs dat nog ontbreekt").isZero();
        keur("4");
        verder(5);
    }

    private void aanvaard() {
        toetsen.druk("button[value=aanvaard]", "Enter");
        page.waitForSelector("#stap .tag.ok");
    }

    /** Wie te vroeg indient, leest wat ontbreekt en komt met een sprong bij het veld. */
    public void dienIn() {
        toetsen.druk("button[value=indienen]", "Enter");
        page.waitForSelector("#fouten:focus");
        assertThat(page.locator("#fouten li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("niet ondertekend");
        keur("5");
        toetsen.druk("#fouten a", "Enter");
        toetsen.druk("#ondertekend-D", "Space");
        toetsen.enter("button[value=indienen]", "**/aanvragen/ontvangst.xhtml**");
        assertThat(page.locator("main").innerText()).doesNotContain("NOG NIET INGEDIEND");
        keur("ontvangst");
    }

    // In een rij keuzes gaat Tab naar de gekozen waarde en gaan de pijltjes naar een andere.
    private void antwoord(String artikel, String toelichting) {
        while (page.locator("input[id^='nee-']:checked").count() > 0) {
            toetsen.druk("input[id^='nee-']:checked", "ArrowUp");
        }
        while (page.locator("input[id^='ja-']:not(:checked)").count() > 0) {
            toetsen.druk("input[id^='ja-']:not(:checked)", "Space");
        }
        if (artikel != null) {
            String eis =
                    page.locator("fieldset:has-text('" + artikel + "') input[id^='nee-']")
                            .getAttribute("id")
                            .substring("nee-".length());
            toetsen.druk("[id='ja-" + eis + "']", "ArrowDown");
            toetsen.typ("[id='toelichting:" + eis + "']", toelichting);
        }
    }

    private void verder(int stap) {
        toetsen.enter("button.main[value=verder]", "**stap=" + stap);
    }

    // Vanuit de aanvraag een stuk in het dossier leggen, en daarna in dezelfde stap verder.
    private void legStuk() throws IOException {
        Path bestand = Files.writeString(map.resolve("certificaat.pdf"), "%PDF-1.4\n%%EOF\n");
        // Vooraf luisteren: wie pas bij de toets begint, is op een drukke machine soms te laat.
        page.onFileChooser(venster -> venster.setFiles(bestand));
        toetsen.enter(".field.err p a", "**/dossier/stuk.xhtml**");
        toetsen.druk("[id='stuk:bestand']", "Enter");
        PlaywrightAssertions.assertThat(page.locator("[id='stuk:bestand']"))
                .hasValue(Pattern.compile(".*certificaat\\.pdf"));
        toetsen.naar("[id='stuk:afgifte']");
        // Dag en maand gelijk: de volgorde in het veld hangt aan de taal van de browser
        page.keyboard().type("01012026");
        keur("stuk");
        toetsen.enter("[id='stuk:leg']", "**/aanvragen/aanvraag.xhtml**");
        assertThat(page.locator(".field.err select option").allInnerTexts().toString())
                .contains("certificaat.pdf");
    }

    private void keur(String welke) {
        scherm.keur(naam + "-" + welke).keurSmal(naam + "-" + welke);
    }
}
