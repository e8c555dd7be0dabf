package nl.zorginkoop.ear.server.autorisatie;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Per deur wat iemand meebrengt: altijd iets van HIER en DEZE, vers klaargelegd. Wie alleen bladert
 * brengt niets mee en staat er dus niet in. Namens, grondslag en bladvraag vult de roeper zelf in.
 */
final class Aanroepen {
    static final Instant MOMENT = Instant.parse("2026-09-15T07:00:00Z");
    static final String WACHTWOORD = "een-lang-wachtwoord-9751";

    /** De vingerafdruk van {@link #bytes()}. */
    static final String AFDRUK = "d7e97c74572ca14e0d8fa46583f74d3211594d19b3d0fc5e1a2fcefc0cf964fb";

    private final Map<String, Meegebracht> perDeur = new HashMap<>();

    Aanroepen(Iterable<Kameraanroepen> kamers) {
        kamers.forEach(kamer -> kamer.leg(this));
    }

    /** Legt klaar en noemt wat er mee de deur door gaat, in de volgorde van de deur. */
    @FunctionalInterface
    interface Meegebracht {
        List<Object> van(Proefwereld w, Namens eigenaar) throws Exception;
    }

    void bij(String deur, Meegebracht mee) {
        if (perDeur.put(deur, mee) != null) {
            throw new IllegalStateException("Twee aanroepen voor " + deur);
        }
    }

    List<Object> klaar(String deur, Proefwereld w, Namens eigenaar) throws Exception {
        Meegebracht mee = perDeur.get(deur);
        return mee == null ? List.of() : mee.van(w, eigenaar);
    }

    Set<String> deuren() {
        return Set.copyOf(perDeur.keySet());
    }

    static String kort() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static InputStream bytes() {
        return new ByteArrayInputStream("inhoud".getBytes(StandardCharsets.UTF_8));
    }
}
