package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Een regel uit het logboek van één hulpvrager: wie keek, wanneer, waarom en naar welke gegevens.
 *
 * @param wie de naam van wie keek, zoals hij hier bekend is
 * @param organisatie de gemeente of aanbieder van wie keek
 * @param samen of er ook anderen in dezelfde lijst stonden
 */
public record Inzageregel(
        Instant moment,
        String wie,
        String organisatie,
        String rol,
        String deur,
        String grondslag,
        String doel,
        String resultaat,
        List<String> gegevens,
        boolean samen)
        implements Serializable {}
