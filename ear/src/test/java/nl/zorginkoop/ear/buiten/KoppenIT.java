package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * S13: elk antwoord, ook een weigering of omleiding, draagt de koppen; een nonce geldt één keer.
 */
class KoppenIT extends VanBuiten {
    private static final Path MATRIX =
            Path.of("../marketplace-web/src/test/resources/paginamatrix.csv");
    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\bnonce=\")[^>]*>");
    private static final Pattern HANDELING =
            Pattern.compile("<[^>]+\\son(click|load|error|focus|change|submit|key\\w+)=\"");

    @Test
    void elk_antwoord_draagt_de_koppen() throws IOException {
        SoftAssertions alles = new SoftAssertions();
        int antwoorden = 0;
        List<Bezoeker> bezoekers = new ArrayList<>(List.of(new Bezoeker()));
        for (String wie : List.of("inkoop", "regie", "controller", "beheer", "delinde")) {
            bezoekers.add(Bezoeker.als(wie));
        }
        for (Bezoeker bezoeker : bezoekers) {
            for (String pad : paden()) {
                keur(alles, pad, bezoeker.get(pad));
                antwoorden++;
            }
        }
        alles.assertAll();
        assertThat(antwoorden).isGreaterThan(150);
    }

    @Test
    void ook_een_weigering_draagt_de_koppen() {
        SoftAssertions alles = new SoftAssertions();
        Bezoeker bezoeker = new Bezoeker();
        keur(
                alles,
                "405",
                bezoeker.stuur(
                        Bezoeker.vraag("/fout").method("PROPFIND", BodyPublishers.noBody())));
        keur(alles, "404", bezoeker.get("/jakarta.faces.resource/er-is-niets.css.xhtml?ln=zi"));
        keur(alles, "401", bezoeker.get("/api/v1/declaraties"));
        keur(alles, "onzin", bezoeker.get("/%00"));
        alles.assertAll();
    }

    @Test
    void een_nonce_is_elke_keer_anders_en_elk_script_draagt_haar() {
        Bezoeker inkoop = Bezoeker.als("inkoop");
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> antwoord = inkoop.get("/inkoop/vandaag.xhtml");
            String beleid =
                    String.join(";", antwoord.headers().allValues("Content-Security-Policy"));
            Matcher nonce = NONCE.matcher(beleid);
            assertThat(nonce.find()).as(beleid).isTrue();
            nonces.add(nonce.group(1));
            assertThat(antwoord.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(SCRIPT.matcher(antwoord.body()).results().map(m -> m.group())).isEmpty();
            assertThat(HANDELING.matcher(antwoord.body()).results().map(m -> m.group())).isEmpty();
        }
        assertThat(nonces).hasSize(5).allSatisfy(n -> assertThat(n).hasSizeGreaterThan(20));
    }

    @Test
    void geen_script_komt_van_buiten_en_niets_staat_los_in_de_bladzijde() {
        String beleid =
                new Bezoeker()
                        .get("/aanmelden.xhtml")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow();
        assertThat(beleid)
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("http")
                .doesNotContain("*");
        assertThat(beleid.substring(beleid.indexOf("script-src"))).doesNotContain("unsafe-inline");
    }

    @Test
    void een_bsn_in_een_adres_levert_geen_pagina_op() {
        Bezoeker regie = Bezoeker.als("regie");

        for (String pad :
                List.of(
                        "/zoek.xhtml?zoek=999900006",
                        "/toewijzingen/lijst.xhtml?zoek=999.900.006",
                        "/taken.xhtml?taak=999900006")) {
            HttpResponse<String> antwoord = regie.get(pad);
            assertThat(antwoord.statusCode()).as(pad).isEqualTo(400);
            assertThat(antwoord.body()).doesNotContain("999900006").contains("BSN");
        }
        HttpResponse<String> api =
                regie.stuur(
                        Bezoeker.vraag("/api/v1/toewijzingen?zoek=999900006")
                                .header("Authorization", Bezoeker.basis("regie")));
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("BSN").doesNotContain("999900006");
    }

    private static void keur(SoftAssertions alles, String wat, HttpResponse<String> antwoord) {
        String naam = wat + " " + antwoord.statusCode();
        alles.assertThat(antwoord.headers().allValues("X-Content-Type-Options"))
                .as(naam)
                .containsExactly("nosniff");
        alles.assertThat(antwoord.headers().allValues("Referrer-Policy"))
                .as(naam)
                .containsExactly("same-origin");
        alles.assertThat(antwoord.headers().allValues("Content-Security-Policy"))
                .as(naam)
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        alles.assertThat(antwoord.headers().firstValue("Cache-Control").orElse(""))
                .as(naam)
                .isNotEmpty();
        alles.assertThat(antwoord.headers().map())
                .as(naam)
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-credentials");
        // Alleen de beschrijving van de API is voor iedereen (API-designregels); zij is openbaar.
        if (!wat.equals("/api/v1/openapi.json")) {
            alles.assertThat(antwoord.headers().map())
                    .as(naam)
                    .doesNotContainKey("access-control-allow-origin");
        }
        antwoord.headers()
                .firstValue("Content-Type")
                .filter(t -> t.startsWith("text/"))
                .ifPresent(t -> alles.assertThat(t).as(naam).containsIgnoringCase("charset=utf-8"));
    }

    private static List<String> paden() throws IOException {
        return Files.readAllLines(MATRIX).stream().skip(1).map(r -> r.split(";", -1)[0]).toList();
    }
}
