package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** PR-02, PR-04, PR-05, PR-08 en RG-05 in de browser: van taak naar toestemming naar nood. */
class DoelbindingIT extends Browsertest {

    @Test
    void wat_een_rol_ziet_volgt_taak_toestemming_en_nood(Scherm scherm) throws Exception {
        String bsn = bsn();
        Page page = scherm.page();
        meldAan(scherm, "regie");
        zoek(scherm, bsn);
        assertThat(page.url()).doesNotContain(bsn);
        assertThat(page.locator("main").innerText()).contains("wettelijke taak", bsn);
        assertThat(page.locator("main h3").first().innerText()).contains("Toegewezen hulp");
        scherm.keur("hulpvrager-regie").keurSmal("hulpvrager-regie");
        page.click("[id='toestemming:ga']");
        assertThat(page.locator("#fouten").count()).isPositive();
        scherm.keur("hulpvrager-fouten");
        page.selectOption("[id='toestemming:doel']", "AFSTEMMEN_MET_ANDEREN");
        page.check("[id='toestemming:hulp']");
        page.selectOption("[id='toestemming:rol']", "KCC_MEDEWERKER");
        page.selectOption("[id='toestemming:wijze']", "SCHRIFTELIJK");
        page.fill("[id='toestemming:toelichting']", "Formulier in het dossier");
        page.click("[id='toestemming:ga']");
        assertThat(page.locator("form#toestemmingen tbody tr").count()).isPositive();
        page.click("[id='kijk:uitdraai']");
        assertThat(page.locator("main").innerText()).contains("zelf mag zien");
        scherm.keur("hulpvrager-uitdraai");

        meldAan(scherm, "kcc");
        assertThat(page.url()).endsWith("/regie/hulpvrager.xhtml");
        zoek(scherm, bsn);
        assertThat(page.locator("main").innerText())
                .contains(bsn)
                .doesNotContain("Toegewezen hulp", "Adres");
        page.locator("form#toestemmingen tbody tr:has-text('Loopt') input[type=submit]")
                .first()
                .click();
        assertThat(page.locator("main").innerText())
                .contains("Toegewezen hulp")
                .doesNotContain(bsn);
        scherm.keur("hulpvrager-toestemming");
        page.fill("[id='nood:gevaar']", "Buurvrouw belt: er is niemand meer te bereiken");
        page.click("[id='nood:ga']");
        assertThat(page.locator("main").innerText()).contains("noodsituatie", "Adres");
        scherm.keur("hulpvrager-nood").keurSmal("hulpvrager-nood");

        meldAan(scherm, "toezicht");
        assertThat(page.url()).endsWith("/regie/noodinzages.xhtml");
        scherm.keur("noodinzages").keurSmal("noodinzages");
        page.locator("main tbody a").first().click();
        page.click("[id='beoordeling:terecht']");
        assertThat(page.locator("#fouten").count()).isPositive();
        scherm.keur("noodinzage-oordeel").keurSmal("noodinzage-oordeel");
        page.fill("[id='beoordeling:toelichting']", "Nagevraagd bij de buurvrouw");
        page.click("[id='beoordeling:terecht']");
        assertThat(page.url()).contains("beoordeeld=ja");
        assertThat(page.locator("main").innerText()).contains("Nagevraagd");
        assertThat(scherm.klachten()).isEmpty();
    }

    @Test
    void een_beheerder_meldt_en_beeindigt_een_band_RG_05(Scherm scherm) throws Exception {
        Page page = scherm.page();
        meldAan(scherm, "beheer");
        scherm.open("/beheer/accounts.xhtml");
        page.locator("main table a:has-text('regie2')").first().click();
        page.locator("main a[href*='/beheer/banden.xhtml']").click();
        scherm.keur("banden-leeg").keurSmal("banden-leeg");
        page.fill("[id='meld:aanbieder']", "123");
        page.click("[id='meld:ga']");
        assertThat(page.locator("#fouten").innerText()).contains("acht cijfers");
        page.fill("[id='meld:aanbieder']", "42420099");
        page.click("[id='meld:ga']");
        assertThat(page.url()).contains("gewijzigd=ja");
        assertThat(page.locator("main table").innerText()).contains("De Linde", "Loopt");
        scherm.keur("banden").keurSmal("banden");
        page.locator("main tbody a:has-text('De Linde')").first().click();
        scherm.keur("band-einde").keurSmal("band-einde");
        page.click("[id='banden:beeindig']");
        assertThat(page.locator("#fouten").count()).isZero();
        assertThat(scherm.klachten()).isEmpty();
    }

    private static void zoek(Scherm scherm, String bsn) {
        scherm.open("/regie/hulpvrager.xhtml");
        scherm.page().fill("[id='zoek:bsn']", bsn);
        scherm.page().click("[id='zoek:ga']");
    }

    private static void meldAan(Scherm scherm, String wie) throws IOException {
        scherm.page().context().clearCookies();
        scherm.open("/aanmelden.xhtml");
        scherm.page().fill("input[id='aanmelden:gebruikersnaam']", wie);
        scherm.page().fill("input[type=password]", TestPlatform.wachtwoord(wie));
        scherm.page().locator("form#aanmelden input[type=submit]").click();
    }

    /** Iemand uit Rivierdam met lopende hulp en een adres. */
    private static String bsn() throws SQLException, IOException {
        try (Connection c =
                        DriverManager.getConnection(
                                TestPlatform.platform().databankUrl(),
                                "postgres",
                                Files.readString(
                                                TestPlatform.data()
                                                        .resolve("geheimen/postgres-beheer"))
                                        .strip());
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select h.bsn from hulpvrager h join toewijzing t on t.hulpvrager = h.id"
                                        + " where h.gemeente = '9101' and t.status = 'TOEGEWEZEN' order by h.id"
                                        + " limit 1")) {
            assertThat(r.next()).isTrue();
            return r.getString(1);
        }
    }
}
