package nl.zorginkoop.contracting.gedeeld;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Welke dagen werkdagen zijn: maandag tot en met vrijdag zonder de dagen van artikel 3 van de
 * Algemene termijnenwet. Lid 1 noemt nieuwjaarsdag, tweede paasdag, hemelvaartsdag, tweede
 * pinksterdag, beide kerstdagen, Koningsdag en 5 mei (elk jaar, niet eens in de vijf); lid 2 stelt
 * Goede Vrijdag daarmee gelijk. Lid 3 laat de Kroon dagen bij besluit gelijkstellen, zoals meestal
 * de vrijdag na hemelvaart: zulke dagen zijn gegevens en komen mee bij het maken.
 *
 * <p>Dezelfde lijst geldt voor termijnen die in werkdagen zijn afgesproken: één lijst is uit te
 * leggen, en wie iets moet doen heeft er nooit minder tijd door.
 */
public final class Werkdagen {
    /** Zonder dagen die bij koninklijk besluit zijn gelijkgesteld. */
    public static final Werkdagen WET = new Werkdagen(Set.of());

    private final Set<LocalDate> gelijkgesteld;

    /**
     * @param gelijkgesteld dagen van Algemene termijnenwet art. 3 lid 3
     */
    public Werkdagen(Set<LocalDate> gelijkgesteld) {
        this.gelijkgesteld = Set.copyOf(gelijkgesteld);
    }

    public boolean isWerkdag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY
                && dag.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isFeestdag(dag)
                && !gelijkgesteld.contains(dag);
    }

    /** De dag zelf als het een werkdag is, anders de eerste werkdag erna. */
    public LocalDate dezeOfVolgende(LocalDate dag) {
        LocalDate werkdag = dag;
        while (!isWerkdag(werkdag)) {
            werkdag = werkdag.plusDays(1);
        }
        return werkdag;
    }

    /** De eerste werkdag na deze dag. */
    public LocalDate volgende(LocalDate dag) {
        return dezeOfVolgende(dag.plusDays(1));
    }

    /** De zoveelste werkdag na deze dag; bij nul de dag zelf, ook als dat geen werkdag is. */
    public LocalDate plus(LocalDate dag, int aantal) {
        if (aantal < 0) {
            throw new OngeldigeWaarde("aantal", "Een termijn loopt vooruit: kies nul of meer.");
        }
        LocalDate werkdag = dag;
        for (int i = 0; i < aantal; i++) {
            werkdag = volgende(werkdag);
        }
        return werkdag;
    }

    /** Hoeveel werkdagen er in de reeks zijn, beide grenzen inbegrepen. */
    public int tel(LocalDate begin, LocalDate eind) {
        return (int) begin.datesUntil(eind.plusDays(1)).filter(this::isWerkdag).count();
    }

    /** Een dag van Algemene termijnenwet art. 3 lid 1 of 2, op welke weekdag ook. */
    public static boolean isFeestdag(LocalDate dag) {
        LocalDate pasen = pasen(dag.getYear());
        return is(dag, Month.JANUARY, 1)
                || dag.equals(pasen.minusDays(2))
                || dag.equals(pasen.plusDays(1))
                || dag.equals(koningsdag(dag.getYear()))
                || is(dag, Month.MAY, 5)
                || dag.equals(pasen.plusDays(39))
                || dag.equals(pasen.plusDays(50))
                || is(dag, Month.DECEMBER, 25)
                || is(dag, Month.DECEMBER, 26);
    }

    // Op 27 april, maar nooit op zondag: dan de zaterdag ervoor.
    private static LocalDate koningsdag(int jaar) {
        LocalDate verjaardag = LocalDate.of(jaar, Month.APRIL, 27);
        return verjaardag.getDayOfWeek() == DayOfWeek.SUNDAY ? verjaardag.minusDays(1) : verjaardag;
    }

    private static boolean is(LocalDate dag, Month maand, int nummer) {
        return dag.getMonth() == maand && dag.getDayOfMonth() == nummer;
    }

    /** Eerste paasdag in de gregoriaanse kalender, met hele getallen (Meeus, Jones en Butcher). */
    static LocalDate pasen(int jaar) {
        int gulden = jaar % 19;
        int eeuw = jaar / 100;
        int inEeuw = jaar % 100;
        int schrikkel = eeuw / 4;
        int correctie = (eeuw - (eeuw + 8) / 25 + 1) / 3;
        int epacta = (19 * gulden + eeuw - schrikkel - correctie + 15) % 30;
        int weekdag = (32 + 2 * (eeuw % 4) + 2 * (inEeuw / 4) - epacta - inEeuw % 4) % 7;
        int laat = (gulden + 11 * epacta + 22 * weekdag) / 451;
        int dagen = epacta + weekdag - 7 * laat + 114;
        return LocalDate.of(jaar, dagen / 31, dagen % 31 + 1);
    }
}
