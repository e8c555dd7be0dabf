package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.inkoop.Tariefgebied;
import nl.zorginkoop.contracting.inkoop.Tariefloket;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;
import nl.zorginkoop.gateway.voorbeeldwereld.Inkoopbouw.Demokader;

/** De tarieven in de versies van de voorwaarden: die van de productenlijst, met hun opbouw. */
@ApplicationScoped
class Kadertariefbouw {
    /** Wat de index van 2027 in de demo doet. */
    private static final BigDecimal INDEX = new BigDecimal("1.0416");

    @Inject Tariefloket loket;

    /** Elk product van het kader met een prijs per eenheid, vanaf deze dag. */
    void leg(Namens n, UUID versie, Demokader k, LocalDate vanaf) {
        leg(n, versie, k, vanaf, p -> true, BigDecimal.ONE);
    }

    /** Alleen de producten die midden in 2026 duurder worden. */
    void legJuli(Namens n, UUID versie, Demokader k, LocalDate vanaf) {
        leg(n, versie, k, vanaf, Hulpproduct::verandertInJuli, BigDecimal.ONE);
    }

    void legIndex(Namens n, UUID versie, Demokader k, LocalDate vanaf) {
        leg(n, versie, k, vanaf, p -> true, INDEX);
    }

    private void leg(
            Namens n,
            UUID versie,
            Demokader k,
            LocalDate vanaf,
            Predicate<Hulpproduct> welke,
            BigDecimal factor) {
        LocalDate tarief = vanaf.getYear() > 2026 ? LocalDate.of(2026, 12, 31) : vanaf;
        Hulpproduct.alle().stream()
                .filter(p -> p.wet() == k.wet() && !p.tarieven().isEmpty())
                .filter(p -> k.opgave().producten().contains(p.code()) && welke.test(p))
                .forEach(
                        p ->
                                loket.leg(
                                        n,
                                        versie,
                                        opgave(p, vanaf, maal(p.tariefOp(tarief), factor))));
    }

    private static Tariefopgave opgave(Hulpproduct p, LocalDate vanaf, long centen) {
        return new Tariefopgave(
                p.code(),
                p.eenheid(),
                null,
                Tariefgebied.OVERAL,
                Periode.vanaf(vanaf),
                Euro.centen(centen),
                null,
                opbouw(centen),
                null);
    }

    /** Zes elementen die samen het tarief zijn; wat afronden overlaat, is voor de beroepskracht. */
    static Prijsopbouw opbouw(long centen) {
        long overhead = centen * 12 / 100;
        long nietProductief = centen * 11 / 100;
        long reis = centen * 4 / 100;
        long eisen = centen * 2 / 100;
        return new Prijsopbouw(
                Euro.centen(centen - overhead - nietProductief - reis - eisen),
                Euro.centen(overhead),
                Euro.centen(nietProductief),
                Euro.centen(reis),
                Euro.NUL,
                Euro.centen(eisen));
    }

    private static long maal(long centen, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(centen))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
