package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S4: een sessie is van één mens, en een wijziging komt van een pagina die hij zelf opende. */
class SessieIT extends VanBuiten {
    private static final String PAGINA = "/kennisgevingen.xhtml";
    private static final Pattern BEWIJS = Pattern.compile("name=\"bewijs\" value=\"([^\"]+)\"");

    @Test
    void bij_het_aanmelden_verandert_de_sleutel_en_de_oude_opent_niets() {
        Bezoeker slachtoffer = new Bezoeker();
        slachtoffer.get("/aanmelden.xhtml");
        String voor = slachtoffer.sessie();

        assertThat(slachtoffer.meldAan("inkoop").statusCode()).isEqualTo(302);

        assertThat(voor).isNotEmpty();
        assertThat(slachtoffer.sessie()).isNotEmpty().isNotEqualTo(voor);
        assertThat(slachtoffer.get("/inkoop/vandaag.xhtml").statusCode()).isEqualTo(200);
        assertThat(new Bezoeker().metSessie(voor).get("/inkoop/vandaag.xhtml").statusCode())
                .isEqualTo(302);
    }

    @Test
    void een_klaargelegde_sleutel_wordt_geen_sessie() {
        Bezoeker slachtoffer = new Bezoeker().metSessie("sleutelVanDeAanvaller123456");
        slachtoffer.get("/aanmelden.xhtml");
        slachtoffer.meldAan("inkoop");

        assertThat(slachtoffer.sessie()).isNotEqualTo("sleutelVanDeAanvaller123456");
        assertThat(
                        new Bezoeker()
                                .metSessie("sleutelVanDeAanvaller123456")
                                .get("/inkoop/vandaag.xhtml")
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void na_afmelden_opent_de_sleutel_niets_meer() {
        Bezoeker inkoop = Bezoeker.als("inkoop");
        String sleutel = inkoop.sessie();
        HttpResponse<String> af =
                inkoop.post("/sessie", Map.of("handeling", "afmelden", "bewijs", bewijs(inkoop)));

        assertThat(af.statusCode()).isEqualTo(302);
        assertThat(af.headers().firstValue("Clear-Site-Data")).contains("\"storage\"");
        assertThat(new Bezoeker().metSessie(sleutel).get("/inkoop/vandaag.xhtml").statusCode())
                .isEqualTo(302);
    }

    @Test
    void het_koekje_is_niet_voor_scripts_en_niet_voor_andere_sites() {
        HttpResponse<String> antwoord = new Bezoeker().get("/aanmelden.xhtml");

        assertThat(antwoord.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(
                        k ->
                                assertThat(k)
                                        .containsIgnoringCase("HttpOnly")
                                        .containsIgnoringCase("SameSite=Lax")
                                        .contains("path=/")
                                        .doesNotContainIgnoringCase("domain="));
        assertThat(antwoord.body()).doesNotContain("jsessionid").doesNotContain(";zorginkoop=");
    }

    @Test
    void de_viewstate_van_een_ander_doet_niets() throws SQLException {
        Bezoeker een = Bezoeker.als("beheer");
        Bezoeker ander = Bezoeker.als("beheer");
        Map<String, String> vanEen =
                Bezoeker.formulier(een.get("/beheer/uitnodigen.xhtml").body(), "uitnodigen");

        zonderGevolg(() -> ander.post("/beheer/uitnodigen.xhtml", vanEen), 409);
    }

    @Test
    void een_viewstate_overleeft_het_afmelden_niet() throws SQLException {
        Bezoeker een = Bezoeker.als("beheer");
        Map<String, String> vanEen =
                Bezoeker.formulier(een.get("/beheer/uitnodigen.xhtml").body(), "uitnodigen");
        een.post("/sessie", Map.of("handeling", "afmelden", "bewijs", bewijs(een)));

        zonderGevolg(() -> een.post("/beheer/uitnodigen.xhtml", vanEen), 302);
        een.meldAan("beheer");
        zonderGevolg(() -> een.post("/beheer/uitnodigen.xhtml", vanEen), 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "stateless", "-1:-1", "0:0", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
    void zonder_echte_viewstate_gebeurt_er_niets(String verzonnen) throws SQLException {
        Bezoeker beheer = Bezoeker.als("beheer");
        Map<String, String> velden =
                Bezoeker.formulier(beheer.get("/beheer/uitnodigen.xhtml").body(), "uitnodigen");
        assertThat(velden).containsKey("jakarta.faces.ViewState");
        velden.put("jakarta.faces.ViewState", verzonnen);

        zonderGevolg(() -> beheer.post("/beheer/uitnodigen.xhtml", velden), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://kwaad.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void een_formulier_van_een_andere_site_doet_niets(String kop, String waarde)
            throws SQLException {
        Bezoeker beheer = Bezoeker.als("beheer");
        Map<String, String> velden =
                Bezoeker.formulier(beheer.get("/beheer/uitnodigen.xhtml").body(), "uitnodigen");

        zonderGevolg(() -> beheer.post("/beheer/uitnodigen.xhtml", velden, kop, waarde), 403);
        zonderGevolg(
                () ->
                        beheer.post(
                                "/sessie",
                                Map.of("handeling", "afmelden", "bewijs", bewijs(beheer)),
                                kop,
                                waarde),
                403);
        assertThat(beheer.get("/beheer/accounts.xhtml").statusCode()).isEqualTo(200);
        HttpResponse<String> api =
                beheer.stuur(
                        Bezoeker.vraag("/api/v1/berichten")
                                .header("Authorization", Bezoeker.basis("delinde"))
                                .header(kop, waarde)
                                .POST(BodyPublishers.ofString("<x/>")));
        assertThat(api.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "verzonnen"})
    void zonder_bewijs_meldt_niemand_een_ander_af(String bewijs) {
        Bezoeker inkoop = Bezoeker.als("inkoop");

        for (String handeling : List.of("afmelden", "taal", "verlengen")) {
            Map<String, String> velden = new HashMap<>();
            velden.put("handeling", handeling);
            velden.put("bewijs", bewijs);
            assertThat(inkoop.post("/sessie", velden).statusCode()).isEqualTo(403);
        }
        assertThat(inkoop.get("/inkoop/vandaag.xhtml").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//kwaad.example/",
                "https://kwaad.example/",
                "/\\kwaad.example",
                "javascript:alert(1)",
                "/%0d%0aX: y"
            })
    void na_aanmelden_gaat_niemand_naar_een_andere_site(String naar) {
        Bezoeker inkoop = new Bezoeker();
        Map<String, String> velden =
                Bezoeker.formulier(
                        inkoop.get(
                                        "/aanmelden.xhtml?naar="
                                                + URLEncoder.encode(naar, StandardCharsets.UTF_8))
                                .body(),
                        "aanmelden");
        velden.put("aanmelden:gebruikersnaam", "inkoop");
        velden.put("aanmelden:wachtwoord", TestPlatform.wachtwoord("inkoop"));
        HttpResponse<String> antwoord = inkoop.post("/aanmelden.xhtml", velden);

        assertThat(antwoord.statusCode()).isEqualTo(302);
        URI doel = URI.create(antwoord.headers().firstValue("Location").orElseThrow());
        assertThat(URI.create(TestPlatform.adres()).resolve(doel).getAuthority())
                .isEqualTo(URI.create(TestPlatform.adres()).getAuthority());
    }

    /**
     * CVE-2017-1000486: een versleutelde uitdrukking die een kop zet, met de sleutel die PrimeFaces
     * ooit standaard had.
     */
    @Test
    void een_uitdrukking_in_een_bron_van_primefaces_wordt_niet_uitgerekend() {
        HttpResponse<String> antwoord =
                new Bezoeker()
                        .get(
                                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?pfdrt=sc&ln=primefaces&pfdrid=uMKljPgnOTVxmOB%2BH6%2FQEPW9ghJMGL3PRdkfmbiiPkUDzOAoSQnmBt4dYyjvjGhVbBkVHj5xLXXCaFGpOHe704aOkNwaB12Cc3Iq6NmBo%2BQZuqhqtPxdTA%3D%3D");

        assertThat(antwoord.headers().map()).doesNotContainKey("mogwailabs");
        assertThat(antwoord.body()).isEmpty();
    }

    /** Een pad langs de bronnen van Faces of de server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/sjabloon.xhtml.xhtml?ln=../../WEB-INF",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/sjabloon.xhtml"
            })
    void langs_de_bronnen_van_faces_komt_niets_binnens_huis_naar_buiten(String pad) {
        HttpResponse<String> antwoord = new Bezoeker().get(pad);

        assertThat(antwoord.statusCode()).isNotEqualTo(200);
        assertThat(antwoord.body()).doesNotContain("web-app").doesNotContain("ui:composition");
    }

    /** Alles behalve het logboek blijft zoals het was; een status van nul is elke weigering. */
    private static void zonderGevolg(Verzoek verzoek, int status) throws SQLException {
        try (Databank databank = new Databank()) {
            Map<String, String> voor = databank.afdruk();
            HttpResponse<String> antwoord = verzoek.doe();
            if (status == 0) {
                assertThat(antwoord.statusCode()).isGreaterThanOrEqualTo(400);
            } else {
                assertThat(antwoord.statusCode()).isEqualTo(status);
            }
            assertThat(databank.afdruk()).isEqualTo(voor);
        }
    }

    @FunctionalInterface
    private interface Verzoek {
        HttpResponse<String> doe();
    }

    private static String bewijs(Bezoeker wie) {
        Matcher bewijs = BEWIJS.matcher(wie.get(PAGINA).body());
        assertThat(bewijs.find()).isTrue();
        return bewijs.group(1);
    }
}
