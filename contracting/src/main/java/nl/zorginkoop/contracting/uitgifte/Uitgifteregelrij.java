package nl.zorginkoop.contracting.uitgifte;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Eén regel van een uitgifte.
 *
 * @param nr de plaats in de lijst, vanaf 1; bij een aangeboden lijst de rij onder de kop
 * @param hulpvrager {@code null} als hij niet ingeschreven staat
 * @param stand WACHT, GEDAAN, GEWEIGERD, FOUT, of AFGEKEURD als de aanbieder haar daarna afkeurde
 * @param uitleg waarom niet, voor mensen
 * @param rij zoals zij in de lijst stond, om verbeterd aan te bieden; alleen als zij niet gedaan is
 */
public record Uitgifteregelrij(
        UUID uitgifte,
        int nr,
        UUID hulpvrager,
        String client,
        String aanbiedernaam,
        String wet,
        String product,
        LocalDate begin,
        LocalDate eind,
        Long toewijzingnummer,
        String stand,
        String reden,
        String uitleg,
        String rij)
        implements Serializable {
    /** Wat er in de rij van de lijst stond, per kolom van {@link Uitgifteoverzicht#kolommen}. */
    public List<String> velden() {
        return rij == null ? List.of() : Lijstlezer.velden(rij);
    }
}
