package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;

/**
 * Hoe de keuzes die een regisseur begeleidde over aanbieders verdeeld zijn.
 *
 * @param aanbieders bij hoeveel aanbieders zij uitkwamen
 * @param z de grootste afwijking van zijn collega's, in standaardafwijkingen; {@code null} bij te
 *     weinig keuzes
 * @param opvallend bij welke aanbieder dat is
 * @param aandeel welk deel van zijn keuzes daar uitkwam, in hele procenten
 */
public record Regisseurbeeld(
        String regisseur,
        int getoond,
        int gekozen,
        int geadviseerd,
        int aanbieders,
        Double z,
        String opvallend,
        Integer aandeel)
        implements Serializable {
    /** † Vanaf hier valt een regisseur op (WC-10, RG-07). */
    public static final double GRENS = 2;

    public boolean isUitschieter() {
        return z != null && z > GRENS;
    }
}
