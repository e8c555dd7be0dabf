package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een gestarte levering. Zonder toewijzingnummer alleen bij taakgericht werken (TR019). */
public record StartProduct(
        Integer toewijzingNummer,
        Product product,
        LocalDate toewijzingIngangsdatum,
        LocalDate begindatum,
        String statusAanlevering,
        List<Retourcode> retourCodes) {

    public StartProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
