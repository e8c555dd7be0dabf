package nl.zorginkoop.iwmo.rekenen;

/**
 * Een tarief per uur in hele centen, ook als er in minuten gedeclareerd wordt.
 *
 * @param centen prijs van een uur
 */
public record Uurtarief(int centen) {

    private static final int UUR = 60;

    public Uurtarief {
        if (centen < 0) {
            throw new IllegalArgumentException("Negatief tarief");
        }
    }

    /** Het tarief dat bij een prestatie in minuten in het bericht staat, afgerond (IV081). */
    public int perMinuut() {
        return Math.toIntExact(afgerond(centen, UUR));
    }

    /** Het bedrag van minuten: eerst vermenigvuldigen, dan pas delen en afronden (IV081). */
    public long bedrag(int minuten) {
        return afgerond(Math.multiplyExact((long) centen, minuten), UUR);
    }

    /**
     * Hele uren uit de minuten van een periode: tot een half uur naar beneden, vanaf een half uur
     * naar boven, en wie iets leverde minstens een uur (IV079).
     */
    public static long urenUitMinuten(long minuten) {
        if (minuten < 0) {
            throw new IllegalArgumentException("Negatieve tijd");
        }
        return minuten == 0 ? 0 : Math.max(1, afgerond(minuten, UUR));
    }

    private static long afgerond(long teller, long noemer) {
        return Math.addExact(teller, noemer / 2) / noemer;
    }
}
