package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** Wat een inschrijver over zijn eigen inschrijving te horen kreeg. */
public record Gunningsuitslag(
        UUID inschrijving,
        UUID voornemen,
        Gunningsstand.Uitkomst uitkomst,
        BigDecimal kwaliteit,
        BigDecimal prijspunten,
        BigDecimal totaal,
        UUID brief)
        implements Serializable {}
