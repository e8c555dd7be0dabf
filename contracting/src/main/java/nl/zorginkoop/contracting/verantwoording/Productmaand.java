package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat een aanbieder in een maand op een product declareerde, en wat daarvan toegekend is.
 *
 * @param aanbieder naam, of {@code null} als over alle aanbieders is opgeteld
 * @param gecrediteerd toegekende credits; {@code toegekend = goedgekeurd - gecrediteerd}
 */
public record Productmaand(
        UUID id,
        String gemeentecode,
        String gemeente,
        String agb,
        String aanbieder,
        String wet,
        LocalDate maand,
        String categorie,
        String code,
        String naam,
        long regels,
        Euro gedeclareerd,
        Euro goedgekeurd,
        Euro gecrediteerd,
        Euro afgekeurd,
        Euro toegekend)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public String product() {
        return naam == null ? categorie + " " + code : code + " · " + naam;
    }
}
