package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;

/**
 * Een te starten termijn. Begin met {@link #wettelijk}, {@link #contractueel} of {@link #tot} en
 * vul aan.
 *
 * @param soort naam van de termijn, hoofdletters; per onderwerp loopt er van elke soort één
 * @param duur hoe lang, of {@code null} als {@code tot} het moment noemt
 * @param tot het gepubliceerde moment, of {@code null} als {@code duur} telt
 * @param vanaf de dag van de gebeurtenis, of {@code null} voor vandaag
 * @param gemeente alleen nodig als een aanbieder de termijn start
 * @param aanbieder de aanbieder die deze termijn ook mag zien, of {@code null}
 * @param taak wat er te doen is als de termijn verstrijkt, of {@code null}
 */
public record Termijnverzoek(
        String soort,
        Onderwerp onderwerp,
        Kalender kalender,
        Termijnduur duur,
        Instant tot,
        LocalDate vanaf,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        Vervolgtaak taak)
        implements Serializable {
    public Termijnverzoek {
        if (soort == null || onderwerp == null || kalender == null) {
            throw new IllegalArgumentException("Een termijn heeft soort, onderwerp en kalender");
        }
        if ((duur == null) == (tot == null)) {
            throw new IllegalArgumentException("Een termijn heeft een duur of een eindmoment");
        }
    }

    public static Termijnverzoek wettelijk(String soort, Onderwerp onderwerp, Termijnduur duur) {
        return new Termijnverzoek(
                soort, onderwerp, Kalender.WETTELIJK, duur, null, null, null, null, null);
    }

    public static Termijnverzoek contractueel(String soort, Onderwerp onderwerp, Termijnduur duur) {
        return new Termijnverzoek(
                soort, onderwerp, Kalender.CONTRACTUEEL, duur, null, null, null, null, null);
    }

    /** Tot een gepubliceerd moment: dat schuift nooit. */
    public static Termijnverzoek tot(String soort, Onderwerp onderwerp, Instant moment) {
        return new Termijnverzoek(
                soort, onderwerp, Kalender.CONTRACTUEEL, null, moment, null, null, null, null);
    }

    public Termijnverzoek vanaf(LocalDate dag) {
        return new Termijnverzoek(
                soort, onderwerp, kalender, duur, tot, dag, gemeente, aanbieder, taak);
    }

    public Termijnverzoek voor(Gemeentecode wie) {
        return new Termijnverzoek(
                soort, onderwerp, kalender, duur, tot, vanaf, wie, aanbieder, taak);
    }

    public Termijnverzoek met(AgbCode wie) {
        return new Termijnverzoek(
                soort, onderwerp, kalender, duur, tot, vanaf, gemeente, wie, taak);
    }

    public Termijnverzoek daarna(Vervolgtaak vervolg) {
        return new Termijnverzoek(
                soort, onderwerp, kalender, duur, tot, vanaf, gemeente, aanbieder, vervolg);
    }
}
