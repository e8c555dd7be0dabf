package nl.zorginkoop.contracting.budget;

/** De drie lagen van de boom. */
public enum Plafondsoort {
    /** Wat raad of college voor een wet in een jaar beschikbaar stelt: de wortel. */
    BEGROTING,
    /** Een grens voor een productgroep. */
    PLAFOND,
    /** Een grens voor één aanbieder binnen een productgroep (contractstandaard 1.5). */
    BESTEDINGSRUIMTE
}
