package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van de journaalpost van een schatting.
 *
 * @param soort LAST of OVERLOPEND
 * @param terug of dit de regel is die de post op de eerste dag erna terugdraait
 * @param omschrijving het blad van de begroting, of {@code null} bij nog te betalen
 */
public record Schattingjournaalrij(
        int nr,
        LocalDate dag,
        String soort,
        boolean terug,
        String omschrijving,
        String taakveld,
        String kostenplaats,
        String grootboek,
        Euro debet,
        Euro credit)
        implements Serializable {}
