package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Een opzegging of ontbinding.
 *
 * @param per de eerste dag waarop de overeenkomst niet meer geldt
 * @param gehoord de dag waarop de aanbieder is gehoord, waar de grond dat vraagt
 * @param inzet alleen bij onvoldoende inzet, anders {@code null}
 * @param sinds alleen bij overmacht, anders {@code null}
 */
public record Eindopgave(
        Eindgrond grond,
        LocalDate per,
        String toelichting,
        LocalDate gehoord,
        Inzet inzet,
        LocalDate sinds)
        implements Serializable {

    /**
     * Wat er geleverd is tegen de norm van artikel 1.6, en de drie uitzonderingen.
     *
     * @param gemeten in de maat van de norm, over twaalf maanden
     * @param tekort er is te weinig aanbod
     * @param uniek deze aanbieder is de enige die dit biedt
     * @param tevredenheid het klantcijfer, met een decimaal
     */
    public record Inzet(long gemeten, boolean tekort, boolean uniek, BigDecimal tevredenheid)
            implements Serializable {}

    public static Eindopgave op(Eindgrond grond, LocalDate per, String toelichting) {
        return new Eindopgave(grond, per, toelichting, null, null, null);
    }

    public Eindopgave naHoren(LocalDate dag) {
        return new Eindopgave(grond, per, toelichting, dag, inzet, sinds);
    }

    public Eindopgave met(Inzet feiten) {
        return new Eindopgave(grond, per, toelichting, gehoord, feiten, sinds);
    }

    public Eindopgave sinds(LocalDate dag) {
        return new Eindopgave(grond, per, toelichting, gehoord, inzet, dag);
    }
}
