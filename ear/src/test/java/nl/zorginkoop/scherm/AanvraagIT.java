package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.browser.Toetsenbord;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Een aanbieder vraagt toelating aan, van de openbare pagina tot het ontvangstbewijs. */
class AanvraagIT extends Browsertest {
    @TempDir Path map;

    @Test
    void met_alleen_het_toetsenbord_van_openbare_pagina_tot_ontvangstbewijs(Scherm scherm)
            throws IOException {
        Aanvraagtocht tocht = new Aanvraagtocht(scherm, map, "aanvraag");
        tocht.begin("Molenwaard", "veerpont.bieder");
        tocht.vulIn();
        tocht.dienIn();

        Page page = scherm.page();
        assertThat(page.locator("#nummer").innerText()).matches("A-2026-[0-9]{5}");
        assertThat(page.locator("#moment").innerText()).startsWith("15-09-2026");
        assertThat(page.locator("#hash").innerText()).matches("[0-9a-f]{64}");
        new Toetsenbord(page).enter("main a.btn.main", "**/aanvragen/stand.xhtml**");
        scherm.keur("aanvraag-stand").keurSmal("aanvraag-stand");
    }

    @Test
    void een_browser_die_wegvalt_verliest_in_geen_enkele_stap_een_veld_L13(Scherm scherm)
            throws IOException {
        String[] pad = new String[1];
        stap(
                scherm,
                page -> {
                    page.navigate(
                            TestPlatform.adres()
                                    + "/openstellingen/lijst.xhtml?status=OPEN&zoek=doorloopt+Oudveen");
                    page.locator("td a[href*='procedure.xhtml']").first().click();
                    page.click("button[value=begin]");
                    pad[0] = page.url().replaceAll("&stap=.", "");
                    bewaard(page, () -> page.check("#rol-COMBINATIE"));
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=1");
                    assertThat(page.isChecked("#rol-COMBINATIE")).isTrue();
                    vul(page, "input[name^='wie:'][name$=':naam']", "Thuiszorg De Els");
                    vul(page, "input[name^='wie:'][name$=':kvk']", "90000009");
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=1");
                    assertThat(waarden(page, "input[name^='wie:'][name$=':naam']"))
                            .contains("Thuiszorg De Els");
                    assertThat(waarden(page, "input[name^='wie:'][name$=':kvk']"))
                            .contains("90000009");
                    page.navigate(pad[0] + "&stap=2");
                    bewaard(page, () -> page.locator("input[name=product]").first().check());
                    bewaard(page, () -> page.locator("input[name=perceel]").first().check());
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=2");
                    assertThat(page.locator("input[name=product]:checked").count()).isEqualTo(1);
                    assertThat(page.locator("input[name=perceel]:checked").count()).isEqualTo(1);
                    page.navigate(pad[0] + "&stap=3");
                    bewaard(page, () -> page.locator("input[id^='nee-']").first().check());
                    vul(
                            page,
                            "textarea[name^='toelichting:']",
                            "Wij lossen dit op voor 1 oktober.");
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=3");
                    assertThat(page.locator("input[id^='nee-']").first().isChecked()).isTrue();
                    assertThat(waarden(page, "textarea[name^='toelichting:']"))
                            .contains("Wij lossen dit op voor 1 oktober.");
                    page.navigate(pad[0] + "&stap=4");
                    bewaard(
                            page,
                            () ->
                                    page.locator("select[name^='plek:eis:']")
                                            .first()
                                            .selectOption(new SelectOption().setIndex(1)));
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=4");
                    assertThat(waarden(page, "select[name^='plek:eis:']").get(0)).isNotEmpty();
                    page.navigate(pad[0] + "&stap=5");
                    vul(page, "#motivatie", "Dichtbij en op tijd.");
                    vul(page, "#ondertekenaar", "A. Yilmaz");
                    vul(page, "#functie", "Directeur");
                    bewaard(page, () -> page.check("#ondertekend-N"));
                });
        stap(
                scherm,
                page -> {
                    page.navigate(pad[0] + "&stap=5");
                    assertThat(page.inputValue("#motivatie")).isEqualTo("Dichtbij en op tijd.");
                    assertThat(page.inputValue("#ondertekenaar")).isEqualTo("A. Yilmaz");
                    assertThat(page.inputValue("#functie")).isEqualTo("Directeur");
                    assertThat(page.isChecked("#ondertekend-N")).isTrue();
                    assertThat(page.locator("#nogniet").innerText()).contains("NOG NIET INGEDIEND");
                });
    }

    private interface Werk {
        void doe(Page page);
    }

    // Een verse browsersessie die zonder afscheid verdwijnt: niets van haar geheugen blijft over.
    private static void stap(Scherm scherm, Werk werk) throws IOException {
        Browser browser = scherm.page().context().browser();
        try (BrowserContext sessie =
                browser.newContext(new Browser.NewContextOptions().setLocale("nl-NL"))) {
            Page page = sessie.newPage();
            page.navigate(TestPlatform.adres() + "/aanmelden.xhtml");
            page.fill("[id='aanmelden:gebruikersnaam']", "veerpont.bieder");
            page.fill("input[type=password]", TestPlatform.wachtwoord("veerpont.bieder"));
            page.locator("form#aanmelden input[type=submit]").click();
            werk.doe(page);
        }
    }

    private static void vul(Page page, String veld, String tekst) {
        page.locator(veld).first().click();
        page.keyboard().press("Control+a");
        bewaard(page, () -> page.keyboard().type(tekst));
    }

    // Wacht op het antwoord van de server over dit veld.
    private static void bewaard(Page page, Runnable werk) {
        page.evaluate("document.querySelector('[data-bewaard]').textContent = ''");
        werk.run();
        page.waitForSelector("[data-bewaard]:has-text('Bewaard om')");
    }

    private static List<String> waarden(Page page, String velden) {
        return page.locator(velden).all().stream().map(v -> v.inputValue()).toList();
    }
}
