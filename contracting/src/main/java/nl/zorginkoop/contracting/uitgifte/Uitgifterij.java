package nl.zorginkoop.contracting.uitgifte;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Eén uitgifte in een lijst.
 *
 * @param productcode het product waarvan gekozen is, of {@code null} bij een lijst
 * @param toestand KLAARGEZET, LOOPT, GESTOPT of AFGEROND
 * @param regels hoeveel toewijzingen zij wil afgeven
 * @param gedaan hoeveel er afgegeven zijn
 * @param niet hoeveel er geweigerd zijn, of een rij die niet klopt
 * @param door wie haar klaarzette
 */
public record Uitgifterij(
        UUID id,
        String soort,
        String naam,
        String wet,
        String productcode,
        LocalDate eindVan,
        LocalDate eindTot,
        LocalDate nieuwEind,
        LocalDate vanaf,
        String nieuweCode,
        String toestand,
        int regels,
        int gedaan,
        int niet,
        String door,
        Instant aangemaakt,
        Instant begonnen,
        Instant geeindigd)
        implements Serializable {
    /** Hoeveel er nog te doen zijn. */
    public int wacht() {
        return regels - gedaan - niet;
    }
}
