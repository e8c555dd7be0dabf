package nl.zorginkoop.contracting.post;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Wat er van één bericht te vertellen is naast zijn rij: wat eraan mankeert, en wie er iets mee
 * deed of doet. Zonder inhoud.
 *
 * @param oordeel de bevindingen als JSON, zonder de waarden zelf; {@code null} als er geen zijn
 * @param oorzaak waarom het uitviel, of {@code null}
 * @param eigenaar wie de uitval heeft opgepakt, of {@code null}
 * @param aangehoudenDoor wie de verzendstop zette waarop dit bericht wacht; alleen voor de gemeente
 * @param bewaard de inhoud is er nog; na de bewaartermijn niet
 * @param stappen wat er met de uitval gedaan is, de eerste eerst
 * @param herzendingen wanneer het nog eens uitging, zoals het was
 */
public record Berichtdetail(
        String oordeel,
        Uitvaloorzaak oorzaak,
        String eigenaar,
        String aangehoudenDoor,
        Instant aangehoudenSinds,
        boolean bewaard,
        List<Stap> stappen,
        List<Herzending> herzendingen)
        implements Serializable {
    Berichtdetail met(List<Stap> gezet, List<Herzending> nogEens) {
        return new Berichtdetail(
                oordeel,
                oorzaak,
                eigenaar,
                aangehoudenDoor,
                aangehoudenSinds,
                bewaard,
                gezet,
                nogEens);
    }

    /** Eén stap in de uitvalbak: UITGEVALLEN, OPNIEUW of AFGEWEZEN. */
    public record Stap(String stap, String reden, String door, Instant moment)
            implements Serializable {}

    /**
     * Nog eens verzonden, byte voor byte.
     *
     * @param verzonden {@code null} zolang het wacht
     */
    public record Herzending(String door, Instant gevraagd, Instant verzonden)
            implements Serializable {}
}
