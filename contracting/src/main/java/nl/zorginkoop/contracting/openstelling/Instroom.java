package nl.zorginkoop.contracting.openstelling;

/** Wanneer een aanbieder kan instromen. */
public enum Instroom {
    /** Altijd zolang de procedure loopt: de gewone keuze bij een toelating (rulings A3). */
    DOORLOPEND,
    /** Op vooraf gepubliceerde momenten. */
    VENSTERS,
    /** Tot een sluitingsmoment; bij een toelating een afwijking die getoond wordt. */
    GESLOTEN
}
