package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Iemand die bladzijden leest zonder scherm: koekjes en formulieren, geen scripts. */
final class Webbezoek {

    private static final Pattern INVOER = Pattern.compile("<input[^>]*>");
    private static final Pattern NAAM = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern WAARDE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /**
     * Een gelezen bladzijde.
     *
     * @param ms van vraag tot het laatste teken
     */
    record Gelezen(int status, String tekst, double ms) {}

    private final String adres;
    private final HttpClient klant =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /**
     * @param adres met een schuine streep aan het eind
     */
    Webbezoek(String adres) {
        this.adres = adres.replaceAll("/$", "");
    }

    void meldAan(String naam, String wachtwoord) throws IOException, InterruptedException {
        Map<String, String> velden = formulier(lees("/aanmelden.xhtml").tekst(), "aanmelden");
        velden.put("aanmelden:gebruikersnaam", naam);
        velden.put("aanmelden:wachtwoord", wachtwoord);
        String lijf =
                velden.entrySet().stream()
                        .map(v -> code(v.getKey()) + "=" + code(v.getValue()))
                        .collect(Collectors.joining("&"));
        int status =
                stuur(
                                HttpRequest.newBuilder(URI.create(adres + "/aanmelden.xhtml"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(lijf)))
                        .status();
        if (status != 302) {
            throw new Fout("Aanmelden als " + naam + " lukte de proef niet (" + status + ").");
        }
    }

    /** Leest een pad op dit platform; volgt geen omleiding. */
    Gelezen lees(String pad) throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(URI.create(adres + pad)).GET());
    }

    /** Begint een pad te lezen en laat wie leest bepalen hoe snel. */
    HttpResponse<InputStream> open(String pad) throws IOException, InterruptedException {
        return klant.send(
                HttpRequest.newBuilder(URI.create(adres + pad)).GET().build(),
                BodyHandlers.ofInputStream());
    }

    private Gelezen stuur(HttpRequest.Builder vraag) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> antwoord = klant.send(vraag.build(), BodyHandlers.ofString());
        return new Gelezen(
                antwoord.statusCode(), antwoord.body(), (System.nanoTime() - begin) / 1e6);
    }

    /** De velden van een formulier met hun waarde; van de knoppen alleen de eerste. */
    static Map<String, String> formulier(String bladzijde, String id) {
        int begin = bladzijde.indexOf("id=\"" + id + "\"");
        if (begin < 0) {
            throw new Fout("De proef vindt geen formulier " + id + ".");
        }
        Map<String, String> velden = new LinkedHashMap<>();
        Matcher invoer =
                INVOER.matcher(bladzijde.substring(begin, bladzijde.indexOf("</form>", begin)));
        boolean knop = false;
        while (invoer.find()) {
            Matcher naam = NAAM.matcher(invoer.group());
            boolean isKnop = invoer.group().contains("type=\"submit\"");
            if (naam.find() && !(isKnop && knop)) {
                Matcher waarde = WAARDE.matcher(invoer.group());
                velden.put(naam.group(1), waarde.find() ? waarde.group(1) : "");
                knop |= isKnop;
            }
        }
        velden.put(id, id);
        return velden;
    }

    /** Het adres van de knop die naar deze plek in de lijst bladert. */
    static Optional<String> blader(String bladzijde, String plek) {
        Matcher knop =
                Pattern.compile("href=\"([^\"]*[?&](?:amp;)?plek=" + plek + "[^\"]*)\"")
                        .matcher(bladzijde);
        return knop.find() ? Optional.of(knop.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
