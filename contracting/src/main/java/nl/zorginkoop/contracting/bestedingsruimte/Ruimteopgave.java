package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Het voornemen van een bestedingsruimte (1.5.2).
 *
 * @param vorm voor welke vorm van ondersteuning
 * @param van de eerste dag
 * @param aspecifiek of er aspecifiek wordt toegewezen; dan bewaakt de opdrachtnemer (1.5.7)
 * @param proces hoe het besluit tot stand komt
 * @param zienswijzeTot tot en met wanneer de aanbieder zijn zienswijze geeft; zonder keuze wat het
 *     loket gewoon vindt
 */
public record Ruimteopgave(
        UUID overeenkomst,
        String vorm,
        LocalDate van,
        boolean aspecifiek,
        String proces,
        LocalDate zienswijzeTot)
        implements Serializable {
    Ruimteopgave metZienswijzeTot(LocalDate dag) {
        return new Ruimteopgave(overeenkomst, vorm, van, aspecifiek, proces, dag);
    }
}
