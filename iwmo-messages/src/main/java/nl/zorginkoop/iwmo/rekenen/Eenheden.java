package nl.zorginkoop.iwmo.rekenen;

/** Wanneer de eenheid van een prestatie past bij die van de toewijzing (TR341). */
public final class Eenheden {

    public static final String MINUUT = "01";
    public static final String UUR = "04";
    public static final String EURO = "83";

    private static final int MINUTEN = 60;

    private Eenheden() {}

    /** Gelijk, of uren die in minuten gedeclareerd worden. */
    public static boolean past(String toegewezen, String gedeclareerd) {
        return toegewezen.equals(gedeclareerd)
                || toegewezen.equals(UUR) && gedeclareerd.equals(MINUUT);
    }

    /** Volume van de toewijzing in de eenheid van de prestatie. */
    public static long omgerekend(long volume, String toegewezen, String gedeclareerd) {
        if (!past(toegewezen, gedeclareerd)) {
            throw new IllegalArgumentException(
                    "Eenheid " + gedeclareerd + " past niet bij " + toegewezen);
        }
        return toegewezen.equals(gedeclareerd) ? volume : Math.multiplyExact(volume, MINUTEN);
    }
}
