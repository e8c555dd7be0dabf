package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** Toegang van begin tot eind in de browser: uitnodigen, kiezen, wisselen, beëindigen, vertrek. */
class ToegangIT extends Browsertest {
    private static final String WACHTWOORD = "kwartel-dakgoot-mist";

    @Test
    void van_uitnodiging_tot_vertrek(Scherm scherm) throws IOException {
        Page beheer = scherm.page();
        meldAan(beheer, "beheer", TestPlatform.wachtwoord("beheer"));
        scherm.open("/beheer/accounts.xhtml");
        scherm.keur("accounts").keurSmal("accounts");

        scherm.open("/beheer/uitnodigen.xhtml");
        scherm.keur("uitnodigen").keurSmal("uitnodigen");
        beheer.fill("[id='uitnodigen:naam']", "Nova Kuiper");
        beheer.fill("[id='uitnodigen:email']", "nova@rivierdam.example");
        beheer.fill("[id='uitnodigen:gebruikersnaam']", "nova");
        beheer.selectOption("[id='uitnodigen:rol']", "CONTRACTMANAGER");
        beheer.click("[id='uitnodigen:ga']");
        String pad = beheer.locator("code.sleutel").innerText();
        scherm.fotografeer("uitgenodigd");
        beheer.locator("main a.btn").click();
        String account = beheer.url();
        scherm.keur("account").keurSmal("account");

        try (BrowserContext ander = ander(scherm)) {
            Page nova = ander.newPage();
            nova.navigate(TestPlatform.adres() + pad);
            nova.fill("input[type=password]", "Welkom2026!!");
            nova.click("[id='kiezen:ga']");
            assertThat(nova.locator("#fouten").innerText()).contains("als eerste geraden");
            nova.fill("input[type=password]", WACHTWOORD);
            nova.click("[id='kiezen:ga']");
            assertThat(nova.url()).contains("gekozen=ja");

            String voor = cookie(ander);
            meldAan(nova, "nova", WACHTWOORD);
            assertThat(nova.url()).endsWith("/contracten/vandaag.xhtml");
            assertThat(cookie(ander)).isNotEqualTo(voor);
            nova.navigate(TestPlatform.adres() + pad);
            assertThat(nova.locator("main").innerText()).contains("werkt niet");

            // Een tweede rol, en wisselen in de balk
            beheer.selectOption("[id='geven:rol']", "CONTROLLER");
            beheer.click("[id='geven:ga']");
            assertThat(beheer.url()).contains("gewijzigd=ja");
            nova.navigate(TestPlatform.adres() + "/taken.xhtml");
            String eerste = cookie(ander);
            nova.locator("form.rollen button").click();
            nova.waitForURL("**/controller/vandaag.xhtml");
            assertThat(cookie(ander)).isNotEqualTo(eerste);
            nova.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(TestPlatform.bouw().resolve("schermen/rolwissel.png")));

            // De rol eindigt: de eerstvolgende klik in die rol is al buiten
            beheer.navigate(account);
            beheer.locator("form#rollen tr:has-text('controller') input[type=submit]").click();
            nova.navigate(TestPlatform.adres() + "/plafonds/lijst.xhtml");
            assertThat(nova.url()).contains("/aanmelden.xhtml");

            // Vertrek: het account houdt op
            meldAan(nova, "nova", WACHTWOORD);
            assertThat(nova.url()).endsWith("/contracten/vandaag.xhtml");
            beheer.navigate(account);
            beheer.click("[id='toegang:vertrek']");
            nova.navigate(TestPlatform.adres() + "/taken.xhtml");
            assertThat(nova.url()).contains("/aanmelden.xhtml");
            meldAan(nova, "nova", WACHTWOORD);
            assertThat(nova.locator("#fouten").innerText()).contains("klopt niet");
        }
        assertThat(scherm.klachten()).isEmpty();
    }

    @Test
    void een_ander_wachtwoord_kiezen_vraagt_het_oude_en_meldt_overal_af(Scherm scherm)
            throws IOException {
        Page page = scherm.page();
        meldAan(page, "oudveen.controller", TestPlatform.wachtwoord("oudveen.controller"));
        scherm.open("/account.xhtml");
        scherm.keur("mijnaccount").keurSmal("mijnaccount");
        page.fill("[id='wachtwoord:oud']", "dit is het niet");
        page.fill("[id='wachtwoord:nieuw']", WACHTWOORD);
        page.click("[id='wachtwoord:ga']");
        assertThat(page.locator("#fouten").innerText()).contains("huidige wachtwoord");
        page.fill("[id='wachtwoord:oud']", TestPlatform.wachtwoord("oudveen.controller"));
        page.fill("[id='wachtwoord:nieuw']", WACHTWOORD);
        page.click("[id='wachtwoord:ga']");
        assertThat(page.url()).contains("gekozen=ja");
        scherm.open("/controller/vandaag.xhtml");
        assertThat(page.url()).contains("/aanmelden.xhtml");
        meldAan(page, "oudveen.controller", WACHTWOORD);
        assertThat(page.url()).endsWith("/controller/vandaag.xhtml");

        // Andere tests melden zich met het oude aan.
        scherm.open("/account.xhtml");
        page.fill("[id='wachtwoord:oud']", WACHTWOORD);
        page.fill("[id='wachtwoord:nieuw']", TestPlatform.wachtwoord("oudveen.controller"));
        page.click("[id='wachtwoord:ga']");
        assertThat(page.url()).contains("gekozen=ja");
    }

    @Test
    void met_een_tweede_stap_vraagt_het_aanmelden_een_code(Scherm scherm) throws Exception {
        Page page = scherm.page();
        meldAan(page, "kompas", TestPlatform.wachtwoord("kompas"));
        scherm.open("/account.xhtml");
        page.click("[id='tweedestapbegin:ga']");
        scherm.keur("tweede-stap").keurSmal("tweede-stap");
        String geheim = page.locator("#geheim").innerText().replace(" ", "");
        page.fill("[id='tweedestap:cijfers']", "000000");
        page.click("[id='tweedestap:ga']");
        assertThat(page.locator("#fouten").innerText()).contains("code klopt niet");
        page.fill("[id='tweedestap:cijfers']", code(geheim, 0));
        page.click("[id='tweedestap:ga']");
        String herstel = page.locator("ul.codes code").first().innerText();
        scherm.keur("tweede-stap-aan");

        page.context().clearCookies();
        scherm.open("/aanmelden-code.xhtml");
        assertThat(page.url()).endsWith("/aanmelden.xhtml");
        meldAan(page, "kompas", TestPlatform.wachtwoord("kompas"));
        assertThat(page.url()).contains("/aanmelden-code.xhtml");
        scherm.keur("aanmelden-code").keurSmal("aanmelden-code");
        String halverwege = page.url();
        scherm.open("/aanbieder/vandaag.xhtml");
        assertThat(page.url()).contains("/aanmelden.xhtml");
        page.navigate(halverwege);
        page.fill("[id='code:cijfers']", herstel);
        page.click("[id='code:ga']");
        assertThat(page.url()).endsWith("/aanbieder/vandaag.xhtml");
    }

    private static String code(String base32, int stap) throws Exception {
        java.io.ByteArrayOutputStream sleutel = new java.io.ByteArrayOutputStream();
        int bak = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            bak = (bak << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                sleutel.write(bak >> bits);
            }
        }
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA1");
        mac.init(new javax.crypto.spec.SecretKeySpec(sleutel.toByteArray(), "HmacSHA1"));
        long nu = java.time.Instant.now().getEpochSecond() / 30 + stap;
        byte[] uit = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(nu).array());
        int getal =
                java.nio.ByteBuffer.wrap(uit, uit[uit.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        return String.format("%06d", getal % 1_000_000);
    }

    @Test
    void een_aanbieder_meldt_zich_en_een_gemeente_komt_erbij(Scherm scherm) throws IOException {
        Page page = scherm.page();
        scherm.open("/inschrijven.xhtml");
        scherm.keur("inschrijven").keurSmal("inschrijven");
        page.fill("[id='inschrijven:organisatie']", "Proefzorg");
        page.fill("[id='inschrijven:agb']", "42999001");
        page.fill("[id='inschrijven:kvk']", "1234");
        page.fill("[id='inschrijven:contact']", "Pim Proef");
        page.fill("[id='inschrijven:email']", "pim@proefzorg.example");
        page.click("[id='inschrijven:ga']");
        assertThat(page.locator("#fouten").innerText()).contains("acht cijfers");
        page.fill("[id='inschrijven:kvk']", "90999001");
        page.click("[id='inschrijven:ga']");
        assertThat(page.url()).contains("gemeld=ja");

        meldAan(page, "platform", TestPlatform.wachtwoord("platform"));
        scherm.open("/beheer/inschrijvingen.xhtml");
        scherm.keur("inschrijvingen").keurSmal("inschrijvingen");
        page.locator("tr:has-text('Proefzorg') input[type=submit]").first().click();
        assertThat(page.locator("code.sleutel").innerText()).startsWith("/sleutel.xhtml");

        scherm.open("/beheer/gemeente.xhtml");
        page.fill("[id='gemeente:code']", "9177");
        page.fill("[id='gemeente:naam']", "Proefdam");
        scherm.keur("nieuwe-gemeente").keurSmal("nieuwe-gemeente");
        page.click("[id='gemeente:verder']");
        page.fill("[id='gemeente:beheerder']", "Bo Vos");
        page.fill("[id='gemeente:email']", "bo@proefdam.example");
        page.fill("[id='gemeente:gebruikersnaam']", "bo.vos");
        page.click("[id='gemeente:verder']");
        assertThat(page.locator("dl").innerText()).contains("Proefdam").contains("bo.vos");
        scherm.keur("nieuwe-gemeente-controle");
        page.click("[id='gemeente:richtin']");
        assertThat(page.locator("code.sleutel").innerText()).startsWith("/sleutel.xhtml");
    }

    @Test
    void vergeten_zegt_voor_elke_naam_hetzelfde(Scherm scherm) {
        scherm.open("/vergeten.xhtml");
        scherm.keur("vergeten").keurSmal("vergeten");
        scherm.page().fill("[id='vergeten:gebruikersnaam']", "bestaat-niet");
        scherm.page().click("[id='vergeten:ga']");
        assertThat(scherm.page().locator("p.note").innerText()).contains("Als deze gebruikersnaam");
    }

    @Test
    void een_onbekende_naam_sluit_na_vijf_missers(Scherm scherm) {
        for (int i = 0; i < 5; i++) {
            meldAan(scherm.page(), "bestaat-niet", "mis-mis-mis-mis");
            assertThat(scherm.page().locator("#fouten").innerText()).contains("klopt niet");
        }
        meldAan(scherm.page(), "bestaat-niet", "mis-mis-mis-mis");
        assertThat(scherm.page().locator("#fouten").innerText()).contains("te vaak");
    }

    private static BrowserContext ander(Scherm scherm) {
        return scherm.page()
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("nl-NL"));
    }

    private static String cookie(BrowserContext context) {
        return context.cookies().stream()
                .filter(c -> c.name.equals("zorginkoop"))
                .map(c -> c.value)
                .findFirst()
                .orElse("");
    }

    private static void meldAan(Page page, String wie, String wachtwoord) {
        page.navigate(TestPlatform.adres() + "/aanmelden.xhtml");
        page.fill("input[id='aanmelden:gebruikersnaam']", wie);
        page.fill("input[type=password]", wachtwoord);
        page.locator("form#aanmelden input[type=submit]").click();
    }
}
