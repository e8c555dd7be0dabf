package nl.zorginkoop.contracting.bestedingsruimte;

/**
 * Hoe een eerste jaar dat later begint naar rato telt (1.5.1). De databank rekent, op hele centen
 * met een halve cent naar boven.
 */
public enum Naarrato {
    /** Van 1 januari tot en met 31 december: het hele jaarbedrag. */
    HEEL_JAAR,
    /** Twaalfde delen; alleen vanaf de eerste dag van een maand. */
    MAANDEN,
    /** Dagen van het jaar, schrikkeldag meegeteld. */
    DAGEN
}
