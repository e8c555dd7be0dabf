package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Vraagt het platform zelf of het bedient; een open poort zegt dat niet. */
final class Gereedheid {

    private static final int GOED = 200;
    private static final int ONBEKEND = 404;

    private final HttpClient klant =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest vraag;

    Gereedheid(int poort) {
        this.vraag =
                HttpRequest.newBuilder(URI.create("http://localhost:" + poort + "/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
    }

    /** Leeg zodra het platform bedient; anders waar het nog op wacht, of niets als het zwijgt. */
    Optional<String> wachtOp() throws InterruptedException {
        try {
            HttpResponse<String> antwoord = klant.send(vraag, HttpResponse.BodyHandlers.ofString());
            // Een EAR zonder webmodule kent het adres niet; dan is uitgerold zijn genoeg.
            return antwoord.statusCode() == GOED || antwoord.statusCode() == ONBEKEND
                    ? Optional.empty()
                    : Optional.of(Berichtenklant.veld(antwoord.body(), "reason").orElse(""));
        } catch (IOException nogNiet) {
            return Optional.of("");
        }
    }
}
