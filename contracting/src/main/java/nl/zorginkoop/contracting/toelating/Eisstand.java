package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een eis van de versie waarop is ingediend, met het laatste oordeel erover.
 *
 * @param stap 0 formeel, 1 uitsluiting, 2 geschiktheid, 3 uitvoering
 * @param afwijzen leidt niet voldoen tot afwijzing (V11)
 * @param oordeel de sleutel van het laatste oordeel, of {@code null} als er nog geen is
 * @param tweede wie het nalas en akkoord was, of {@code null}
 * @param betwist las een ander het na zonder akkoord; dan komt er een nieuw oordeel
 */
public record Eisstand(
        UUID voorwaarde,
        int stap,
        String artikel,
        String kop,
        String eis,
        String bewijssoort,
        boolean afwijzen,
        UUID oordeel,
        Oordeelopgave.Oordeel uitkomst,
        String reden,
        String beoordelaar,
        Instant moment,
        String tweede,
        boolean betwist)
        implements Serializable {}
