package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een steekproef op declaratieregels.
 *
 * @param tot eerste dag die er niet meer bij hoort
 * @param stap NIEUW, RISICOANALYSE, CONTROLEPLAN, DETAILCONTROLE of AFGEROND
 * @param regels hoeveel regels er gekozen zijn
 * @param open hoeveel daarvan nog niet geleverd of overgeslagen zijn
 */
public record Steekproef(
        UUID id,
        String wet,
        LocalDate vanaf,
        LocalDate tot,
        int promille,
        String zaad,
        String stap,
        String risicoanalyse,
        String controleplan,
        String uitkomst,
        int regels,
        int open,
        String door,
        Instant moment)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * De stap die nu aan de beurt is, of {@code null} als zij af is. Onder de Jeugdwet komt de
     * detailcontrole na risicoanalyse en controleplan (rulings A15); de databank bewaakt het.
     */
    public String volgende() {
        return switch (stap) {
            case "NIEUW" -> "WMO".equals(wet) ? "DETAILCONTROLE" : "RISICOANALYSE";
            case "RISICOANALYSE" -> "CONTROLEPLAN";
            case "CONTROLEPLAN" -> "DETAILCONTROLE";
            case "DETAILCONTROLE" -> "AFGEROND";
            default -> null;
        };
    }

    /** Is deze regel nog te behandelen? */
    public boolean behandelt(Steekproefregel regel) {
        return "DETAILCONTROLE".equals(stap)
                && ("GEKOZEN".equals(regel.stand()) || "BEVRAAGD".equals(regel.stand()));
    }

    /**
     * Wat een steekproef bepaalt; daarna ligt het vast.
     *
     * @param promille hoeveel van de duizend regels
     * @param zaad waarmee wie narekent dezelfde regels kiest
     */
    public record Opgave(String wet, LocalDate vanaf, LocalDate tot, int promille, String zaad)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
