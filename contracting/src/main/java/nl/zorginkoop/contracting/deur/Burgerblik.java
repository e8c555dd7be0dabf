package nl.zorginkoop.contracting.deur;

/**
 * Wat een burger over zichzelf te zien krijgt: alleen velden met de vlag <i>tonen aan burger</i> in
 * {@code gegevens.csv} (PR-08). Wat afgeschermd is, is er niet, ook niet als telling.
 */
public final class Burgerblik {
    private Burgerblik() {}

    public static <T extends Record> T van(T rij) {
        @SuppressWarnings("unchecked")
        T getoond = (T) Doelbinding.burger().laatZien(rij);
        return getoond;
    }
}
