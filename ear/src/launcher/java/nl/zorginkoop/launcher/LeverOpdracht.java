package nl.zorginkoop.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./zorginkoop lever BESTAND [--wacht]}: een bericht inleveren zoals een leverancier dat
 * doet, over HTTP. Met {@code --wacht} duurt de opdracht tot het antwoord er is.
 */
final class LeverOpdracht {

    private static final int ONTVANGEN = 202;
    private static final int GOED = 200;
    private static final int VERKEERD_GEBRUIK = 2;
    private static final Duration GEDULD = Duration.ofMinutes(30);
    private static final Duration TUSSEN_TWEE_VRAGEN = Duration.ofMillis(100);
    private static final String NIET_GELUKT = "UITVAL";
    private static final Set<String> KLAAR = Set.of("BEANTWOORD", "VERWERKT", NIET_GELUKT);

    private final Instellingen instellingen;
    private final Scherm scherm;
    private final HttpClient klant =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    LeverOpdracht(Instellingen instellingen, Scherm scherm) {
        this.instellingen = instellingen;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        List<String> bestanden = argumenten.stream().filter(a -> !a.startsWith("--")).toList();
        boolean wacht = argumenten.contains("--wacht");
        if (bestanden.size() != 1 || argumenten.size() != bestanden.size() + (wacht ? 1 : 0)) {
            scherm.fout("Gebruik: ./zorginkoop lever BESTAND [--wacht]");
            return VERKEERD_GEBRUIK;
        }
        String token = Geheimen.lees(instellingen.geheimen(), "lever-token");
        try {
            String id = lever(bestand(bestanden.get(0)), token);
            return wacht ? wachtOpAntwoord(id, token) : 0;
        } catch (FileNotFoundException weg) {
            throw new Fout("Dit bestand is er niet: " + bestanden.get(0), weg);
        } catch (IOException fout) {
            throw new Fout(
                    "Geen verbinding met "
                            + instellingen.adres()
                            + " ("
                            + fout
                            + "). Draait het platform? Zo ja: klopt ZORGINKOOP_HTTP_PORT?",
                    fout);
        }
    }

    private static Path bestand(String naam) {
        Path werkmap = Path.of(System.getProperty("zorginkoop.werkmap", "."));
        Path bestand = werkmap.resolve(naam);
        if (!Files.isReadable(bestand)) {
            throw new Fout("Dit bestand is er niet of is niet leesbaar: " + bestand.normalize());
        }
        return bestand;
    }

    private String lever(Path bestand, String token) throws IOException, InterruptedException {
        String soort = bestand.toString().endsWith(".zip") ? "application/zip" : "application/xml";
        HttpRequest vraag =
                vraag("api/v1/berichten", token)
                        .header("Content-Type", soort)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofFile(bestand))
                        .build();
        HttpResponse<String> antwoord = klant.send(vraag, BodyHandlers.ofString());
        if (antwoord.statusCode() != ONTVANGEN) {
            throw geweigerd(antwoord);
        }
        String id =
                veld(antwoord.body(), "id")
                        .orElseThrow(() -> new Fout("Antwoord zonder id: " + antwoord.body()));
        scherm.regel("Ontvangen: %s", id);
        return id;
    }

    private int wachtOpAntwoord(String id, String token) throws IOException, InterruptedException {
        long einde = System.nanoTime() + GEDULD.toNanos();
        Object klok = new Object();
        while (System.nanoTime() < einde) {
            HttpRequest vraag = vraag("api/v1/berichten/" + id, token).GET().build();
            HttpResponse<String> antwoord = klant.send(vraag, BodyHandlers.ofString());
            if (antwoord.statusCode() != GOED) {
                throw geweigerd(antwoord);
            }
            String status = veld(antwoord.body(), "status").orElse("");
            if (KLAAR.contains(status)) {
                return toon(status, antwoord.body());
            }
            synchronized (klok) {
                klok.wait(TUSSEN_TWEE_VRAGEN.toMillis());
            }
        }
        throw new Fout("Na " + GEDULD.toMinutes() + " minuten is er nog geen antwoord op " + id);
    }

    private int toon(String status, String lichaam) {
        scherm.regel("Status: %s", status);
        veld(lichaam, "antwoordbestand").ifPresent(pad -> scherm.regel("Antwoord: %s", pad));
        veld(lichaam, "reden").ifPresent(reden -> scherm.regel("Reden: %s", reden));
        return NIET_GELUKT.equals(status) ? 1 : 0;
    }

    private HttpRequest.Builder vraag(String pad, String token) {
        return HttpRequest.newBuilder(URI.create(instellingen.adres() + pad))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static Fout geweigerd(HttpResponse<String> antwoord) {
        return new Fout("Geweigerd (HTTP " + antwoord.statusCode() + "): " + antwoord.body());
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
}
