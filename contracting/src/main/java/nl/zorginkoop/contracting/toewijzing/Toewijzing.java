package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Een toewijzing ontstaat toegewezen: het 301-bericht is dan al klaargezet en het geld vastgelegd.
 * Keurt de aanbieder het bericht af (302), dan is zij alsof zij nooit verstuurd is. Zij verandert
 * alleen langs {@link Wijzigen}; de databank houdt product en omvang vast (OP257).
 */
record Toewijzing(
        UUID id,
        long nummer,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        Wet wet,
        UUID overeenkomst,
        UUID hulpvrager,
        String categorie,
        String productcode,
        Periode looptijd,
        Omvang omvang,
        Euro budget,
        String referentie,
        Grond grond,
        UUID beschikking,
        String status) {

    boolean loopt() {
        return status.equals("TOEGEWEZEN");
    }

    /** Alleen een totaal mag onder hetzelfde nummer anders worden (OP257, IV066). */
    boolean isTotaal() {
        return omvang != null && omvang.frequentie() == Frequentie.TOTAAL;
    }

    /** Dezelfde hulp, verder onder een nieuw nummer. */
    NieuweToewijzing opvolger(
            String categorieDaarna,
            String productDaarna,
            LocalDate vanaf,
            LocalDate tot,
            Omvang omvangDaarna,
            Euro budgetDaarna,
            String referentieDaarna) {
        return new NieuweToewijzing(
                wet,
                aanbieder,
                hulpvrager,
                categorieDaarna,
                productDaarna,
                vanaf,
                tot,
                omvangDaarna,
                budgetDaarna,
                referentieDaarna,
                doorloop(),
                beschikking);
    }

    /**
     * Wat al specifiek is toegewezen gaat door, ook boven de ruimte (rulings A4, B2). Een budget is
     * geen specifieke toewijzing: daar knelt een plafond wel.
     */
    Grond doorloop() {
        if (grond != null) {
            return grond;
        }
        return productcode == null ? null : Grond.LOPEND_SPECIFIEK;
    }
}
