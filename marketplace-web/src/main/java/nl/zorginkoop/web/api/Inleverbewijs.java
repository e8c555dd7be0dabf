package nl.zorginkoop.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;

/** Het antwoord op wie iets inlevert: aangenomen, en waar de uitkomst straks staat. */
final class Inleverbewijs {
    private static final int MEESTE_TEKENS = 200;

    private Inleverbewijs() {}

    /** De {@code Idempotency-Key} van de vrager; wie er geen noemt krijgt een eigen. */
    static String sleutel(String gekregen) {
        if (gekregen == null || gekregen.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (gekregen.length() > MEESTE_TEKENS) {
            throw new OngeldigeWaarde(
                    "Idempotency-Key", "Een sleutel is hooguit 200 tekens: maak haar korter.");
        }
        return gekregen.strip();
    }

    /**
     * 202 met het bewijs van ontvangst.
     *
     * @param bron onder welk pad de uitkomst staat, zoals {@code berichten}
     */
    static Response aangenomen(UriInfo adres, String bron, Ontvangstbewijs bewijs) {
        String waar =
                adres.getBaseUriBuilder()
                        .path(bron)
                        .path(bewijs.id().toString())
                        .build()
                        .toString();
        return Response.accepted(
                        new Antwoord.Blok()
                                .met("id", bewijs.id())
                                .met("status", "ONTVANGEN")
                                .met("ontvangen", bewijs.ontvangen())
                                .met("sha256", bewijs.sha256())
                                .met("grootte", bewijs.grootte())
                                .met("herhaling", bewijs.herhaling())
                                .met("href", waar)
                                .klaar()
                                .toString())
                .header("Location", waar)
                .build();
    }
}
