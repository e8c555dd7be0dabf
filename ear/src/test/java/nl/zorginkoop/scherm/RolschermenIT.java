package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Elke rol landt op haar eigen werk; elke pagina is te bedienen, te lezen en past op een telefoon.
 */
class RolschermenIT extends Browsertest {

    @ParameterizedTest
    @CsvSource({
        "controller,/controller/vandaag.xhtml",
        "delinde,/aanbieder/vandaag.xhtml",
        "regie,/regie/vandaag.xhtml",
        "inkoop,/inkoop/vandaag.xhtml",
        "beheer,/beheer/vandaag.xhtml",
        "beoordelaar,/beoordeling/werk.xhtml",
        "delinde.bieder,/aanvragen/vandaag.xhtml"
    })
    void elke_rol_landt_op_haar_eigen_werk(String wie, String begin, Scherm scherm)
            throws IOException {
        meldAan(scherm, wie);
        assertThat(scherm.page().url()).endsWith(begin);
        scherm.keur("landing-" + wie).keurSmal("landing-" + wie);
    }

    @Test
    void een_declarant_ziet_per_afgekeurde_regel_oorzaak_waarden_en_herstel(Scherm scherm)
            throws IOException {
        meldAan(scherm, "delinde");
        scherm.open("/declaraties/lijst.xhtml?status=DEELS_GOEDGEKEURD");
        scherm.page().locator("a[href*='/declaraties/uitkomst.xhtml']").first().click();
        assertThat(scherm.page().locator("h1").innerText()).contains("afgekeurd");
        assertThat(scherm.page().locator("tbody tr").count()).isPositive();
        scherm.keur("declaratie-uitkomst").keurSmal("declaratie-uitkomst");
    }

    @Test
    void een_verkeerd_wachtwoord_geeft_een_overzicht_met_een_link_naar_het_veld(Scherm scherm) {
        scherm.open("/aanmelden.xhtml");
        vul(scherm, "controller", "dit-klopt-vast-niet");
        assertThat(scherm.page().locator("#fouten a").first().getAttribute("href"))
                .isEqualTo("#aanmelden:gebruikersnaam");
        scherm.keur("aanmelden-onjuist").keurSmal("aanmelden-onjuist");
    }

    @Test
    void met_het_toetsenbord_is_de_eerste_halte_de_inhoud(Scherm scherm) throws IOException {
        meldAan(scherm, "regie");
        // Op de aanmeldpagina staat de voorsprong ook, maar daar zijn wij al verder.
        scherm.page().waitForURL("**/regie/vandaag.xhtml");
        scherm.page().keyboard().press("Tab");
        assertThat(scherm.page().evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("#inhoud");
        scherm.page().keyboard().press("Enter");
        assertThat(scherm.page().evaluate("document.activeElement.id")).isEqualTo("inhoud");
    }

    @Test
    void wie_english_kiest_houdt_dezelfde_pagina_in_het_engels(Scherm scherm) throws IOException {
        meldAan(scherm, "inkoop");
        String adres = scherm.page().url();
        scherm.page().locator("button[lang=en]").click();
        assertThat(scherm.page().url()).isEqualTo(adres);
        assertThat(scherm.page().locator("html").getAttribute("lang")).isEqualTo("en");
        scherm.keur("inkoop-engels");
    }

    private static void meldAan(Scherm scherm, String wie) throws IOException {
        scherm.open("/aanmelden.xhtml");
        vul(scherm, wie, TestPlatform.wachtwoord(wie));
    }

    private static void vul(Scherm scherm, String wie, String wachtwoord) {
        scherm.page().fill("input[id='aanmelden:gebruikersnaam']", wie);
        scherm.page().fill("input[type=password]", wachtwoord);
        scherm.page().locator("form#aanmelden input[type=submit]").click();
    }
}
