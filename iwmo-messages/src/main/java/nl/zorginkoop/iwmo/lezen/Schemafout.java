package nl.zorginkoop.iwmo.lezen;

/** De soorten fouten die het schema kan vinden, zoals een mens ze zou noemen. */
public enum Schemafout {
    CODELIJST,
    PATROON,
    LENGTE,
    BEREIK,
    TYPE,
    ONVERWACHT,
    ONTBREEKT,
    ATTRIBUUT,
    TEKST,
    OVERIG
}
