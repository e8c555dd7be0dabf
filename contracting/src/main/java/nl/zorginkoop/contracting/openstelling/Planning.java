package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De momenten van een procedure. Wat niet van toepassing is, is {@code null}: bij doorlopende
 * instroom telt alles na het indienen per aanvraag.
 *
 * @param opent vanaf dan kan er ingediend worden
 * @param sluit het ene sluitingsmoment, alleen bij {@link Instroom#GESLOTEN}
 * @param einde de laatste dag van de looptijd
 * @param vragenTot tot dan kan er gevraagd worden
 * @param notaOp dag van de Nota van Inlichtingen
 */
public record Planning(
        Instant opent,
        Instant sluit,
        LocalDate einde,
        Instant vragenTot,
        LocalDate notaOp,
        LocalDate beoordeling,
        LocalDate voornemen,
        LocalDate ondertekening,
        LocalDate ingang)
        implements Serializable {
    /** Zo lang doet een inschrijver zijn aanbod gestand (contractstandaard 4.7). */
    public static final int GESTANDDOENING = 90;

    /** Zo lang kan na het voornemen een kort geding beginnen (contractstandaard 4.8.2). */
    public static final int KORT_GEDING = 20;

    /** Een procedure die openblijft: open, vragen en nota; de rest telt per aanvraag. */
    public static Planning doorlopend(
            Instant opent, LocalDate einde, Instant vragenTot, LocalDate notaOp) {
        return new Planning(opent, null, einde, vragenTot, notaOp, null, null, null, null);
    }

    /** De laatste dag waarop een kort geding kan beginnen, of {@code null}. */
    public LocalDate kortGedingTot() {
        return voornemen == null ? null : voornemen.plusDays(KORT_GEDING);
    }

    /** De laatste dag waarop het aanbod vaststaat, of {@code null}. */
    public LocalDate gestandTot() {
        return sluit == null
                ? null
                : sluit.atZone(Klok.AMSTERDAM).toLocalDate().plusDays(GESTANDDOENING);
    }

    public Planning metSluit(Instant moment) {
        return new Planning(
                opent,
                moment,
                einde,
                vragenTot,
                notaOp,
                beoordeling,
                voornemen,
                ondertekening,
                ingang);
    }

    public Planning metBesluit(LocalDate voorgenomen, LocalDate tekenen) {
        return new Planning(
                opent, sluit, einde, vragenTot, notaOp, beoordeling, voorgenomen, tekenen, ingang);
    }
}
