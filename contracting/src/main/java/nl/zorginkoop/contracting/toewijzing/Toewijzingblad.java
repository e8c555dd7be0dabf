package nl.zorginkoop.contracting.toewijzing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén toewijzing, helemaal, met wat er sindsdien aan veranderd is.
 *
 * @param rij wat de lijst ervan toont
 * @param gedeclareerdTot laatste dag waarop goedgekeurd gedeclareerd is, of {@code null}
 */
public record Toewijzingblad(
        Toewijzingrij rij,
        String productcode,
        LocalDate gedeclareerdTot,
        List<Wijziging> wijzigingen)
        implements Serializable, OverHulpvrager {
    /**
     * Eén wijziging.
     *
     * @param soort NIEUW, VERLENGD, VERKORT, VOLUME, BUDGET of VERWIJDERD
     * @param reden codelijst WMO002, of {@code null}
     * @param referentie het verzoek dat zo gehonoreerd is, of {@code null}
     * @param afgekeurd de aanbieder keurde haar af; zij geldt niet
     */
    public record Wijziging(
            Instant moment,
            String soort,
            String reden,
            LocalDate eind,
            Long volume,
            Euro budget,
            String referentie,
            String instemming,
            String door,
            boolean afgekeurd)
            implements Serializable {}

    @Override
    public UUID betrokkene() {
        return rij.betrokkene();
    }
}
