package nl.zorginkoop.contracting.toelating;

/** In welke rol een aanbieder aanvraagt (contractstandaard 1.5). */
public enum Aanvraagrol {
    ZELFSTANDIG,
    /** Aansprakelijk voor al zijn onderaannemers. */
    HOOFDAANNEMER,
    /** Samen, met een penvoerder die door de anderen gemachtigd is. */
    COMBINATIE,
    /** Een moedermaatschappij staat garant. */
    GROEPSONDERNEMING
}
