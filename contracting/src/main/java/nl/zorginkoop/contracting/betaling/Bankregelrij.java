package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat de bank meldde, en wat ermee gebeurde.
 *
 * @param soort BETAALD of GESTORNEERD
 * @param uitkomst VERWERKT, KENMERK_ONBEKEND, BEDRAG_ANDERS of PAST_NIET
 */
public record Bankregelrij(
        UUID id,
        Instant moment,
        String soort,
        String kenmerk,
        Euro bedrag,
        LocalDate boekdag,
        String uitkomst)
        implements Serializable {}
