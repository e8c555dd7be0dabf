package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Iemand keek vanwege gevaar verder dan zijn taak reikt. Zij noemt de hulpvrager niet bij naam: wie
 * haar beoordeelt, beoordeelt de kijker.
 *
 * @param hulpvrager de sleutel, zodat ook hij later ziet dat hiernaar gekeken is
 * @param reden wat er aan de hand was, in de woorden van wie keek
 * @param tot wanneer zij vanzelf ophoudt
 * @param oordeel {@code TERECHT}, {@code ONTERECHT}, of {@code null} zolang niemand keek
 */
public record Noodinzage(
        UUID id,
        UUID hulpvrager,
        String reden,
        String door,
        Rol rol,
        Instant geopend,
        Instant tot,
        String oordeel,
        String toelichting,
        String beoordeeldDoor,
        Instant beoordeeld)
        implements Serializable {}
