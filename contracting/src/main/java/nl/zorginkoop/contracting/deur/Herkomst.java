package nl.zorginkoop.contracting.deur;

/**
 * Waarvandaan er aan de deur geklopt wordt (BIO2 8.15.01): de rand van het huis zegt het voor de
 * duur van een aanvraag. Wie niets zegt, is het platform zelf.
 */
public final class Herkomst {
    private static final String PLATFORM = "platform";
    private static final int LANGST = 100;
    private static final ThreadLocal<String> LOPEND = new ThreadLocal<>();

    private Herkomst() {}

    /** Tot {@link #wis()} komt wat deze draad doet hiervandaan. */
    public static void is(String waarvandaan) {
        LOPEND.set(waarvandaan.length() > LANGST ? waarvandaan.substring(0, LANGST) : waarvandaan);
    }

    public static void wis() {
        LOPEND.remove();
    }

    /** Waarvandaan deze draad nu werkt. */
    public static String nu() {
        String waarvandaan = LOPEND.get();
        return waarvandaan == null ? PLATFORM : waarvandaan;
    }
}
