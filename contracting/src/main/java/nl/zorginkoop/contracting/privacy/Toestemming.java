package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Gegevensgroep;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Toestemming van een hulpvrager: waarvoor, welke gegevens, voor welke rol, vanaf wanneer (PR-05).
 *
 * @param geldt of een beroep erop vandaag opgaat
 */
public record Toestemming(
        UUID id,
        UUID hulpvrager,
        Doel doel,
        List<Gegevensgroep> groepen,
        Rol rol,
        LocalDate van,
        LocalDate tot,
        Wijze wijze,
        String toelichting,
        Instant vastgelegd,
        Instant ingetrokken,
        boolean geldt)
        implements Serializable {
    /**
     * Waarvoor toestemming een grond kan zijn. Wat een wettelijke taak al mag, hoort hier niet bij
     * (rulings A9).
     */
    public enum Doel {
        BEROEPSGEHEIM,
        AFSTEMMEN_MET_ANDEREN,
        ERVARINGSONDERZOEK
    }

    /** Hoe zij gegeven is. */
    public enum Wijze {
        SCHRIFTELIJK,
        MONDELING
    }

    /** Wat er vast te leggen is; zonder {@code tot} geldt zij tot zij wordt ingetrokken. */
    public record Opgave(
            UUID hulpvrager,
            Doel doel,
            List<Gegevensgroep> groepen,
            Rol rol,
            LocalDate van,
            LocalDate tot,
            Wijze wijze,
            String toelichting)
            implements Serializable {}
}
