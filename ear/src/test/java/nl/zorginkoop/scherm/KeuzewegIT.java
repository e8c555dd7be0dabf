package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * Van een open zaak tot een toewijzing in hooguit vier handelingen (RG-01, RG-03, RG-11), een keuze
 * die dichtgaat, en een collega die waarneemt.
 */
class KeuzewegIT extends Browsertest {
    private static final int HOOGUIT = 4;

    @Test
    void van_open_zaak_tot_toewijzing_in_hooguit_vier_handelingen_RG_01(Scherm scherm)
            throws IOException {
        Page page = scherm.page();
        meldAan(scherm, "regie");
        scherm.keur("werkvoorraad").keurSmal("werkvoorraad");
        openZaakMetBesluit(scherm);
        scherm.keur("zaak-kiezen").keurSmal("zaak-kiezen");
        // Eén stap open: het formulier van een andere stap staat er niet.
        assertThat(page.locator("#nu form").count()).isEqualTo(1);

        Handelingen h = new Handelingen(page);
        h.klik("[id$=':kiesknop']", "/regie/keuze.xhtml");
        scherm.keur("keuze-lijst").keurSmal("keuze-lijst");
        String keuze = page.url().replaceAll(".*keuze=([^&]*).*", "$1");
        h.klik("li:has(h3:has-text('De Linde')) a.kies", "/regie/kies.xhtml");
        scherm.keur("kies-bevestigen").keurSmal("kies-bevestigen");
        h.typ("[id='bevestigen:reden']", "Dichtbij, en een buurvrouw is er tevreden over.");
        h.klik("[id='bevestigen:clientknop']", "gedaan=ja");

        assertThat(h.aantal)
                .as("handelingen na het openen van de zaak")
                .isLessThanOrEqualTo(HOOGUIT);
        assertThat(page.locator("main").innerText())
                .contains("Wacht op aanbieder", "zodra deze aanbieder ja zegt");
        scherm.keur("keuze-bevestigd").keurSmal("keuze-bevestigd");

        zegJa(scherm);

        meldAan(scherm, "regie");
        // Toewijzen doet de klok, kort na het ja.
        page.waitForCondition(
                () -> {
                    scherm.open("/regie/keuze.xhtml?keuze=" + keuze);
                    return page.locator("h2 .tag").first().innerText().contains("Toegewezen");
                });
        scherm.keur("keuze-toegewezen");
        assertThat(scherm.klachten()).isEmpty();
    }

    @Test
    void een_zaak_van_elke_stand_is_te_lezen_en_elke_stap_heeft_een_eigen_adres(Scherm scherm)
            throws IOException {
        Page page = scherm.page();
        meldAan(scherm, "regie");
        for (String stand :
                List.of(
                        "ONDERZOEK",
                        "VERSLAG",
                        "AANVRAAG",
                        "BESCHIKKING",
                        "TOEGEWEZEN",
                        "IN_UITVOERING",
                        "EVALUATIE",
                        "VERLENGD",
                        "AFGEBOUWD",
                        "BEEINDIGD")) {
            scherm.open("/regie/zaken.xhtml?stand=" + stand);
            page.locator("tbody a[href*='/regie/zaak.xhtml']").first().click();
            scherm.keur("zaak-" + stand).keurSmal("zaak-" + stand);
        }
        page.locator("a[href*='stap=SPOED']").click();
        assertThat(page.locator("#nu h2").innerText()).contains("spoed");
        page.click("[id='spoed:spoedknop']");
        assertThat(page.locator("#fouten").count()).isPositive();
        scherm.keur("zaak-spoed-fouten");
        assertThat(scherm.klachten()).isEmpty();
    }

    @Test
    void een_keuze_die_niemand_afmaakt_gaat_dicht_met_een_reden_RG_16(Scherm scherm)
            throws IOException {
        Page page = scherm.page();
        meldAan(scherm, "regie");
        scherm.open("/regie/keuzes.xhtml?stand=VOORBEREID");
        page.locator("tbody a[href*='/regie/keuze.xhtml']").first().click();
        page.locator("details:has(#sluiten) summary").click();
        page.click("[id='sluiten:sluitknop']");
        // Na een fout staat het vak vanzelf open.
        assertThat(page.locator("#fouten").count()).isPositive();
        page.fill("[id='sluiten:sluitreden']", "De cliënt koos een pgb.");
        page.click("[id='sluiten:sluitknop']");
        assertThat(page.locator("main").innerText())
                .contains("Gesloten", "De cliënt koos een pgb.");
        scherm.keur("keuze-gesloten").keurSmal("keuze-gesloten");
    }

    @Test
    void een_waarnemer_ziet_de_zaken_van_wie_hij_waarneemt_RG_01(Scherm scherm) throws IOException {
        Page page = scherm.page();
        meldAan(scherm, "regie2");
        int eerst = page.locator("tbody a[href*='/regie/zaak.xhtml']").count();
        meldAan(scherm, "regie");
        scherm.open("/regie/waarneming.xhtml");
        scherm.keur("waarneming").keurSmal("waarneming");
        String vandaag = LocalDate.parse("2026-09-15").toString();
        page.selectOption("[id='noemen:waarnemer']", "regie2");
        page.fill("[id='noemen:waarnemenvan']", vandaag);
        page.fill("[id='noemen:waarnementot']", "2030-12-31");
        page.fill("[id='noemen:waarneemreden']", "Verlof");
        page.click("[id='noemen:noemknop']");
        if (page.locator("#fouten").count() > 0) {
            // Een andere test verzette de klok: dan begint het de dag die de server noemt.
            page.fill("[id='noemen:waarnemenvan']", "2030-01-01");
            page.click("[id='noemen:noemknop']");
        }
        assertThat(page.locator("main tbody").innerText()).contains("Kramer");
        meldAan(scherm, "regie2");
        assertThat(page.locator("tbody a[href*='/regie/zaak.xhtml']").count())
                .isGreaterThanOrEqualTo(eerst);
        scherm.open("/regie/zaken.xhtml?stand=BESCHIKKING");
        page.locator("a[href*='/regie/zoekvragen.xhtml']").first().click();
        page.fill("[id='bewaren:zoeknaam']", "Besloten");
        page.click("[id='bewaren:bewaarknop']");
        scherm.keur("zoekvragen").keurSmal("zoekvragen");
        assertThat(page.locator("main").innerText()).contains("Besloten");
    }

    // De eerste zaak met een besluit waarvoor nog niemand gekozen is.
    private static void openZaakMetBesluit(Scherm scherm) {
        Page page = scherm.page();
        scherm.open("/regie/zaken.xhtml?stand=BESCHIKKING");
        List<String> adressen =
                page.locator("tbody a[href*='/regie/zaak.xhtml']").all().stream()
                        .map(a -> a.getAttribute("href"))
                        .toList();
        for (String adres : adressen) {
            scherm.open(adres);
            if (page.locator("[id$=':kiesknop']").count() > 0) {
                return;
            }
        }
        throw new AssertionError("geen zaak met een besluit waarvoor nog te kiezen is");
    }

    private static void zegJa(Scherm scherm) throws IOException {
        Page page = scherm.page();
        meldAan(scherm, "delinde");
        scherm.open("/catalogus/vragen.xhtml?antwoord=GEVRAAGD");
        page.locator("tbody a[href*='/catalogus/vraag.xhtml']").first().click();
        page.fill("[id='ja:vanaf']", "2026-10-05");
        page.locator("form#ja input[type=submit]").click();
        page.waitForURL(adres -> adres.contains("gedaan=ja"));
    }

    private static void meldAan(Scherm scherm, String wie) throws IOException {
        scherm.page().context().clearCookies();
        scherm.open("/aanmelden.xhtml");
        scherm.page().fill("input[id='aanmelden:gebruikersnaam']", wie);
        scherm.page().fill("input[type=password]", TestPlatform.wachtwoord(wie));
        scherm.page().locator("form#aanmelden input[type=submit]").click();
        scherm.page().waitForURL(adres -> !adres.contains("/aanmelden"));
    }

    /** Telt wat een mens doet: een klik, of een veld invullen. */
    private static final class Handelingen {
        private final Page page;
        private int aantal;

        Handelingen(Page page) {
            this.page = page;
        }

        void klik(String waar, String heen) {
            aantal++;
            page.locator(waar).first().click();
            page.waitForURL(adres -> adres.contains(heen));
        }

        void typ(String waar, String wat) {
            aantal++;
            page.fill(waar, wat);
        }
    }
}
