package nl.zorginkoop.contracting.uitgifte;

import java.io.Serializable;

/**
 * Eén uitgifte, met wat er van haar 301-berichten geworden is.
 *
 * @param berichten hoeveel 301's zij klaarzette: per aanbieder en cliënt één
 * @param verzonden hoeveel daarvan de deur uit zijn
 * @param beantwoord op hoeveel een 302 kwam
 * @param afgekeurd hoeveel toewijzingen de aanbieder afkeurde; die gelden als niet verstuurd
 * @param fout hoeveel rijen zelf niet kloppen en verbeterd terug moeten komen
 */
public record Uitgifteblad(
        Uitgifterij rij, int berichten, int verzonden, int beantwoord, int afgekeurd, int fout)
        implements Serializable {
    /** Hoeveel er geweigerd zijn en zo opnieuw aan te bieden. */
    public int opnieuw() {
        return rij.niet() - fout;
    }
}
