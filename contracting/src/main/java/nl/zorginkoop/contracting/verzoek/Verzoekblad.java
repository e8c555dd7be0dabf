package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén aangevraagd product, helemaal.
 *
 * @param rij wat de lijst ervan toont
 * @param bsn om de persoon mee te zoeken
 * @param beschikking nummer van een open beschikking, of {@code null}
 * @param toewijzing nummer van de toewijzing die erop volgde, of {@code null}
 * @param woonplaats de gemeente die volgens het woonplaatsbeginsel betaalt, of {@code null}
 */
public record Verzoekblad(
        Verzoekrij rij,
        String bsn,
        LocalDate geboortedatum,
        LocalDate dagtekening,
        Long beschikking,
        LocalDate beschikkingIngang,
        String categorie,
        String productcode,
        Long volume,
        String eenheid,
        String frequentie,
        Euro budget,
        String verwijzercode,
        String verwijzernaam,
        String commentaar,
        Long toewijzing,
        String woonplaats)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return rij.hulpvrager();
    }
}
