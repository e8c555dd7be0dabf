package nl.zorginkoop.iwmo.lezen;

/**
 * Hoeveel een bestand mag kosten voordat het geweigerd wordt.
 *
 * @param maxBytes bytes van het uitgepakte bestand
 * @param maxDiepte geneste elementen; een echt bericht komt niet dieper dan tien
 * @param maxTekst tekens in één element
 * @param maxVeld tekens in een element dat geen vrije tekst is; de langste waarde is er 200
 * @param maxFouten bevindingen die bewaard worden; de rest wordt alleen geteld
 */
public record Grenzen(long maxBytes, int maxDiepte, int maxTekst, int maxVeld, int maxFouten) {

    private static final long MB = 1024L * 1024L;

    /** Zoals een bestand verstuurd mag worden (OP179). */
    public static final Grenzen GEWOON = new Grenzen(25 * MB, 24, 100_000, 1_000, 1_000);

    /** Voor wat uit een zip komt: declaraties tot 1,5 GB. */
    public static final Grenzen BULK = new Grenzen(1_536 * MB, 24, 100_000, 1_000, 1_000);
}
