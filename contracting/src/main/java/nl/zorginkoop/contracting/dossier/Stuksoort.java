package nl.zorginkoop.contracting.dossier;

/** Waar een bewijsstuk van is (contractstandaard 1.4). */
public enum Stuksoort {
    /** Eigen verklaring over uitsluiting en geschiktheid. */
    UEA,
    /** Gedragsverklaring aanbesteden. */
    GVA,
    /** Verklaring betalingsgedrag. */
    BELASTINGDIENST,
    KVK,
    /** Verklaring omtrent het gedrag voor rechtspersonen. */
    VOG_RP,
    GESCHIKTHEID,
    /** Een moeder met een geconsolideerde jaarrekening staat garant (BW 2:403). */
    VERKLARING_403,
    HOOFDELIJKHEID,
    /** Van een combinant, voor de penvoerder. */
    MACHTIGING,
    BIBOB,
    POLIS,
    OVERIG
}
