package nl.zorginkoop.contracting.deur;

import java.util.UUID;

/**
 * Wat er over één gang door een deur wordt vastgelegd (BIO2 8.15.01, NEN 7513): wie, waar,
 * waarover, op welke grond en welke gegevens. Het moment, de herkomst en het resultaat komen erbij
 * als de regel geschreven wordt.
 */
record Logregel(Namens namens, String deur, UUID onderwerp, Grondslag grondslag, Inzage inzage) {
    /** Waar het over ging; wat nieuw ontstond, is pas achteraf bekend. */
    UUID voorwerp() {
        return onderwerp == null ? inzage.uitkomst() : onderwerp;
    }
}
