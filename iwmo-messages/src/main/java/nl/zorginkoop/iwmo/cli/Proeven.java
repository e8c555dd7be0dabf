package nl.zorginkoop.iwmo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.proef.Fuzz;
import nl.zorginkoop.iwmo.proef.Miljoen;
import nl.zorginkoop.iwmo.proef.Rondgang;

/**
 * De lange proeven. Wat er gebeurt staat op gewone regels; de laatste regel begint met {@code
 * METING} en heeft, gescheiden door tabs, wat er in een tabel met metingen hoort.
 */
final class Proeven {

    private static final int MB = 1 << 20;
    private static final int ALLE_GEVALLEN = 100_000;
    private static final int ALLE_ZADEN = 1_000;
    private static final int MILJOEN = 1_000_000;
    private static final int RONDES = 5;

    private final Opties opties;
    private final PrintStream uit;

    private Proeven(Opties opties, PrintStream uit) {
        this.opties = opties;
        this.uit = uit;
    }

    /**
     * @throws IllegalArgumentException bij een onbekende proef
     */
    static int voer(Opties opties, PrintStream uit) throws IOException {
        Proeven proeven = new Proeven(opties, uit);
        String naam = opties.rest().get(0);
        boolean goed =
                switch (naam) {
                    case "fuzz" -> proeven.fuzz();
                    case "rondgang" -> proeven.rondgang();
                    case "miljoen" -> proeven.miljoen();
                    default -> throw new IllegalArgumentException("onbekende proef " + naam);
                };
        return goed ? 0 : 1;
    }

    private boolean fuzz() throws IOException {
        int van = opties.getal("van", 0);
        int aantal = opties.getal("aantal", ALLE_GEVALLEN);
        int zaad = opties.getal("zaad", 1);
        Fuzz.Uitslag uitslag = Fuzz.proef(van, aantal, zaad, uit);
        uitslag.uitkomsten().forEach((naam, n) -> uit.printf("  %-28s %d%n", naam, n));
        meting(
                zaad,
                van + " t/m " + (van + aantal - 1),
                uitslag.storingen(),
                uitslag.gehangen(),
                uitslag.uitkomsten().entrySet().stream()
                        .map(Proeven::kort)
                        .collect(Collectors.joining(", ")),
                milli(uitslag.p99Micros()) + " / " + milli(uitslag.langsteMicros()),
                heap());
        return uitslag.goed();
    }

    private static String kort(Map.Entry<String, Integer> uitkomst) {
        return uitkomst.getKey().replace("geweigerd ", "") + " " + uitkomst.getValue();
    }

    private static String milli(long micros) {
        return getal("%.1f", micros / 1_000.0);
    }

    private boolean rondgang() throws IOException {
        int zaden = opties.getal("zaden", ALLE_ZADEN);
        int soorten = 0;
        int goed = 0;
        for (Berichtsoort soort : Berichtsoort.values()) {
            soorten++;
            try {
                Rondgang.proef(soort, zaden);
                goed++;
                uit.printf("  %s: %d zaden gelijk terug%n", soort, zaden);
            } catch (IllegalStateException e) {
                uit.println("  " + e.getMessage());
            }
        }
        meting(zaden, goed + "/" + soorten, goed * zaden, heap());
        return goed == soorten;
    }

    private boolean miljoen() throws IOException {
        int regels = opties.getal("regels", MILJOEN);
        int zaad = opties.getal("zaad", 7);
        Path bestand = Files.createTempFile("declaratie", ".xml");
        try {
            try (OutputStream naar = new BufferedOutputStream(Files.newOutputStream(bestand))) {
                Voorbeeld.declaratie(zaad, regels, naar);
            }
            long omvang = Files.size(bestand) / MB;
            uit.printf("  declaratie van %d regels, %d MB%n", regels, omvang);
            List<Miljoen.Ronde> rondes =
                    Miljoen.proef(bestand, Math.max(1, opties.getal("rondes", RONDES)));
            for (Miljoen.Ronde r : rondes) {
                uit.printf(
                        Locale.ROOT,
                        "  schema %.1f s (rekentijd %.1f), niveau 1 en 2 %.1f s (rekentijd"
                                + " %.1f)%n",
                        r.schema().klok(),
                        r.schema().rekentijd(),
                        r.oordeel().klok(),
                        r.oordeel().rekentijd());
            }
            meting(
                    regels + " (" + omvang + " MB)",
                    rondes.size(),
                    snelheid(rondes, regels, r -> r.schema().rekentijd()),
                    snelheid(rondes, regels, r -> r.oordeel().rekentijd()),
                    getal(
                            "%.2f",
                            midden(rondes, r -> r.schema().rekentijd())
                                    / midden(rondes, r -> r.oordeel().rekentijd())),
                    snelheid(rondes, regels, r -> r.oordeel().klok()),
                    heap());
        } finally {
            Files.delete(bestand);
        }
        return true;
    }

    private static String snelheid(
            List<Miljoen.Ronde> rondes, int regels, ToDoubleFunction<Miljoen.Ronde> seconden) {
        double[] op = rondes.stream().mapToDouble(seconden).sorted().toArray();
        return getal("%.0f", regels / op[op.length / 2])
                + " ("
                + getal("%.0f", regels / op[op.length - 1])
                + " tot "
                + getal("%.0f", regels / op[0])
                + ")";
    }

    private static double midden(
            List<Miljoen.Ronde> rondes, ToDoubleFunction<Miljoen.Ronde> seconden) {
        double[] op = rondes.stream().mapToDouble(seconden).sorted().toArray();
        return op[op.length / 2];
    }

    private static String getal(String vorm, double waarde) {
        return String.format(Locale.ROOT, vorm, waarde);
    }

    /** Hoogste gebruik en grens; de pieken van de delen bij elkaar, dus aan de hoge kant. */
    private static String heap() {
        long piek = 0;
        for (MemoryPoolMXBean deel : ManagementFactory.getMemoryPoolMXBeans()) {
            if (deel.getType() == MemoryType.HEAP) {
                piek += deel.getPeakUsage().getUsed();
            }
        }
        return piek / MB + " van " + Runtime.getRuntime().maxMemory() / MB;
    }

    private void meting(Object... waarden) {
        StringBuilder regel = new StringBuilder("METING");
        for (Object waarde : waarden) {
            regel.append('\t').append(waarde);
        }
        uit.println(regel);
    }
}
