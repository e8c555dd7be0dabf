package nl.zorginkoop.contracting.levensloop;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wat er gebeurde, zoals de regisseur het opgeeft.
 *
 * @param dag wanneer het gebeurde; bij een ander BSN: vanaf wanneer hulp onder het goede loopt
 * @param bron van wie de gemeente het weet
 * @param naar code van de gemeente waar hij heen verhuist, alleen bij een verhuizing
 * @param bsn het goede BSN, alleen bij een correctie
 * @param instemming waaruit blijkt dat de aanbieders instemmen met een einde dat voorbij is
 *     (OP186), of {@code null}
 */
public record Gebeurtenisopgave(
        Soort soort,
        LocalDate dag,
        String bron,
        String toelichting,
        String naar,
        Bsn bsn,
        String instemming)
        implements Serializable {
    /** Wat een regisseur zelf vastlegt; de andere soorten ontstaan uit een ander werk. */
    public enum Soort {
        OVERLIJDEN,
        VERHUIZING,
        BSN_CORRECTIE
    }

    public Gebeurtenisopgave {
        if (soort == null) {
            throw new OngeldigeWaarde("soort", "Kies wat er gebeurde.");
        }
        if (dag == null) {
            throw new OngeldigeWaarde("dag", "Vul in wanneer het gebeurde.");
        }
        bron = Tekst.eis("bron", bron);
        toelichting = Tekst.ofNiets(toelichting);
        naar = Tekst.ofNiets(naar);
        instemming = Tekst.ofNiets(instemming);
        if (soort == Soort.VERHUIZING && (naar == null || !naar.matches("\\d{4}"))) {
            throw new OngeldigeWaarde(
                    "naar", "Vul de code van de nieuwe gemeente in: vier cijfers.");
        }
        if (soort == Soort.BSN_CORRECTIE && bsn == null) {
            throw new OngeldigeWaarde("bsn", "Vul het goede burgerservicenummer in.");
        }
        if (soort != Soort.VERHUIZING && naar != null) {
            throw new OngeldigeWaarde(
                    "naar", "Een andere gemeente hoort alleen bij een verhuizing.");
        }
        if (soort != Soort.BSN_CORRECTIE && bsn != null) {
            throw new OngeldigeWaarde("bsn", "Een ander BSN hoort alleen bij een correctie.");
        }
    }
}
