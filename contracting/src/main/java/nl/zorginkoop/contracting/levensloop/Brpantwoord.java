package nl.zorginkoop.contracting.levensloop;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Wat de BRP antwoordde.
 *
 * @param persoon de gegevens, of {@code null} als hij niet gevonden of de BRP niet bereikt is
 * @param ingeschrevenIn code van de gemeente waar hij staat ingeschreven, of {@code null}
 * @param adresSinds sinds wanneer op dit adres, of {@code null}
 * @param overleden de dag van overlijden, of {@code null}
 * @param bron welke dienst, en of het een proef was
 */
public record Brpantwoord(
        Uitslag uitslag,
        Persoon persoon,
        String ingeschrevenIn,
        LocalDate adresSinds,
        LocalDate overleden,
        String bron)
        implements Serializable {
    /** Hoe de vraag afliep. */
    public enum Uitslag {
        GEVONDEN,
        ONBEKEND,
        NIET_BEREIKT
    }

    public Brpantwoord {
        if ((uitslag == Uitslag.GEVONDEN) != (persoon != null)) {
            throw new IllegalArgumentException("Alleen wie gevonden is heeft gegevens");
        }
    }

    static Brpantwoord zonder(Uitslag uitslag, String bron) {
        return new Brpantwoord(uitslag, null, null, null, null, bron);
    }
}
