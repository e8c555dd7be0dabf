package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een jaar van een aanbieder: wat er gedeclareerd, goedgekeurd en gecrediteerd is, wat er
 * openstaat, en wat hij daarover inleverde.
 *
 * @param openstaand toegewezen voor dat jaar en nog niet gedeclareerd
 * @param verschil verantwoord min toegekend, of {@code null} zonder verantwoording
 * @param stand LOOPT, VERWACHT, TEKORT, VERSCHIL, OORDEEL of COMPLEET
 */
public record Verantwoordingrij(
        UUID id,
        String gemeente,
        String agb,
        String aanbieder,
        int jaar,
        Euro gedeclareerd,
        Euro goedgekeurd,
        Euro gecrediteerd,
        Euro afgekeurd,
        Euro toegekend,
        Euro openstaand,
        Euro drempel,
        boolean verklaringNodig,
        LocalDate verantwoordingVoor,
        LocalDate verklaringVoor,
        LocalDate verantwoordingOp,
        Euro verantwoord,
        Euro verschil,
        LocalDate verklaringOp,
        String oordeel,
        String stand)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of er een controleverklaring nodig is, in een woord voor de lijst. */
    public String verklaring() {
        return verklaringNodig ? (verklaringOp == null ? "NODIG" : "ONTVANGEN") : "NIET_NODIG";
    }
}
