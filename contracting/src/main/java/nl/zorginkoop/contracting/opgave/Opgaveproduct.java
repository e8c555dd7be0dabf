package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;

/** Een product dat deze aanbieder bij een gemeente mag leveren. */
public record Opgaveproduct(
        String gemeente,
        String gemeentenaam,
        String wet,
        String categorie,
        String productcode,
        String naam)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
