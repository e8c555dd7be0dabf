package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Toewijzing: specifiek (met code), aspecifiek (alleen categorie) of generiek (geen product). */
public record ToegewezenProduct(
        int toewijzingNummer,
        String referentieAanbieder,
        Product product,
        LocalDate toewijzingsdatum,
        LocalTime toewijzingstijd,
        LocalDate ingangsdatum,
        LocalDate einddatum,
        String redenWijziging,
        Omvang omvang,
        Integer budget,
        String commentaar,
        List<Retourcode> retourCodes) {

    public ToegewezenProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
