package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een bewijsstuk in het dossier.
 *
 * @param houder over wie het gaat als dat een ander is, of {@code null}
 * @param geldigTot wat er op het stuk staat, of {@code null}
 * @param teltTot de laatste dag waarop een gemeente het nog aanneemt, of {@code null}
 * @param vervangt het stuk waarvoor dit in de plaats kwam, of {@code null}
 * @param vervallen sinds wanneer er een nieuwer is, of {@code null}
 */
public record Dossierstuk(
        UUID id,
        Stuksoort soort,
        String houder,
        String omschrijving,
        LocalDate afgifte,
        LocalDate geldigTot,
        LocalDate teltTot,
        UUID document,
        String naam,
        String sha256,
        UUID vervangt,
        Instant vervallen,
        Instant toegevoegd)
        implements Serializable {}
