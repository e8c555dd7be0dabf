package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * Een procedure van twee kanten: een bezoeker leest, een aanbieder vraagt, iedereen leest het
 * antwoord.
 */
class OpenstellingIT extends Browsertest {
    private static final String RIVIERDAM =
            "tr:has-text('Rivierdam') a:has-text('Instroom die doorloopt')";

    @Test
    void een_bezoeker_leest_een_procedure_zonder_account_OP_20(Scherm scherm) {
        scherm.open("/openstellingen/lijst.xhtml?zoek=doorloopt+Rivierdam");
        scherm.keur("openstellingen").keurSmal("openstellingen");
        scherm.page().locator(RIVIERDAM).first().click();
        assertThat(scherm.page().locator("main").innerText())
                .contains("Wanneer", "Voor iedereen gelijk", "Waaraan u moet voldoen");
        scherm.keur("openstelling").keurSmal("openstelling");
    }

    @Test
    void een_vraag_krijgt_een_antwoord_dat_iedereen_leest_en_niemand_leest_wie_vroeg_INV_2_7(
            Scherm scherm) throws IOException {
        meldAan(scherm, "delinde");
        scherm.open("/openstellingen/lijst.xhtml?zoek=doorloopt+Rivierdam");
        Page p = scherm.page();
        p.locator(RIVIERDAM).first().click();
        String procedure = p.url();
        p.locator("a:has-text('Stel een vraag')").click();
        p.locator("[id='stel:stel-knop']").click();
        assertThat(p.locator("#fouten a").first().getAttribute("href")).isEqualTo("#stel:over");
        p.fill("[id='stel:over']", "Artikel 2.23 polis");
        p.fill("[id='stel:vraag']", "Mag de polis op naam van de holding staan?");
        scherm.keur("openstelling-stel").keurSmal("openstelling-stel");
        p.locator("[id='stel:stel-knop']").click();
        scherm.keur("openstelling-vraag-aanbieder");
        p.context().clearCookies();

        meldAan(scherm, "inkoop");
        scherm.open("/openstellingen/vragen.xhtml?zoek=polis");
        scherm.keur("openstelling-vragen").keurSmal("openstelling-vragen");
        p.locator("tbody a:has-text('polis')").first().click();
        p.fill("[id='beantwoorden:antwoord']", "Ja, als de dochter is meeverzekerd.");
        scherm.keur("openstelling-vraag").keurSmal("openstelling-vraag");
        p.locator("[id='beantwoorden:beantwoord']").click();
        scherm.open("/openstellingen/beheer/lijst.xhtml");
        scherm.keur("openstelling-beheer-lijst").keurSmal("openstelling-beheer-lijst");
        p.locator("a:has-text('Instroom die doorloopt')").first().click();
        scherm.keur("openstelling-beheer").keurSmal("openstelling-beheer");
        p.locator("[id='licht:publiceerNota']").click();
        p.context().clearCookies();

        p.navigate(procedure);
        assertThat(p.locator("main").innerText())
                .contains("Mag de polis op naam van de holding staan?")
                .contains("Ja, als de dochter is meeverzekerd.")
                .doesNotContain("De Linde", "42420099");
    }

    @Test
    void een_nieuwe_procedure_zegt_wat_er_nog_ontbreekt_voor_zij_openbaar_wordt(Scherm scherm)
            throws IOException {
        meldAan(scherm, "inkoop");
        Page p = scherm.page();
        scherm.open("/openstellingen/beheer/nieuw.xhtml");
        p.locator("[id='nieuw:begin']").click();
        assertThat(p.locator("#fouten a").count()).isPositive();
        scherm.keur("openstelling-nieuw").keurSmal("openstelling-nieuw");
        scherm.open("/openstellingen/beheer/lijst.xhtml");
        p.locator("a:has-text('voorbereiding')").first().click();
        p.locator("[id='besluit:publiceer']").click();
        assertThat(p.locator("#fouten").innerText()).isNotBlank();
        scherm.keur("openstelling-concept").keurSmal("openstelling-concept");
    }

    private static void meldAan(Scherm scherm, String wie) throws IOException {
        scherm.open("/aanmelden.xhtml");
        scherm.page().fill("input[id='aanmelden:gebruikersnaam']", wie);
        scherm.page().fill("input[type=password]", TestPlatform.wachtwoord(wie));
        scherm.page().locator("form#aanmelden input[type=submit]").click();
        scherm.page().waitForURL("**/vandaag.xhtml");
    }
}
