package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén aangevraagd product of verzoek om wijziging, helemaal.
 *
 * @param rij wat de lijst ervan toont
 * @param bsn om de persoon mee te zoeken
 * @param beschikking nummer van een open beschikking, of {@code null}
 * @param toewijzing nummer van de toewijzing die erop volgde, of {@code null}
 * @param redenVerzoek waarom een wijziging gevraagd wordt (WJ758), of {@code null}
 * @param producten wat een verzoek om wijziging vraagt; anders leeg
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
        String woonplaats,
        String redenVerzoek,
        List<Gevraagdproduct> producten)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return rij.hulpvrager();
    }
}
