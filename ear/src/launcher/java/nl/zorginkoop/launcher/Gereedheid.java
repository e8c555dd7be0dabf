package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

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

    boolean gereed() throws InterruptedException {
        try {
            int status = klant.send(vraag, HttpResponse.BodyHandlers.discarding()).statusCode();
            // Een EAR zonder webmodule kent het adres niet; dan is uitgerold zijn genoeg.
            return status == GOED || status == ONBEKEND;
        } catch (IOException nogNiet) {
            return false;
        }
    }
}
