package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Levert berichten in over HTTP en volgt ze tot hun antwoord, zoals een leverancier dat doet. */
final class Berichtenklant {

    private static final int ONTVANGEN = 202;
    private static final int GOED = 200;
    private static final Duration TUSSEN_TWEE_VRAGEN = Duration.ofMillis(100);
    private static final String NIET_GELUKT = "UITVAL";

    /** Verwerkt is pas klaar als er geen antwoord meer onderweg is: zie {@link #klaar}. */
    private static final Set<String> ALTIJD_KLAAR = Set.of("BEANTWOORD", "DUBBEL", NIET_GELUKT);

    private static final Set<String> KLAAR_ZONDER_ANTWOORD = Set.of("VERWERKT", "AFGEKEURD");

    private final HttpClient klant =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String adres;
    private final String token;

    Berichtenklant(Instellingen instellingen) {
        this.adres = instellingen.adres();
        this.token = Geheimen.lees(instellingen.geheimen(), "lever-token");
    }

    /** Hoe het met een bericht staat. */
    record Stand(String status, Optional<String> bestand, Optional<String> reden) {

        boolean gelukt() {
            return !NIET_GELUKT.equals(status);
        }
    }

    /** Geeft het nummer waaronder het platform het bericht kent. */
    String lever(Path bestand) throws IOException, InterruptedException {
        String soort = bestand.toString().endsWith(".zip") ? "application/zip" : "application/xml";
        HttpRequest vraag =
                vraag("api/v1/berichten")
                        .header("Content-Type", soort)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofFile(bestand))
                        .build();
        HttpResponse<String> antwoord = klant.send(vraag, BodyHandlers.ofString());
        if (antwoord.statusCode() != ONTVANGEN) {
            throw geweigerd(antwoord);
        }
        return veld(antwoord.body(), "id")
                .orElseThrow(() -> new Fout("Antwoord zonder id: " + antwoord.body()));
    }

    Stand wachtOpAntwoord(String id, Duration geduld) throws IOException, InterruptedException {
        long einde = System.nanoTime() + geduld.toNanos();
        Object klok = new Object();
        while (System.nanoTime() < einde) {
            HttpRequest vraag = vraag("api/v1/berichten/" + id).GET().build();
            HttpResponse<String> antwoord = klant.send(vraag, BodyHandlers.ofString());
            if (antwoord.statusCode() != GOED) {
                throw geweigerd(antwoord);
            }
            if (klaar(antwoord.body())) {
                return new Stand(
                        veld(antwoord.body(), "status").orElse(""),
                        veld(antwoord.body(), "antwoordBestand"),
                        veld(antwoord.body(), "reden"));
            }
            synchronized (klok) {
                klok.wait(TUSSEN_TWEE_VRAGEN.toMillis());
            }
        }
        throw new Fout("Na " + geduld.toMinutes() + " minuten is er nog geen antwoord op " + id);
    }

    /** Een verwerkt bericht waarop een antwoord klaarligt, is pas klaar als dat de deur uit is. */
    static boolean klaar(String json) {
        String status = veld(json, "status").orElse("");
        return ALTIJD_KLAAR.contains(status)
                || (KLAAR_ZONDER_ANTWOORD.contains(status) && veld(json, "antwoord").isEmpty());
    }

    /** Eén tekstveld uit een plat antwoord; een JSON-bibliotheek is daar te veel voor. */
    static Optional<String> veld(String json, String naam) {
        Matcher plek =
                Pattern.compile('"' + Pattern.quote(naam) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(json);
        return plek.find()
                ? Optional.of(plek.group(1).replace("\\/", "/").replace("\\\"", "\""))
                : Optional.empty();
    }

    private HttpRequest.Builder vraag(String pad) {
        return HttpRequest.newBuilder(URI.create(adres + pad))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static Fout geweigerd(HttpResponse<String> antwoord) {
        return new Fout("Geweigerd (HTTP " + antwoord.statusCode() + "): " + antwoord.body());
    }
}
