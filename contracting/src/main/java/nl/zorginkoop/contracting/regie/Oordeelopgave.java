package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Melding.Oordeel;

/**
 * Wat er met een melding gebeurt. Begin met {@link #onderzoek}, {@link #bijGezin} of {@link
 * #zonderVervolg}.
 *
 * @param hulpvrager over wie het onderzoek gaat, anders {@code null}
 * @param gezin het gezin erbij, of {@code null}
 * @param wet de wet van het onderzoek, anders {@code null}
 * @param route waar het onderzoek mee begint, anders {@code null}
 */
public record Oordeelopgave(
        Oordeel oordeel, UUID hulpvrager, UUID gezin, Wet wet, Zaak.Route route, String reden)
        implements Serializable {
    public Oordeelopgave {
        if (oordeel == null) {
            throw new IllegalArgumentException("Een oordeel zegt wat er gebeurt");
        }
        if (oordeel == Oordeel.ONDERZOEK && (wet == null || route == null)) {
            throw new IllegalArgumentException("Een onderzoek heeft een wet en een route");
        }
    }

    public static Oordeelopgave onderzoek(UUID hulpvrager, Wet wet, Zaak.Route route) {
        return new Oordeelopgave(Oordeel.ONDERZOEK, hulpvrager, null, wet, route, null);
    }

    public static Oordeelopgave bijGezin(UUID gezin) {
        return new Oordeelopgave(Oordeel.BIJ_GEZIN, null, gezin, null, null, null);
    }

    /** Doorverwezen, dubbel of geen actie; dat vraagt een reden. */
    public static Oordeelopgave zonderVervolg(Oordeel oordeel, String reden) {
        return new Oordeelopgave(oordeel, null, null, null, null, reden);
    }

    public Oordeelopgave metGezin(UUID erbij) {
        return new Oordeelopgave(oordeel, hulpvrager, erbij, wet, route, reden);
    }
}
