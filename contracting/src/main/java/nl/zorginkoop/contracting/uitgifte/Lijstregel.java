package nl.zorginkoop.contracting.uitgifte;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén rij van een aangeboden lijst.
 *
 * @param rij zoals zij er stond
 * @param fout wat er niet aan klopt, of {@code null}; dan tellen de andere velden niet
 */
record Lijstregel(
        int nr,
        String rij,
        String fout,
        String bsn,
        String wet,
        String aanbieder,
        String categorie,
        String productcode,
        LocalDate begin,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        Euro budget,
        String grond) {
    static Lijstregel fout(int nr, String rij, String fout) {
        return new Lijstregel(
                nr, rij, fout, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
