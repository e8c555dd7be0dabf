package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.post.Berichtstand;

/**
 * Wat er met een verstuurd bericht gebeurde, in woorden.
 *
 * @param bericht hoe het ermee staat en welk retour erop kwam
 * @param bezwaren wat het hele bericht afkeurde; leeg is geen
 * @param delen elk deel van het bericht met zijn eigen bezwaren
 */
public record Opgaveuitkomst(Berichtstand bericht, List<Bezwaar> bezwaren, List<Deel> delen)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Eén deel en wat ermee mis was. */
    public record Deel(Berichtregel regel, List<Bezwaar> bezwaren) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** ONDERWEG, AANVAARD, AFGEKEURD of UITVAL. */
    public String stand() {
        return switch (bericht.status()) {
            case "ONTVANGEN" -> "ONDERWEG";
            case "VERWERKT", "DUBBEL" -> "AANVAARD";
            default -> bericht.status();
        };
    }
}
