package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Een aangevraagd product of een verzoek om wijziging in een lijst.
 *
 * @param soort TOEWIJZING (315) of WIJZIGING (317)
 * @param hulpvrager {@code null} als de persoon hier nog niet is ingeschreven
 * @param client wie hulp vraagt, zoals het bericht hem noemt; geen BSN
 * @param verwijzer COD327; {@code null} bij een verzoek om wijziging
 * @param uiterlijk wanneer de aanbieder zijn antwoord hoort te hebben
 * @param stand ONTVANGEN, IN_ONDERZOEK, TOEGEWEZEN of AFGEWEZEN
 * @param reden waarom er is afgewezen (WJ759), of {@code null}
 */
public record Verzoekrij(
        UUID id,
        String soort,
        UUID hulpvrager,
        String referentie,
        String gemeentenaam,
        String aanbiedernaam,
        String client,
        String wet,
        String product,
        LocalDate begin,
        LocalDate eind,
        String verwijzer,
        Instant ontvangen,
        Instant uiterlijk,
        String stand,
        String reden)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
