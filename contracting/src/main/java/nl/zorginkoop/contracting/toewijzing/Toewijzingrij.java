package nl.zorginkoop.contracting.toewijzing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een toewijzing in een lijst.
 *
 * @param client wie hulp krijgt, zoals het 301-bericht hem noemt; geen BSN
 * @param status NIET_GESTART, LOOPT, GESTOPT, AFGEKEURD of VERWIJDERD
 * @param start eerste dag van de levering, of {@code null} zolang er geen start gemeld is
 */
public record Toewijzingrij(
        UUID id,
        long nummer,
        String gemeentenaam,
        String aanbiedernaam,
        String client,
        String wet,
        String product,
        LocalDate begin,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        Euro budget,
        Instant toegewezen,
        LocalDate start,
        String status)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return id;
    }
}
