package nl.zorginkoop.contracting.toewijzing;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Hoeveel er geleverd mag worden.
 *
 * @param volume aantal eenheden per keer dat de frequentie terugkomt; bij euro's in centen (IV042)
 */
public record Omvang(long volume, Eenheid eenheid, Frequentie frequentie) implements Serializable {
    /** Volume dat vanaf een dag verwacht wordt: een week, een maand of het geheel. */
    record Portie(LocalDate vanaf, long volume) {}

    public Omvang {
        if (volume <= 0 || eenheid == null || frequentie == null) {
            throw new OngeldigeWaarde(
                    "omvang", "Vul volume, eenheid en frequentie in; het volume is meer dan nul.");
        }
    }

    /**
     * Verdeelt de omvang over een gesloten periode. Een week telt mee op haar eerste geraakte dag,
     * een maand op haar eerste; een totaal wordt over de kalenderjaren gespreid naar dagen.
     */
    List<Portie> porties(Periode p) {
        List<Portie> porties = new ArrayList<>();
        switch (frequentie) {
            case PER_DAG ->
                    p.begin()
                            .datesUntil(p.eind().plusDays(1))
                            .forEach(dag -> porties.add(new Portie(dag, volume)));
            case PER_WEEK -> {
                for (LocalDate dag = p.begin();
                        !dag.isAfter(p.eind());
                        dag = dag.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) {
                    porties.add(new Portie(dag, volume));
                }
            }
            case PER_MAAND ->
                    p.maanden()
                            .forEach(
                                    m ->
                                            porties.add(
                                                    new Portie(
                                                            Periode.maand(m).binnen(p).begin(),
                                                            volume)));
            case TOTAAL -> porties.addAll(naarDagen(p));
        }
        return porties;
    }

    private List<Portie> naarDagen(Periode p) {
        List<Portie> porties = new ArrayList<>();
        long dagen = p.eind().toEpochDay() - p.begin().toEpochDay() + 1;
        long verdeeld = 0;
        for (int jaar = p.begin().getYear(); jaar <= p.eind().getYear(); jaar++) {
            Periode deel = p.binnen(Periode.jaar(jaar));
            long totEnMet = deel.eind().toEpochDay() - p.begin().toEpochDay() + 1;
            // Het laatste jaar krijgt de rest, zodat de som altijd het volume is.
            long tot = Math.multiplyExact(volume, totEnMet) / dagen;
            porties.add(new Portie(deel.begin(), tot - verdeeld));
            verdeeld = tot;
        }
        return porties;
    }
}
