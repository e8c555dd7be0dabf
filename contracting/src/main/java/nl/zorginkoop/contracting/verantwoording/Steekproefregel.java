package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een gekozen regel, zonder gegevens over de client behalve het toewijzingnummer.
 *
 * @param stand GEKOZEN, BEVRAAGD, GELEVERD of OVERGESLAGEN; wie niet gekozen is, staat er niet in
 * @param instemming dag waarop de client instemde, alleen als hij bevraagd is
 */
public record Steekproefregel(
        UUID id,
        UUID steekproef,
        UUID toewijzing,
        UUID declaratie,
        Long nr,
        String aanbieder,
        String referentie,
        Long toewijzingnummer,
        String code,
        LocalDate begin,
        Euro bedrag,
        String stand,
        String wie,
        LocalDate instemming,
        String uitkomst,
        String door)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;

    @Override
    public UUID betrokkene() {
        return toewijzing;
    }
}
