package nl.zorginkoop.contracting.aanbesteding;

/** De modellen van de contractstandaard die wij kennen; een tweede ronde is er nog niet. */
public enum Gunningsvorm {
    /** Direct inschrijven, op kwaliteit en prijs. */
    EMVI1,
    /** Met iedereen die aan de eisen voldoet. */
    ZEMVI1,
    /** Een aantal, op selectiecriteria. */
    ZEMVI2,
    /** Als ZEMVI2, na een dialoog. */
    ZEMVI3,
    /** Als ZEMVI2, met een ontwerp. */
    ZEMVI4
}
