package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Wat er op een product in een maand toegekend is, over alle aanbieders. */
public record Productvak(
        String wet, String categorie, String code, String naam, int maand, Euro toegekend)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public String product() {
        return naam == null ? categorie + " " + code : code + " · " + naam;
    }
}
