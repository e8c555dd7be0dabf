package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Het verslag van een onderzoek.
 *
 * @param gesteldeVraag wat iemand vroeg
 * @param vastgesteldeVraag wat er nodig bleek (TR-13)
 */
public record Verslagopgave(String gesteldeVraag, String vastgesteldeVraag, String bevindingen)
        implements Serializable {
    public Verslagopgave {
        gesteldeVraag = Tekst.eis("gesteldeVraag", gesteldeVraag);
        vastgesteldeVraag = Tekst.eis("vastgesteldeVraag", vastgesteldeVraag);
        bevindingen = Tekst.eis("bevindingen", bevindingen);
    }
}
