package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Iets wat een contractmanager te doen heeft, of wat eraan komt.
 *
 * @param soort TEKEN_MEE, GEWIJZIGD_TERUG, AANBOD_VERLOOPT, STOP_GEVRAAGD, ONDERAANNEMER, OVERGANG,
 *     PLICHT, VERLENGEN, EINDIGT of OVERDRACHT
 * @param dag de dag waarop het klaar moet zijn of gebeurt
 * @param dringend de dag is voorbij of binnen twee weken
 * @param aantal bij een overdracht hoeveel clienten nog geen plek hebben
 */
public record Agendarij(
        String id,
        UUID contract,
        String soort,
        LocalDate dag,
        boolean dringend,
        String nummer,
        String aanbiedernaam,
        String tekst,
        long aantal)
        implements Serializable {}
