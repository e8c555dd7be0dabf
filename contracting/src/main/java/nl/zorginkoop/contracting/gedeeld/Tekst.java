package nl.zorginkoop.contracting.gedeeld;

/** Wat iemand in een vrij veld schrijft. */
public final class Tekst {
    private Tekst() {}

    /** De tekst zonder wit eromheen; een leeg veld is een {@link OngeldigeWaarde} bij dat veld. */
    public static String eis(String veld, String tekst) {
        if (tekst == null || tekst.isBlank()) {
            throw new OngeldigeWaarde(veld, "Vul dit veld in.");
        }
        return tekst.strip();
    }

    /** De tekst zonder wit eromheen; een leeg veld is {@code null}. */
    public static String ofNiets(String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }
}
