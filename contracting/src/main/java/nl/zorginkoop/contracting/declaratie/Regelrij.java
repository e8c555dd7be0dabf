package nl.zorginkoop.contracting.declaratie;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een gedeclareerde regel, zonder gegevens over de cliënt behalve het toewijzingnummer.
 *
 * @param toewijzing de toewijzing, of {@code null} als het nummer van geen toewijzing was
 * @param nietBetaalbaar goedgekeurd, en boven de bestedingsruimte zonder addendum (rulings A12)
 * @param bevindingen per code wat er gestuurd is en wat er verwacht was; leeg is goedgekeurd
 */
public record Regelrij(
        String sleutel,
        UUID declaratie,
        UUID toewijzing,
        String declaratienummer,
        String aanbiedernaam,
        String referentie,
        long toewijzingnummer,
        String product,
        LocalDate begin,
        LocalDate eind,
        long volume,
        String eenheid,
        Euro bedrag,
        boolean credit,
        boolean nietBetaalbaar,
        List<Bevinding> bevindingen)
        implements Serializable {
    /**
     * Waarom een regel is afgekeurd (INV-9.6).
     *
     * @param gestuurd waarde uit het bericht, leeg als de code er geen heeft
     * @param verwacht waarde van de gemeente, leeg als die er niet is
     */
    public record Bevinding(String code, String gestuurd, String verwacht)
            implements Serializable {}

    /** De plaats van de regel in haar declaratie. */
    public long nr() {
        return Long.parseLong(sleutel.substring(sleutel.indexOf(':') + 1));
    }

    public String status() {
        if (!bevindingen.isEmpty()) {
            return "AFGEKEURD";
        }
        return nietBetaalbaar ? "NIET_BETAALBAAR" : "GOEDGEKEURD";
    }

    /** Een credit telt negatief. */
    public Euro telt() {
        return credit ? Euro.NUL.min(bedrag) : bedrag;
    }

    public String codes() {
        return String.join(", ", bevindingen.stream().map(Bevinding::code).toList());
    }
}
