package nl.zorginkoop.wereld.daarna;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.browser.Toetsenbord;
import nl.zorginkoop.ear.buiten.Databank;
import nl.zorginkoop.ear.platform.TestPlatform;
import nl.zorginkoop.scherm.Aanvraagtocht;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * De hele weg met alleen het toetsenbord: van eerste bezoek tot getekend contract, of tot een nee.
 */
class ReisIT extends Browsertest {
    private static final int NA_DE_TERMIJN = 21;

    /**
     * Eis 2.23 van Rivierdam; daar zegt ook een ander in de demowereld nee, met dezelfde uitkomst.
     */
    private static final String VERZEKERING = "2.23";

    @TempDir Path map;

    private Scherm scherm;
    private Page page;
    private Toetsenbord toetsen;

    @Test
    void een_aanbieder_van_eerste_bezoek_tot_getekend_contract(Scherm verse)
            throws IOException, SQLException {
        begin(verse);
        vraagAan("delinde.bieder", null, null);
        beoordeel("De+Linde", null);
        deelMee();
        assertThat(page.locator("h1").innerText()).contains("toelaten");
        verzetKlok();
        maakDefinitief("De+Linde");
        assertThat(page.locator("h1").innerText()).endsWith("is toegelaten");

        meldAan("delinde.bieder");
        naarContract();
        toetsen.enter("main a.btn.main[href*='teken.xhtml']", "**/contracten/teken.xhtml**");
        assertThat(page.locator(".overeenkomst").innerText()).contains("De Linde");
        scherm.keur("reis-teken").keurSmal("reis-teken");
        toetsen.druk("[id='formulier:gelezen']", "ArrowDown");
        toetsen.typ("[id='formulier:mandaat']", "Bestuurder volgens het handelsregister");
        page.keyboard().press("Enter");
        page.waitForURL("**/contracten/contract.xhtml**");
        scherm.keur("reis-getekend-door-aanbieder");

        meldAan("contract");
        naarContract();
        toetsen.typ("[id='formulier:mandaat']", "Mandaatbesluit 2026-14");
        page.keyboard().press("Enter");
        page.waitForURL("**gedaan=ja**");
        // De eerste dag is vandaag: wie dan tekent, gaat meteen in.
        assertThat(page.locator("h1 .tag").innerText()).contains("Actief");
        assertThat(page.locator("main").innerText())
                .contains("Bestuurder volgens het handelsregister", "Mandaatbesluit 2026-14");
        scherm.keur("reis-getekend").keurSmal("reis-getekend");
    }

    @Test
    void een_aanbieder_tot_een_nee_met_reden_en_weer_opnieuw(Scherm verse)
            throws IOException, SQLException {
        begin(verse);
        vraagAan("veerpont.bieder", VERZEKERING, "De polis gaat in januari in.");
        beoordeel("Veerpont", "De verzekering dekt alleen schade tot € 500.000.");
        leesNa("Veerpont");
        deelMee();
        assertThat(page.locator("h1").innerText()).contains("afwijzen");
        verzetKlok();
        maakDefinitief("Veerpont");

        meldAan("veerpont.bieder");
        scherm.open("/aanvragen/lijst.xhtml?status=AFGEWEZEN");
        toetsen.enter("td a[href*='stand.xhtml']", "**/aanvragen/stand.xhtml**");
        assertThat(page.locator("main").innerText()).contains("€ 500.000");
        scherm.keur("reis-afgewezen").keurSmal("reis-afgewezen");
        toetsen.druk("#bevestigd", "Space");
        toetsen.enter("button[value=opnieuw]", "**/aanvragen/aanvraag.xhtml**");
        Aanvraagtocht opnieuw = new Aanvraagtocht(scherm, map, "reis-opnieuw");
        opnieuw.loopNa();
        opnieuw.dienIn();
        beoordeel("Veerpont", null);
        deelMee();
        assertThat(page.locator("h1").innerText()).contains("toelaten");
    }

    private void begin(Scherm verse) {
        scherm = verse;
        page = verse.page();
        toetsen = new Toetsenbord(page);
    }

    // Wat de demowereld voor deze aanbieder klaarlegde gaat eerst terug.
    private void vraagAan(String bieder, String artikel, String toelichting) throws IOException {
        meldAan(bieder);
        scherm.open("/aanvragen/lijst.xhtml?zoek=Rivierdam");
        toetsen.enter("td a[href*='aanvraag=']", "**aanvraag=**");
        scherm.open(
                "/aanvragen/stand.xhtml?" + page.url().replaceAll(".*(aanvraag=[^&]*).*", "$1"));
        toetsen.druk("#bevestigd", "Space");
        page.waitForNavigation(() -> toetsen.druk("button[value=intrekken]", "Enter"));
        page.context().clearCookies();
        Aanvraagtocht tocht = new Aanvraagtocht(scherm, map, "reis-" + bieder);
        tocht.begin("Rivierdam", bieder);
        tocht.vulIn(artikel, toelichting);
        tocht.dienIn();
    }

    private void meldAan(String wie) {
        page.context().clearCookies();
        scherm.open("/aanmelden.xhtml");
        toetsen.typ("[id='aanmelden:gebruikersnaam']", wie);
        toetsen.typ("input[type=password]", TestPlatform.wachtwoord(wie));
        page.keyboard().press("Enter");
        page.waitForURL(adres -> !adres.contains("/aanmelden"));
    }

    private void dossier(String wie, String aanbieder) {
        meldAan(wie);
        scherm.open("/beoordeling/werk.xhtml?zoek=" + aanbieder);
        toetsen.enter("tbody tr:first-child td a", "**aanvraag=**");
    }

    /** Alle eisen langs; met een reden krijgt de verzekering een nee. */
    private void beoordeel(String aanbieder, String nee) {
        dossier("beoordelaar", aanbieder);
        knop("neem");
        toetsen.enter("main a.btn.main", "**/beoordeling/eis.xhtml**");
        oordelen(null);
        knop("begin");
        toetsen.enter("main a.btn.main", "**/beoordeling/eis.xhtml**");
        oordelen(nee);
    }

    private void oordelen(String nee) {
        while (page.locator("#oordelen").count() > 0) {
            if (nee == null || !page.locator("h1").innerText().startsWith(VERZEKERING)) {
                toetsen.druk("#oordelen input[value=VOLDOET]", "Space");
            } else {
                toetsen.druk("#oordelen input[value=VOLDOET]", "ArrowDown");
                toetsen.typ("[id='oordelen:reden']", nee);
            }
            knop("bewaar");
        }
    }

    private void leesNa(String aanbieder) {
        dossier("beoordelaar2", aanbieder);
        while (page.locator(".card li a[href*='eis.xhtml']").count() > 0) {
            toetsen.enter(".card li a[href*='eis.xhtml']", "**/beoordeling/eis.xhtml**");
            toetsen.druk("#nalezen input[value=ja]", "Space");
            knop("leesNa");
        }
    }

    private void deelMee() {
        if (!page.url().contains("besluit.xhtml")) {
            toetsen.enter("main a.btn.main", "**/beoordeling/besluit.xhtml**");
        }
        knop("deelMee");
    }

    private void maakDefinitief(String aanbieder) {
        dossier("beoordelaar", aanbieder);
        if (!page.url().contains("besluit.xhtml")) {
            toetsen.enter("main a.btn.main", "**/beoordeling/besluit.xhtml**");
        }
        knop("maakDefinitief");
    }

    private void naarContract() {
        scherm.open("/contracten/lijst.xhtml?status=AANGEBODEN&zoek=IK-2025-01-42420099");
        toetsen.enter("td a[href*='contract.xhtml']", "**/contracten/contract.xhtml**");
        scherm.keur("reis-contract").keurSmal("reis-contract");
    }

    // Een knop van een formulier, gevonden op het laatste deel van zijn naam.
    private void knop(String naam) {
        page.waitForNavigation(
                () -> toetsen.druk("input[type=submit][id$=':" + naam + "']", "Enter"));
    }

    private static void verzetKlok() throws SQLException {
        try (Databank databank = new Databank()) {
            databank.voer(
                    "update klok set verschuiving = verschuiving + interval '"
                            + NA_DE_TERMIJN
                            + " days'");
        }
    }
}
