package nl.zorginkoop.ear.buiten.toegang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorginkoop.ear.platform.TestPlatform;

/** Iemand met een browser of een machine: op pagina's een sessie, op de API een wachtwoord. */
final class Bezoeker {
    private static final Pattern VELD = Pattern.compile("<input[^>]*>");
    private static final Pattern KENMERK = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

    /** Status en inhoud; {@code code} is de reden in een problem+json, of leeg. */
    record Antwoord(int status, String code, String inhoud) {
        String kort() {
            return code.isEmpty() ? "" + status : status + " " + code;
        }
    }

    private final HttpClient klant =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String naam;
    private final String wachtwoord;

    private Bezoeker(String naam, String wachtwoord) {
        this.naam = naam;
        this.wachtwoord = wachtwoord;
    }

    static Bezoeker zonderNaam() {
        return new Bezoeker(null, null);
    }

    static Bezoeker meldAan(String naam, String wachtwoord)
            throws IOException, InterruptedException {
        Bezoeker bezoeker = new Bezoeker(naam, wachtwoord);
        String pagina = bezoeker.stuur("GET", "/aanmelden.xhtml", null, null).inhoud();
        Map<String, String> velden = new LinkedHashMap<>();
        Matcher invoer = VELD.matcher(pagina.substring(pagina.indexOf("<form id=\"aanmelden\"")));
        while (invoer.find()) {
            Map<String, String> kenmerken = new LinkedHashMap<>();
            Matcher kenmerk = KENMERK.matcher(invoer.group());
            while (kenmerk.find()) {
                kenmerken.put(kenmerk.group(1), kenmerk.group(2));
            }
            velden.put(kenmerken.get("name"), kenmerken.getOrDefault("value", ""));
        }
        velden.put("aanmelden", "aanmelden");
        velden.put("aanmelden:gebruikersnaam", naam);
        velden.put("aanmelden:wachtwoord", wachtwoord);
        Antwoord binnen =
                bezoeker.stuur(
                        "POST",
                        "/aanmelden.xhtml",
                        "application/x-www-form-urlencoded",
                        vorm(velden));
        if (binnen.status() != 302) {
            throw new IllegalStateException(naam + " komt niet binnen: " + binnen.kort());
        }
        return bezoeker;
    }

    Antwoord vraag(String werkwoord, String pad, String inhoud)
            throws IOException, InterruptedException {
        return stuur(werkwoord, pad, inhoud == null ? null : "application/xml", inhoud);
    }

    private Antwoord stuur(String werkwoord, String pad, String soort, String inhoud)
            throws IOException, InterruptedException {
        HttpRequest.Builder vraag =
                HttpRequest.newBuilder(URI.create(TestPlatform.adres() + pad))
                        .method(
                                werkwoord,
                                inhoud == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(inhoud));
        if (soort != null) {
            vraag.header("Content-Type", soort);
        }
        if (naam != null && pad.startsWith("/api/")) {
            String geheim = naam + ":" + wachtwoord;
            vraag.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(geheim.getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> antwoord = klant.send(vraag.build(), BodyHandlers.ofString());
        String media = antwoord.headers().firstValue("Content-Type").orElse("");
        Matcher code = Pattern.compile("\"code\":\"(\\w+)\"").matcher(antwoord.body());
        return new Antwoord(
                antwoord.statusCode(),
                media.startsWith("application/problem") && code.find() ? code.group(1) : "",
                antwoord.body());
    }

    private static String vorm(Map<String, String> velden) {
        return velden.entrySet().stream()
                .map(v -> code(v.getKey()) + "=" + code(v.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
