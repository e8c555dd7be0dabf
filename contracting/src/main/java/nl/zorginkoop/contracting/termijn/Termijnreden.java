package nl.zorginkoop.contracting.termijn;

/** Waarom het loket nee zegt over een termijn of een taak. */
public enum Termijnreden {
    /** Niet gevonden, of niet van deze gemeente of aanbieder. */
    ONBEKEND,
    /** Er loopt er al een van deze soort over dit onderwerp. */
    LOOPT_AL,
    /** Afgegaan of gestuit: er is niets meer te veranderen. */
    AL_VOORBIJ,
    /** Staat stil, of juist niet. */
    VERKEERDE_TOESTAND,
    /** Hier hoort een reden bij. */
    REDEN_NODIG,
    /** Een ander was eerder: lees opnieuw. */
    GEWIJZIGD,
    /** De taak is van een ander. */
    NIET_VAN_U,
    /** Deze persoon kent het platform niet, of hoort bij een andere organisatie. */
    ONBEKENDE_PERSOON
}
