package nl.zorginkoop.contracting.aanbesteding;

/** De modellen van de contractstandaard die wij kennen. */
public enum Gunningsvorm {
    /** Direct inschrijven, op kwaliteit en prijs. */
    EMVI1,
    /** Eerst aanmelden en selecteren; wie uitgenodigd is, schrijft in op kwaliteit en prijs. */
    EMVI2,
    /** Als EMVI2, met een gesprek met elke uitgenodigde voor het inschrijven. */
    EMVI3,
    /** Met iedereen die aan de eisen voldoet. */
    ZEMVI1,
    /** Een aantal, op selectiecriteria. */
    ZEMVI2,
    /** Als ZEMVI2, na een dialoog. */
    ZEMVI3,
    /** Als ZEMVI2, met een ontwerp. */
    ZEMVI4;

    /** Gaat aan het inschrijven een selectie vooraf? */
    public boolean isTweeRonden() {
        return this == EMVI2 || this == EMVI3;
    }
}
