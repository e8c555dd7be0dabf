package nl.zorginkoop.ear.buiten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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

/** Een browser zonder scherm: koekjes, formulieren en verder niets. Volgt geen omleiding. */
final class Bezoeker {
    private static final Pattern VELD = Pattern.compile("<input[^>]*>");
    private static final Pattern NAAM = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern WAARDE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final CookieManager koekjes = new CookieManager();
    private final HttpClient klant = HttpClient.newBuilder().cookieHandler(koekjes).build();

    /** Een bezoeker die als dit demo-account binnen is. */
    static Bezoeker als(String wie) {
        Bezoeker bezoeker = new Bezoeker();
        HttpResponse<String> antwoord = bezoeker.meldAan(wie);
        if (antwoord.statusCode() != 302) {
            throw new AssertionError("Aanmelden als " + wie + ": " + antwoord.statusCode());
        }
        return bezoeker;
    }

    HttpResponse<String> meldAan(String wie) {
        Map<String, String> velden = formulier(get("/aanmelden.xhtml").body(), "aanmelden");
        velden.put("aanmelden:gebruikersnaam", wie);
        velden.put("aanmelden:wachtwoord", TestPlatform.wachtwoord(wie));
        return post("/aanmelden.xhtml", velden);
    }

    HttpResponse<String> get(String pad) {
        return stuur(vraag(pad).GET());
    }

    HttpResponse<String> post(String pad, Map<String, String> velden, String... koppen) {
        String lijf =
                velden.entrySet().stream()
                        .map(v -> code(v.getKey()) + "=" + code(v.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder vraag =
                vraag(pad)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(lijf));
        for (int i = 0; i < koppen.length; i += 2) {
            vraag.header(koppen[i], koppen[i + 1]);
        }
        return stuur(vraag);
    }

    HttpResponse<String> stuur(HttpRequest.Builder vraag) {
        try {
            return klant.send(vraag.build(), BodyHandlers.ofString());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(onderbroken);
        }
    }

    static HttpRequest.Builder vraag(String pad) {
        return HttpRequest.newBuilder(URI.create(TestPlatform.adres() + pad));
    }

    /** De sleutel van de sessie, of leeg. */
    String sessie() {
        return koekjes.getCookieStore().getCookies().stream()
                .filter(k -> k.getName().endsWith("zorginkoop"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Neemt de sessie van een ander over, zoals een aanvaller die een koekje klaarlegt. */
    Bezoeker metSessie(String sleutel) {
        HttpCookie koekje = new HttpCookie("zorginkoop", sleutel);
        // Zo noemt de koekjesbak van Java deze machine zelf; anders gaan er twee mee.
        koekje.setDomain("localhost.local");
        koekje.setPath("/");
        koekje.setVersion(0);
        koekjes.getCookieStore().add(URI.create(TestPlatform.adres()), koekje);
        return this;
    }

    /** De ingevulde velden van een formulier, met zijn ViewState. */
    static Map<String, String> formulier(String bladzijde, String id) {
        int begin = bladzijde.indexOf("id=\"" + id + "\"");
        if (begin < 0) {
            throw new AssertionError("Er is geen formulier " + id + " in: " + bladzijde);
        }
        Map<String, String> velden = new LinkedHashMap<>();
        Matcher veld =
                VELD.matcher(bladzijde.substring(begin, bladzijde.indexOf("</form>", begin)));
        boolean knop = false;
        while (veld.find()) {
            Matcher naam = NAAM.matcher(veld.group());
            boolean isKnop = veld.group().contains("type=\"submit\"");
            if (naam.find() && !(isKnop && knop)) {
                Matcher waarde = WAARDE.matcher(veld.group());
                velden.put(naam.group(1), waarde.find() ? waarde.group(1) : "");
                knop |= isKnop;
            }
        }
        velden.put(id, id);
        return velden;
    }

    static String basis(String wie) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (wie + ":" + TestPlatform.wachtwoord(wie))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
