package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Een toewijzing waarop over een maand niets is toegekend.
 *
 * @param status NIETS_GEDECLAREERD, of ALLES_AFGEKEURD als er wel iets kwam
 */
public record Ongedeclareerd(
        UUID id,
        long nummer,
        String gemeente,
        String gemeentenaam,
        String aanbiedernaam,
        String client,
        String wet,
        String product,
        LocalDate begin,
        LocalDate eind,
        String status)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;

    @Override
    public UUID betrokkene() {
        return id;
    }
}
