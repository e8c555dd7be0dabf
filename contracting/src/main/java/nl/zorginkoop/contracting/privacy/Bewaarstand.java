package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;

/**
 * Hoe lang iets blijft, en wat er nu aan de beurt is.
 *
 * @param soort TOEWIJZING, HULPVRAGER, DOCUMENT, DECLARATIEREGEL, VERZOEK, BERICHT of LOGREGEL
 * @param wet de wet, of een ster als de wet er niet van te zien is
 * @param begint LAATSTE_STUK of VERVAARDIGD
 * @param jaren de termijn
 * @param bron het artikel
 * @param aanDeBeurt wat de volgende ronde vernietigt
 * @param gestopt wat ook aan de beurt was, maar moet blijven
 */
public record Bewaarstand(
        String soort,
        String wet,
        String begint,
        int jaren,
        String bron,
        long aanDeBeurt,
        long gestopt)
        implements Serializable {}
