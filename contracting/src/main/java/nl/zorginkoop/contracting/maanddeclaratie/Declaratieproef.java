package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.opgave.Bezwaar;

/**
 * Wat er van een declaratie zou worden.
 *
 * @param stand ONLEESBAAR (er komt geen antwoord op), DUBBEL (er kwam al antwoord), GOEDGEKEURD,
 *     DEELS_GOEDGEKEURD of AFGEKEURD
 * @param bezwaren wat het hele bericht of de hele declaratie treft, in woorden
 * @param uitkomst {@code null} bij ONLEESBAAR en DUBBEL
 */
public record Declaratieproef(String stand, List<Bezwaar> bezwaren, Proefuitkomst uitkomst)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Declaratieproef {
        bezwaren = List.copyOf(bezwaren);
    }

    public static Declaratieproef onleesbaar(List<Bezwaar> bezwaren) {
        return new Declaratieproef("ONLEESBAAR", bezwaren, null);
    }

    public static Declaratieproef dubbel() {
        return new Declaratieproef("DUBBEL", List.of(), null);
    }

    public static Declaratieproef van(Proefuitkomst uitkomst, List<Bezwaar> bezwaren) {
        return new Declaratieproef(uitkomst.status(), bezwaren, uitkomst);
    }

    /** Alles zou worden toegekend. */
    public boolean isGoed() {
        return uitkomst != null && uitkomst.isGoed();
    }
}
