package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Procedure;

/**
 * Een openstelling zoals zij nu is. Zij begint als concept; vanaf de publicatie volgt haar toestand
 * uit de planning en de klok. Stilleggen houdt de toestand en laat niets binnen.
 *
 * @param sluitmoment wanneer zij sluit, gezien vanaf nu: het ene antwoord (L4), of {@code null}
 * @param afwijking waarom een toelating niet openblijft, of {@code null}
 * @param reden van de laatste wijziging, het stilleggen of het intrekken
 */
public record Openstelling(
        UUID id,
        Gemeentecode gemeente,
        String gemeentenaam,
        UUID kader,
        String kadernaam,
        String nummer,
        String titel,
        String beschrijving,
        Procedure procedure,
        Instroom instroom,
        Afwijking afwijking,
        Toestand toestand,
        Planning planning,
        Instant sluitmoment,
        boolean gestandVerlengen,
        Spelregels spelregels,
        String algemeneVoorwaarden,
        Instant publicatie,
        Instant stilgelegd,
        Instant ingetrokken,
        String reden,
        List<Perceel> percelen,
        List<Venster> vensters)
        implements Serializable {
    public enum Toestand {
        CONCEPT,
        GEPUBLICEERD,
        OPEN,
        VENSTER_DICHT,
        INSTROOM_GESLOTEN,
        BEEINDIGD
    }

    public Openstelling {
        percelen = List.copyOf(percelen);
        vensters = List.copyOf(vensters);
    }

    public boolean isGepubliceerd() {
        return publicatie != null;
    }

    /** Kan er nu iets ingediend worden? */
    public boolean isOntvankelijk() {
        return toestand == Toestand.OPEN && stilgelegd == null;
    }
}
