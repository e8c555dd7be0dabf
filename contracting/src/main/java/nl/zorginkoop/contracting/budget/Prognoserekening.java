package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Rekent een prognose uit de feiten van een peildag. Elke stap rondt op de cent, half omhoog; wie
 * de uitvoer narekent komt op hetzelfde uit.
 *
 * @param laatste tot en met welke maand er gedeclareerd is
 * @param graad de benutting in honderdsten van een procent, hooguit 10.000
 * @param resterend hele maanden na de maand van de peildag
 */
public record Prognoserekening(int jaar, LocalDate peil, int laatste, int graad, int resterend)
        implements Serializable {
    static final int HEEL = 10_000;

    /** De feiten van een peildag, met wat het plafond als geheel zegt. */
    static Prognoserekening op(int jaar, LocalDate peil, int laatste, Prognosedeel geheel) {
        return new Prognoserekening(
                jaar, peil, laatste, graad(geheel), 12 - YearMonth.from(peil).getMonthValue());
    }

    // Meer dan toegewezen wordt niet goedgekeurd: boven de honderd procent gaat de benutting niet.
    // Zonder gedeclareerde maand is er niets gemeten, en telt wat toegewezen is voor vol.
    private static int graad(Prognosedeel geheel) {
        long gepland = geheel.gepland().centen();
        return gepland <= 0
                ? HEEL
                : (int)
                        Math.max(
                                0,
                                Math.min(
                                        HEEL, deel(geheel.gerealiseerd().centen(), HEEL, gepland)));
    }

    /** Waar dit deel volgens een methode op uitkomt. */
    public Euro midden(Prognosedeel deel, Prognosemethode methode) {
        return deel.gerealiseerd()
                .plus(
                        switch (methode) {
                            case RUN_RATE -> gemiddelde(deel).maal(rest());
                            case BENUTTING -> benut(deel).plus(instroom(deel));
                            case TOEWIJZINGEN ->
                                    deel.onderweg()
                                            .plus(deel.lopend())
                                            .plus(deel.gereserveerd())
                                            .plus(instroom(deel));
                        });
    }

    /** Wat nog verplicht en gereserveerd staat, maal de benutting. */
    public Euro benut(Prognosedeel deel) {
        return Euro.centen(deel(deel.verplicht().plus(deel.gereserveerd()).centen(), graad, HEEL));
    }

    /** Wat er geleverd en nog niet gedeclareerd is, maal de benutting. */
    Euro geleverd(Prognosedeel deel) {
        return Euro.centen(deel(deel.onderweg().centen(), graad, HEEL));
    }

    /**
     * Hetzelfde uit het gemiddelde van de laatste maanden: wat er tot en met de peildag nog niet
     * gedeclareerd is, de maand van de peildag naar dagen. Wie verder is dan de laatste maand telt
     * daarna al mee en gaat er weer af. {@code null} zolang er geen maand gedeclareerd is: dan zegt
     * deze methode niets.
     */
    Euro vlak(Prognosedeel deel) {
        LocalDate tot = peil.getYear() > jaar ? LocalDate.of(jaar, 12, 31) : peil;
        int heel = tot.getMonthValue() - 1 - laatste;
        if (deel.maanden().subList(0, laatste).stream().allMatch(Euro.NUL::equals)) {
            return null;
        }
        if (heel < 0) {
            return Euro.NUL;
        }
        Euro maand = gemiddelde(deel);
        long verder =
                maand.maal(heel).centen()
                        + deel(maand.centen(), tot.getDayOfMonth(), tot.lengthOfMonth());
        long al = deel.maanden().subList(laatste, 12).stream().mapToLong(Euro::centen).sum();
        return Euro.centen(Math.max(0, verder - al));
    }

    /**
     * Wie er nog bij komt: elke maand instroom kost tot het eind van het jaar, de eerste maand voor
     * de helft. Over r maanden is dat r x r / 2 keer de maandkosten.
     */
    public Euro instroom(Prognosedeel deel) {
        return Euro.centen(deel(deel.instroom().centen(), (long) resterend * resterend, 2));
    }

    /** Per maand, over de laatste drie gedeclareerde maanden. */
    public Euro gemiddelde(Prognosedeel deel) {
        List<Euro> laatsteDrie = laatsteDrie(deel);
        return laatsteDrie.isEmpty()
                ? Euro.NUL
                : Euro.centen(
                        deel(
                                laatsteDrie.stream().mapToLong(Euro::centen).sum(),
                                1,
                                laatsteDrie.size()));
    }

    private List<Euro> laatsteDrie(Prognosedeel deel) {
        return deel.maanden().subList(Math.max(0, laatste - 3), laatste);
    }

    int rest() {
        return laatste == 0 ? 0 : 12 - laatste;
    }

    /** De prognose met haar band, in de vorm die het huis tekent. */
    Prognose prognose(Prognosedeel geheel, Prognosemethode methode, Band band, Euro begroot) {
        Euro midden = midden(geheel, methode);
        return new Prognose(
                laatste,
                gemiddelde(geheel),
                band.laag(),
                midden,
                band.hoog(),
                kruist(geheel, midden, begroot),
                cumulatief(geheel));
    }

    /** Tussen welke bedragen, en waar dat op rust. */
    record Band(Euro laag, Euro hoog) {}

    /** Zonder eigen verleden: tussen de methoden, en de goedkoopste en duurste maand. */
    Band zonderVerleden(Prognosedeel geheel) {
        List<Euro> alle = new ArrayList<>();
        for (Prognosemethode m : Prognosemethode.values()) {
            alle.add(midden(geheel, m));
        }
        if (laatste > 0) {
            Prognose vlak =
                    Prognose.van(
                            jaar,
                            new TreeMap<>(
                                    java.util.stream.IntStream.rangeClosed(1, laatste)
                                            .boxed()
                                            .collect(
                                                    java.util.stream.Collectors.toMap(
                                                            m -> m,
                                                            m -> geheel.maanden().get(m - 1)))),
                            Euro.NUL);
            alle.add(vlak.laag());
            alle.add(vlak.hoog());
        }
        return new Band(
                alle.stream().min(Euro::compareTo).orElseThrow(),
                alle.stream().max(Euro::compareTo).orElseThrow());
    }

    /**
     * Uit de eigen fout: wat er na de peildag kwam, is in het verleden zo veel keer de voorspelling
     * geweest. Het midden ligt altijd in de band.
     */
    Band uitVerleden(Prognosedeel geheel, Euro midden, List<Integer> verhoudingen) {
        long rest = midden.min(geheel.gerealiseerd()).centen();
        int laagste = Math.min(HEEL, verhoudingen.stream().min(Integer::compare).orElse(HEEL));
        int hoogste = Math.max(HEEL, verhoudingen.stream().max(Integer::compare).orElse(HEEL));
        Euro een = geheel.gerealiseerd().plus(Euro.centen(deel(rest, laagste, HEEL)));
        Euro ander = geheel.gerealiseerd().plus(Euro.centen(deel(rest, hoogste, HEEL)));
        return een.isMeerDan(ander) ? new Band(ander, een) : new Band(een, ander);
    }

    private List<Euro> cumulatief(Prognosedeel geheel) {
        List<Euro> lijn = new ArrayList<>();
        Euro stand = Euro.NUL;
        for (int m = 0; m < laatste; m++) {
            stand = stand.plus(geheel.maanden().get(m));
            lijn.add(stand);
        }
        return List.copyOf(lijn);
    }

    /** De dag waarop de lijn het plafond kruist: recht van de laatste maand naar het eind. */
    private LocalDate kruist(Prognosedeel geheel, Euro midden, Euro begroot) {
        if (!midden.isMeerDan(begroot)) {
            return null;
        }
        List<Euro> lijn = cumulatief(geheel);
        for (int m = 0; m < lijn.size(); m++) {
            if (lijn.get(m).isMeerDan(begroot)) {
                return YearMonth.of(jaar, m + 1).atEndOfMonth();
            }
        }
        LocalDate vanaf = LocalDate.of(jaar, 1, 1).plusMonths(laatste).minusDays(1);
        long dagen = ChronoUnit.DAYS.between(vanaf, LocalDate.of(jaar, 12, 31));
        long stand = lijn.isEmpty() ? 0 : lijn.get(lijn.size() - 1).centen();
        long nodig = Math.max(0, begroot.centen() - stand);
        long tocht = midden.centen() - stand;
        // Naar boven: op de dag ervoor past het nog.
        return vanaf.plusDays(Math.min(dagen, nodig * dagen / tocht + 1));
    }

    /** bedrag x teller / noemer, op de cent, half omhoog. */
    static long deel(long bedrag, long teller, long noemer) {
        return Math.floorDiv(
                Math.addExact(Math.multiplyExact(Math.multiplyExact(bedrag, teller), 2), noemer),
                2 * noemer);
    }
}
