package nl.zorginkoop.contracting.deur;

import java.util.UUID;

/**
 * Wat er over één gang door een deur wordt vastgelegd (BIO2 8.15.01, NEN 7513): wie, waar,
 * waarover, op welke grond. Het moment en het resultaat komen erbij als de regel geschreven wordt.
 */
record Logregel(Namens namens, String deur, UUID onderwerp, Grondslag grondslag) {}
