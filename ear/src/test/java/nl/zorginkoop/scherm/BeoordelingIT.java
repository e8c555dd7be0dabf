package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * De beoordelaar aan het werk met de aanvragen van de demowereld: van ingediend tot een voornemen,
 * met herstel, een tweede lezer, gelijke gevallen, en een aanvraag die na een afwijzing terugkomt.
 */
class BeoordelingIT extends Browsertest {
    private static final String EERSTE = "beoordelaar";
    private static final String TWEEDE = "beoordelaar2";

    @Test
    void de_werkvoorraad_is_de_beginpagina_en_kent_geen_prijs_of_rang_OH_01_OH_03(Scherm scherm)
            throws IOException {
        meldAan(scherm, EERSTE);
        assertThat(scherm.page().url()).endsWith("/beoordeling/werk.xhtml");
        assertThat(scherm.page().locator("h1").innerText()).contains("van u");
        assertThat(scherm.page().locator("thead").innerText().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("prijs", "rang", "score", "punten");
        scherm.keur("beoordeling-werk").keurSmal("beoordeling-werk");
    }

    @Test
    void herstel_gaat_in_een_keer_uit_met_de_termijn_van_iedereen_OP_20(Scherm scherm)
            throws IOException {
        meldAan(scherm, EERSTE);
        Page p = aanvraag(scherm, "Noordkade");
        knop(p, "Neem in behandeling");
        p.locator("summary:has-text('Herstel vragen')").click();
        p.locator("#herstel input[type=text]").first().fill("Het uittreksel is niet leesbaar.");
        scherm.keur("beoordeling-volledigheid").keurSmal("beoordeling-volledigheid");
        knop(p, "Vraag dit herstel");
        assertThat(p.locator("h1").innerText()).contains("herstelt de aanvraag");
        assertThat(p.locator("aside").innerText())
                .contains("Herstel door de aanbieder")
                .contains("17-09-2026");
        scherm.keur("beoordeling-herstel");
    }

    @Test
    void een_nee_leest_een_ander_na_en_dan_pas_gaat_de_brief_uit_INV_2_2(Scherm scherm)
            throws IOException {
        meldAan(scherm, TWEEDE);
        Page p = aanvraag(scherm, "Vlinder");
        p.locator(".card li a").first().click();
        knop(p, "Leg vast wat u vond");
        assertThat(p.locator("#fouten a").first().getAttribute("href"))
                .isEqualTo("#nalezen:akkoord");
        assertThat(p.url()).as("het adres na een fout").contains("eis=");
        scherm.keur("beoordeling-nalezen").keurSmal("beoordeling-nalezen");
        p.locator("input[value=ja]").check();
        knop(p, "Leg vast wat u vond");
        p.locator("a.btn.main").click();
        p.locator("a:has-text('Lees de brief')").click();
        assertThat(p.locator("article").innerText()).contains("2.23").contains("kort geding");
        assertThat(pdf(p, "a:has-text('Download als pdf')")).startsWith("%PDF");
        scherm.keur("beoordeling-brief").keurSmal("beoordeling-brief");
        p.locator("a:has-text('Terug naar het besluit')").click();
        knop(p, "Deel het voornemen mee");
        assertThat(p.locator("h1").innerText()).contains("afwijzen");
        assertThat(p.locator("p.klok").innerText()).startsWith("20 ");
        assertThat(pdf(p, "a:has-text('Download de brief')")).startsWith("%PDF");
        knop(p, "Maak het besluit definitief");
        assertThat(p.locator("#fouten").innerText()).contains("nog niet voorbij");
        scherm.keur("beoordeling-besluit").keurSmal("beoordeling-besluit");
    }

    @Test
    void wie_afgewezen_is_vraagt_opnieuw_aan_en_voldoet_dan_eis_voor_eis_WC_04(Scherm scherm)
            throws IOException {
        meldAan(scherm, EERSTE);
        Page p = aanvraag(scherm, "Rolpunt&beurt=BIJ_ONS");
        knop(p, "Neem in behandeling");
        p.locator("a.btn.main").click();
        knop(p, "Bewaar en ga verder");
        assertThat(p.locator("#fouten a").first().getAttribute("href"))
                .isEqualTo("#oordelen:oordeel");
        scherm.keur("beoordeling-eis").keurSmal("beoordeling-eis");
        voldoet(p);
        knop(p, "Begin met beoordelen");
        p.locator("a.btn.main").click();
        while (p.locator("#oordelen").count() > 0) {
            voldoet(p);
        }
        p.locator("a.btn.main").click();
        assertThat(p.locator("h1").innerText()).contains("voldoet aan alle eisen");
        knop(p, "Deel het voornemen mee");
        assertThat(p.locator("h1").innerText()).contains("toelaten");
    }

    @Test
    void na_de_twintigste_dag_wordt_wie_voldoet_toegelaten_V13(Scherm scherm) throws IOException {
        meldAan(scherm, EERSTE);
        Page p = aanvraag(scherm, "Molenhoek");
        p.locator("a.btn.main").click();
        knop(p, "Maak het besluit definitief");
        assertThat(p.locator("h1").innerText()).isEqualTo("Dagcentrum De Molenhoek is toegelaten");
        scherm.keur("beoordeling-toegelaten");
    }

    @Test
    void gelijke_gegevens_met_een_ander_oordeel_lost_een_derde_op_INV_2_5(Scherm scherm)
            throws IOException {
        meldAan(scherm, EERSTE);
        Page p = aanvraag(scherm, "Beschut");
        p.locator(".note.risk a").click();
        assertThat(p.locator("#gelijk").count()).isZero();
        scherm.page().context().clearCookies();

        meldAan(scherm, TWEEDE);
        aanvraag(scherm, "Beschut");
        p.locator(".note.risk a").click();
        p.locator("#gelijk textarea").fill("De surseance is op 3 september ingetrokken.");
        scherm.keur("beoordeling-gelijk").keurSmal("beoordeling-gelijk");
        knop(p, "Leg het verschil vast");
        assertThat(p.locator("#gelijk").count()).isZero();
    }

    private static void voldoet(Page p) {
        p.locator("#oordelen input[value=VOLDOET]").check();
        knop(p, "Bewaar en ga verder");
    }

    private static Page aanvraag(Scherm scherm, String zoek) {
        scherm.open("/beoordeling/werk.xhtml?zoek=" + zoek);
        scherm.page().locator("tbody tr:first-child td a").first().click();
        return scherm.page();
    }

    private static void knop(Page p, String tekst) {
        // Tellen wat er op de volgende bladzijde staat kan pas als zij er is.
        p.waitForNavigation(() -> p.locator("input[type=submit][value='" + tekst + "']").click());
    }

    private static String pdf(Page p, String verwijzing) {
        APIResponse antwoord =
                p.context()
                        .request()
                        .get(TestPlatform.adres() + p.locator(verwijzing).getAttribute("href"));
        assertThat(antwoord.headers().get("content-disposition")).startsWith("attachment");
        return new String(antwoord.body(), 0, 8, StandardCharsets.ISO_8859_1);
    }

    private static void meldAan(Scherm scherm, String wie) throws IOException {
        scherm.open("/aanmelden.xhtml");
        scherm.page().fill("input[id='aanmelden:gebruikersnaam']", wie);
        scherm.page().fill("input[type=password]", TestPlatform.wachtwoord(wie));
        scherm.page().locator("form#aanmelden input[type=submit]").click();
        scherm.page().waitForURL("**/beoordeling/werk.xhtml");
    }
}
