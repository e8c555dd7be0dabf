package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een versie van wat er begroot is (WC-13, Venlo).
 *
 * @param besluit waar de wijziging op rust
 * @param besluitnummer van raad of college, of {@code null} buiten een begrotingswijziging om
 */
public record Plafondversie(
        Instant moment,
        Euro begroot,
        Euro verschil,
        UUID besluit,
        String besluitnummer,
        String door)
        implements Serializable {}
