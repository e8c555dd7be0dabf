package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Een overeenkomst om aan te bieden. Vorm, wet, variant en looptijd volgen uit het kader.
 *
 * @param aanvraag waaruit zij ontstaat, of {@code null} bij een gunning
 * @param inschrijving waaruit zij ontstaat, of {@code null} bij een toelating
 * @param wachtTot de laatste dag van de twintig dagen, of {@code null}
 * @param ingang de eerste dag waarop zij mag gelden
 * @param regel wat artikel 1.3 over verlengen en opzeggen zegt
 */
public record Contractopgave(
        UUID aanvraag,
        UUID inschrijving,
        AgbCode aanbieder,
        UUID kader,
        UUID voorwaardenset,
        LocalDate wachtTot,
        LocalDate ingang,
        Looptijdregel regel)
        implements Serializable {
    public Contractopgave {
        regel = regel == null ? Looptijdregel.STANDAARD : regel;
    }

    /** Of zij uit een SAS-procedure komt: dan houdt een kort geding het tekenen tegen. */
    public boolean sas() {
        return inschrijving != null;
    }

    public Contractopgave(
            UUID aanvraag,
            AgbCode aanbieder,
            UUID kader,
            UUID voorwaardenset,
            LocalDate wachtTot,
            LocalDate ingang) {
        this(aanvraag, aanbieder, kader, voorwaardenset, wachtTot, ingang, null);
    }

    public Contractopgave(
            UUID aanvraag,
            AgbCode aanbieder,
            UUID kader,
            UUID voorwaardenset,
            LocalDate wachtTot,
            LocalDate ingang,
            Looptijdregel regel) {
        this(aanvraag, null, aanbieder, kader, voorwaardenset, wachtTot, ingang, regel);
    }
}
