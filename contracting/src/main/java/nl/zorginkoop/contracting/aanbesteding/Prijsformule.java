package nl.zorginkoop.contracting.aanbesteding;

/** Hoe een prijs punten geeft. */
public enum Prijsformule {
    /** Tussen twee grenzen die vooraf vaststaan. */
    ABSOLUUT,
    /** Bestaat om te kunnen weigeren: een verliezer die weggaat zou de winnaar veranderen. */
    RELATIEF_LAAGSTE
}
