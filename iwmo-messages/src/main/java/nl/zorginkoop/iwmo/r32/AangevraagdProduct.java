package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een aangevraagd product met een eigen kenmerk van de aanbieder. */
public record AangevraagdProduct(
        String referentieAanbieder,
        Integer beschikkingNummer,
        Product product,
        LocalDate beschikkingIngangsdatum,
        LocalDate toewijzingIngangsdatum,
        LocalDate toewijzingEinddatum,
        Omvang omvang,
        Integer budget,
        Verwijzer verwijzer,
        String raamcontract,
        String commentaar,
        List<Retourcode> retourCodes) {

    public AangevraagdProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
