package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import nl.zorginkoop.scherm.Identiteitsdienst.Leugen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S3: aanmelden via een identiteitsdienst, van knop tot werk, en alles wat zij weigert. */
class OidcIT extends Browsertest {
    private static final List<String> GEZET = new ArrayList<>();
    private final HttpClient klant = HttpClient.newHttpClient();
    private Identiteitsdienst dienst;

    @BeforeEach
    void start() throws Exception {
        dienst = new Identiteitsdienst();
        zet("ZORGINKOOP_OIDC_UITGEVER", dienst.adres());
        zet("ZORGINKOOP_OIDC_CLIENT", Identiteitsdienst.CLIENT);
        zet("ZORGINKOOP_OIDC_GEHEIM", Identiteitsdienst.GEHEIM);
        zet("ZORGINKOOP_OIDC_NAAM", "de proefdienst");
    }

    @AfterEach
    void stop() throws Exception {
        for (String naam : GEZET) {
            zet(naam, null);
        }
        GEZET.clear();
        dienst.close();
    }

    @Test
    void wie_de_dienst_aanwijst_komt_op_zijn_eigen_werk(Scherm scherm) {
        dienst.is(iemand("sub-een", "controller", "9101", "substantieel"));
        Page page = scherm.page();
        scherm.open("/plafonds/lijst.xhtml");
        assertThat(page.url()).contains("/aanmelden.xhtml");
        scherm.keur("aanmelden-oidc").keurSmal("aanmelden-oidc");
        String voor = cookie(page.context());
        meldAan(page);
        assertThat(page.url()).endsWith("/plafonds/lijst.xhtml");
        assertThat(page.locator("header.bar").innerText()).contains("Rivierdam").contains("Proef");
        assertThat(cookie(page.context())).isNotEmpty().isNotEqualTo(voor);
        scherm.keur("oidc-binnen");
    }

    @Test
    void een_te_laag_niveau_wordt_geweigerd_met_wat_er_nodig_is(Scherm scherm) {
        for (String niveau : List.of("laag", "eh2", "onbekend", "")) {
            dienst.is(iemand("sub-laag", "controller", "9101", niveau));
            begin(scherm.page());
            assertThat(scherm.page().url()).contains("/geweigerd.xhtml?reden=NIVEAU_TE_LAAG");
            assertThat(scherm.page().locator("main").innerText()).contains("substantieel");
            assertThatBuiten(scherm.page());
        }
        begin(scherm.page());
        scherm.keur("geweigerd-niveau").keurSmal("geweigerd-niveau");
    }

    @Test
    void het_minimum_is_een_instelling(Scherm scherm) throws Exception {
        zet("ZORGINKOOP_OIDC_MINIMUM", "HOOG");
        dienst.is(iemand("sub-hoog", "controller", "9101", "substantieel"));
        begin(scherm.page());
        assertThat(scherm.page().url()).contains("NIVEAU_TE_LAAG");
        dienst.is(iemand("sub-hoog", "controller", "9101", "eh4"));
        begin(scherm.page());
        assertThat(scherm.page().url()).endsWith("/controller/vandaag.xhtml");
    }

    @ParameterizedTest
    @EnumSource(value = Leugen.class, mode = EnumSource.Mode.EXCLUDE, names = "GEEN")
    void een_token_dat_niet_klopt_laat_niemand_binnen(Leugen leugen, Scherm scherm) {
        dienst.is(iemand("sub-leugen", "controller", "9101", "hoog"));
        dienst.liegt(leugen);
        begin(scherm.page());
        assertThat(scherm.page().url()).contains("/geweigerd.xhtml?reden=ANTWOORD_ONGELDIG");
        assertThatBuiten(scherm.page());
    }

    @Test
    void een_antwoord_dat_al_gebruikt_is_of_van_een_ander_komt_wordt_geweigerd(Scherm scherm) {
        dienst.is(iemand("sub-nog-eens", "controller", "9101", "hoog"));
        Page page = scherm.page();
        List<String> terug = new ArrayList<>();
        page.onRequest(
                r -> {
                    if (r.url().contains("/oidc/terug")) {
                        terug.add(r.url());
                    }
                });
        begin(page);
        assertThat(page.url()).endsWith("/controller/vandaag.xhtml");
        page.navigate(terug.get(0));
        assertThat(page.url()).contains("ANTWOORD_ONGELDIG");

        // Het antwoord van een aanvaller in de browser van een ander (login-CSRF).
        try (BrowserContext ander = ander(scherm)) {
            Page slachtoffer = ander.newPage();
            slachtoffer.navigate(TestPlatform.adres() + "/aanmelden.xhtml");
            slachtoffer.navigate(terug.get(0));
            assertThat(slachtoffer.url()).contains("ANTWOORD_ONGELDIG");
            slachtoffer.navigate(TestPlatform.adres() + "/oidc/begin");
            String eigen = slachtoffer.locator("#akkoord").getAttribute("href");
            slachtoffer.navigate(terug.get(0));
            assertThat(slachtoffer.url()).contains("ANTWOORD_ONGELDIG");
            // Het eerste antwoord verbruikte ook het eigen verzoek.
            slachtoffer.navigate(eigen);
            assertThat(slachtoffer.url()).contains("ANTWOORD_ONGELDIG");
        }
    }

    @Test
    void met_aanmelden_op_wachtwoord_uit_is_er_alleen_de_dienst(Scherm scherm) throws Exception {
        dienst.is(iemand("sub-uit", "controller", "9101", "hoog"));
        Page page = scherm.page();
        scherm.open("/aanmelden.xhtml");
        zet("ZORGINKOOP_LOKAAL_AANMELDEN", "nee");
        // Een formulier dat nog openstond, werkt niet meer.
        page.fill("input[id='aanmelden:gebruikersnaam']", "controller");
        page.fill("input[type=password]", TestPlatform.wachtwoord("controller"));
        page.locator("form#aanmelden input[type=submit]").click();
        assertThatBuiten(page);
        scherm.open("/aanmelden.xhtml");
        assertThat(page.locator("input[type=password]").count()).isZero();
        scherm.keur("aanmelden-alleen-oidc");
        assertThat(basic("delinde")).isEqualTo(401);
        begin(page);
        assertThat(page.url()).endsWith("/controller/vandaag.xhtml");
        zet("ZORGINKOOP_LOKAAL_AANMELDEN", null);
        assertThat(basic("delinde")).isEqualTo(200);
    }

    @Test
    void een_rol_die_de_dienst_niet_meer_noemt_is_meteen_voorbij(Scherm scherm) {
        dienst.is(iemand("sub-rol", "controller", "9101", "hoog"));
        Page oud = scherm.page();
        begin(oud);
        assertThat(oud.url()).endsWith("/controller/vandaag.xhtml");
        try (BrowserContext ander = ander(scherm)) {
            dienst.is(iemand("sub-rol", "regisseur", "9101", "hoog"));
            Page nieuw = ander.newPage();
            begin(nieuw);
            assertThat(nieuw.url()).endsWith("/regie/vandaag.xhtml");
        }
        assertThatBuiten(oud);
    }

    @Test
    void een_aanbieder_komt_binnen_op_agb_en_een_onbekende_organisatie_niet(Scherm scherm) {
        Map<String, Object> aanbieder = iemand("sub-agb", "zorgaanbieder", "", "eh3");
        aanbieder.put("agb", "42420099");
        dienst.is(aanbieder);
        begin(scherm.page());
        assertThat(scherm.page().url()).endsWith("/aanbieder/vandaag.xhtml");

        dienst.is(iemand("sub-vreemd", "controller", "9199", "hoog"));
        begin(scherm.page());
        assertThat(scherm.page().url()).contains("ORGANISATIE_ONBEKEND");
        dienst.is(iemand("sub-rolloos", "zorgaanbieder", "9101", "hoog"));
        begin(scherm.page());
        assertThat(scherm.page().url()).contains("GEEN_ROL");
    }

    private static Map<String, Object> iemand(
            String sub, String rol, String gemeente, String niveau) {
        return new HashMap<>(
                Map.of(
                        "sub",
                        sub,
                        "name",
                        "P. Proef",
                        "email",
                        "p.proef@rivierdam.example",
                        "rollen",
                        List.of(rol, "iets-anders"),
                        "gemeente",
                        gemeente,
                        "acr",
                        niveau));
    }

    private static void begin(Page page) {
        page.context().clearCookies();
        page.navigate(TestPlatform.adres() + "/aanmelden.xhtml");
        meldAan(page);
    }

    private static void meldAan(Page page) {
        page.click("#oidc");
        page.click("#akkoord");
    }

    private static void assertThatBuiten(Page page) {
        page.navigate(TestPlatform.adres() + "/controller/vandaag.xhtml");
        assertThat(page.url()).contains("/aanmelden.xhtml");
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

    private int basic(String wie) throws Exception {
        String paar = wie + ":" + TestPlatform.wachtwoord(wie);
        return klant.send(
                        HttpRequest.newBuilder(
                                        URI.create(TestPlatform.adres() + "/api/v1/berichten"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                paar.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void zet(String naam, String waarde) throws Exception {
        if (waarde != null) {
            GEZET.add(naam);
        }
        String lijf =
                "naam="
                        + naam
                        + (waarde == null
                                ? ""
                                : "&waarde=" + URLEncoder.encode(waarde, StandardCharsets.UTF_8));
        int status =
                klant.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        TestPlatform.adres() + "/test/instelling"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(lijf))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
        assertThat(status).isEqualTo(200);
    }
}
