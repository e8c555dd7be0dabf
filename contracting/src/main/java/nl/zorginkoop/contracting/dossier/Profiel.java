package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Het profiel waarmee een inwoner een aanbieder leert kennen (OH-06).
 *
 * @param gepubliceerd of het te zien is; de databank rekent het uit
 * @param mist wat er nog ontbreekt voordat het te zien is
 */
public record Profiel(
        Profielopgave opgave,
        List<Locatie> locaties,
        List<Aanbod> aanbod,
        List<Kenmerk> kenmerken,
        boolean gepubliceerd,
        List<String> mist)
        implements Serializable {
    /** Waar iemand terecht kan. */
    public record Locatie(UUID id, String naam, String adres, String postcode, String plaats)
            implements Serializable {}

    /**
     * Een product dat geleverd wordt.
     *
     * @param capaciteit hoeveel mensen tegelijk
     * @param wachttijd in dagen, voor een nieuwe
     */
    public record Aanbod(
            String wet, String productcode, String productnaam, int capaciteit, int wachttijd)
            implements Serializable {}
}
