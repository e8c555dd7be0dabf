package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Wat er met aanbieders, inwoners of de clientenraad besproken is. Noem geen clienten. */
public record Dialoogverslag(
        LocalDate dag,
        String onderwerp,
        String deelnemers,
        String verslag,
        String door,
        Instant moment)
        implements Serializable {}
