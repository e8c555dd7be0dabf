package nl.zorginkoop.gateway.voorbeeldwereld;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Wat er in een maand op een toewijzing geleverd is, binnen wat mag (facts 8 en 9). Voor dezelfde
 * toewijzing en maand komt er altijd hetzelfde uit.
 */
final class Maandproductie {
    private Maandproductie() {}

    /** De goede regel over deze maand, zonder referentie; leeg als er niets te declareren is. */
    static Optional<Regel> regel(Toegewezen t, YearMonth maand) {
        Periode periode = t.in(maand);
        Random toeval = new Random(t.nummer() * 1_000 + maand.getMonthValue());
        double benut = 0.82 + toeval.nextInt(17) / 100.0;
        if (t.product().eenheid() == Eenheid.EURO) {
            return traject(t, maand, periode);
        }
        long volume = t.omvang() == null ? uitBudget(t, periode, benut) : volume(t, periode, benut);
        if (volume == 0) {
            return Optional.empty();
        }
        long tarief = t.product().tariefOp(periode.begin());
        if ("03A03".equals(t.product().code())) {
            return Optional.of(inMinuten(t, periode, volume, tarief));
        }
        return Optional.of(
                new Regel(
                        t,
                        null,
                        null,
                        t.nummer(),
                        periode,
                        volume,
                        t.product().eenheid().code(),
                        tarief,
                        volume * tarief,
                        null));
    }

    private static long volume(Toegewezen t, Periode periode, double benut) {
        long dagen = ChronoUnit.DAYS.between(periode.begin(), periode.eind()) + 1;
        long toegewezen = t.omvang().volume();
        boolean etmaal = t.omvang().eenheid() == Eenheid.ETMAAL;
        return switch (t.omvang().frequentie()) {
            case PER_DAG -> Math.max(1, Math.round(toegewezen * dagen * benut));
            // Wie ergens woont, woont er elke dag.
            case PER_WEEK ->
                    etmaal
                            ? toegewezen * dagen / 7
                            : Math.max(1, Math.round(toegewezen * dagen / 7.0 * benut));
            case PER_MAAND ->
                    Math.max(1, Math.round(toegewezen * Math.min(1, dagen / 28.0) * benut));
            case TOTAAL ->
                    (long) (toegewezen * benut / new Periode(t.begin(), t.eind()).maanden().size());
        };
    }

    // Budget: elke maand een gelijk deel, in hele eenheden van het product.
    private static long uitBudget(Toegewezen t, Periode periode, double benut) {
        int maanden = new Periode(t.begin(), t.eind()).maanden().size();
        return (long) (t.budget() * benut / maanden / t.product().tariefOp(periode.begin()));
    }

    // Trajectfinanciering (facts 10): een deel bij de start, de rest in de laatste maand.
    private static Optional<Regel> traject(Toegewezen t, YearMonth maand, Periode periode) {
        long aanvang = t.omvang().volume() * 6 / 10;
        boolean eerste = maand.equals(YearMonth.from(t.begin()));
        boolean laatste = maand.equals(YearMonth.from(t.eind()));
        if (!eerste && !laatste) {
            return Optional.empty();
        }
        long bedrag = eerste ? aanvang : t.omvang().volume() - aanvang;
        return Optional.of(
                new Regel(
                        t,
                        null,
                        null,
                        t.nummer(),
                        periode,
                        bedrag,
                        Eenheid.EURO.code(),
                        null,
                        bedrag,
                        null));
    }

    // IV081: toegewezen in uren, gedeclareerd in minuten; het tarief is afgerond, het bedrag niet.
    private static Regel inMinuten(Toegewezen t, Periode periode, long uren, long uurtarief) {
        long minuten = Math.max(30, uren * 60 - 25);
        return new Regel(
                t,
                null,
                null,
                t.nummer(),
                periode,
                minuten,
                Eenheid.MINUUT.code(),
                delen(uurtarief, 60),
                delen(uurtarief * minuten, 60),
                null);
    }

    private static long delen(long teller, long noemer) {
        return BigDecimal.valueOf(teller)
                .divide(BigDecimal.valueOf(noemer), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Of een uur te veel boven het maandvolume uitkomt, zodat de regel er in zijn geheel uit valt.
     */
    static boolean kentMaandvolume(Toegewezen t) {
        return t.is(Frequentie.PER_MAAND, Eenheid.UUR);
    }
}
