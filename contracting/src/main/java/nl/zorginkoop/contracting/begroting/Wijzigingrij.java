package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een begrotingswijziging met haar sommen.
 *
 * @param saldo wat er per saldo bij komt: verhoogd min verlaagd
 * @param stand VOORSTEL, INGEDIEND, BESLOTEN, AFGEWEZEN of INGETROKKEN
 */
public record Wijzigingrij(
        UUID id,
        int nummer,
        int jaar,
        String titel,
        String toelichting,
        String stand,
        int regels,
        Euro verhoogd,
        Euro verlaagd,
        Euro verschoven,
        Euro saldo,
        String opgesteldDoor,
        Instant opgesteld,
        String ingediendDoor,
        Instant ingediend,
        String orgaan,
        String besluitnummer,
        LocalDate besluitdag,
        String beslotenDoor)
        implements Serializable {}
