package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./zorginkoop proef kill [--rondes N] [--zaad N] [BERICHT…]}, en de proeven van {@link
 * BerichtProef} op de berichten alleen. De proef met kill werkt in een eigen datamap naast de
 * gewone ({@code …-proef}) en begint waar een vorige ophield, zodat lange tellingen in stukken
 * kunnen. De uitkomst komt als regel in {@code docs/metingen/proef-kill.md}.
 */
final class ProefOpdracht {

    private static final int VERKEERD_GEBRUIK = 2;
    private static final int STANDAARD_RONDES = 3;
    private static final String GEBRUIK =
            String.join(
                    "\n",
                    "Gebruik: ./zorginkoop proef <proef>",
                    "  kill [--rondes N] [--regels N] [--zaad N] [BERICHT...]   kill -9 en een telling erna",
                    "  kill --berichten N [--kills N] [--zaad N]   de keten drie keer, onder kills",
                    "  fuzz [--aantal N] [--van N] [--zaad N]      verminkte berichten",
                    "  rondgang [--zaden N]                        schrijven, lezen, vergelijken",
                    "  miljoen [--regels N] [--zaad N] [--rondes N]  een grote declaratie",
                    "  lijsten [--regels N] [--keren N] [--alleen DEEL]  eerste en diepste blad",
                    "  uitvoer [--rijen N] [--alleen RAPPORT]      rapporten naast de databank",
                    "  uitgifte [--aantal N] [--zonder-server]     301's naast de maatlat",
                    "  plafond [--draden N] [--plafonds N] [--seconden N] [--zaad N]  boeken met velen",
                    "  wizard [--zaad N]                           kill -9 na elke stap van een aanvraag",
                    "Andere proeven komen met een latere uitgave.");
    private static final String KOP =
            "# Metingen van `./zorginkoop proef kill`\n\n"
                    + "kill -9 op willekeurige momenten; na elke herstart geteld (zie"
                    + " `ear/src/proef/controles.sql`).\n\n"
                    + "| wanneer | machine | zaad | rondes | goed | bevestigd | verloren | berichten"
                    + " | midden in de verwerking | herstart mediaan / langst (ms) | tellingen | regels per declaratie |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    private static final int DRADEN = 64;
    private static final int PLAFONDS = 50;
    private static final int SECONDEN = 180;

    /** Zo krap dat er vaak geweigerd wordt: daar zit de wedloop. */
    private static final long CENTEN = 50_000_000;

    private static final String KOP_PLAFOND =
            "# Metingen van `./zorginkoop proef plafond`\n\n"
                    + "Velen verplichten, realiseren, crediteren en laten vallen tegelijk op dezelfde plafonds,"
                    + " rechtstreeks op de databank. Fout is een plafond onder nul, of een dat niet de som van zijn"
                    + " boekingen en van zijn verplichtingen is (INV-8.1, INV-8.4).\n\n"
                    + "| wanneer | machine | zaad | draden | plafonds | seconden | geboekt | geweigerd | per seconde | p99 (ms)"
                    + " | fout |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|\n";

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;

    ProefOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen = instellingen;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        if (!argumenten.isEmpty() && BerichtProef.kent(argumenten.get(0))) {
            return new BerichtProef(huis, scherm).voerUit(argumenten);
        }
        if (!argumenten.isEmpty() && "xss".equals(argumenten.get(0))) {
            return new XssOpdracht(instellingen, huis, scherm).voerUit(argumenten);
        }
        if (!argumenten.isEmpty() && "lijsten".equals(argumenten.get(0))) {
            return new LijstenOpdracht(instellingen, huis, scherm).voerUit(argumenten);
        }
        if (!argumenten.isEmpty() && "uitvoer".equals(argumenten.get(0))) {
            return new UitvoerOpdracht(instellingen, huis, scherm).voerUit(argumenten);
        }
        if (!argumenten.isEmpty() && "wizard".equals(argumenten.get(0))) {
            return new WizardOpdracht(instellingen, huis, scherm).voerUit(argumenten);
        }
        if (!argumenten.isEmpty() && "uitgifte".equals(argumenten.get(0))) {
            return new UitgifteOpdracht(
                            instellingen.metData(naast(instellingen.data())), huis, scherm)
                    .voerUit(getal(argumenten, "--aantal"), argumenten.contains("--zonder-server"));
        }
        if (!argumenten.isEmpty() && "plafond".equals(argumenten.get(0))) {
            return plafond(argumenten);
        }
        if (argumenten.isEmpty() || !"kill".equals(argumenten.get(0))) {
            scherm.fout("%s", GEBRUIK);
            return VERKEERD_GEBRUIK;
        }
        if (instellingen.extern().isPresent()) {
            throw new Fout("De proef breekt de databank af en doet dat alleen bij de ingebouwde.");
        }
        Optional<Long> inKeten = getal(argumenten, "--berichten");
        if (inKeten.isPresent()) {
            return new KetenOpdracht(instellingen.metData(naast(instellingen.data())), huis, scherm)
                    .voerUit(
                            inKeten.get(),
                            getal(argumenten, "--kills").orElse(null),
                            getal(argumenten, "--zaad").orElse(null));
        }
        int rondes =
                (int) getal(argumenten, "--rondes").orElse((long) STANDAARD_RONDES).longValue();
        long zaad = getal(argumenten, "--zaad").orElseGet(System::nanoTime);
        int regels = getal(argumenten, "--regels").orElse((long) Proefdeclaratie.REGELS).intValue();
        Controles controles = Controles.uit(huis.resolve("ear/src/proef/controles.sql"));
        Instellingen proef = instellingen.metData(naast(instellingen.data()));
        scherm.regel(
                "Proef kill: %d rondes, %d regels, zaad %d, datamap %s, %d tellingen",
                rondes, regels, zaad, proef.data(), controles.aantal());
        List<KillProef.Ronde> uitkomsten =
                new KillProef(proef, controles, zaad, regels, scherm)
                        .draai(rondes, berichten(argumenten));
        boolean goed = uitkomsten.stream().allMatch(KillProef.Ronde::goed);
        schrijf(uitkomsten, zaad, regels, controles.aantal());
        scherm.regel(goed ? "Alles klopt." : "ER KLOPT IETS NIET, zie hierboven.");
        return goed ? 0 : 1;
    }

    private int plafond(List<String> argumenten) throws InterruptedException {
        int draden = getal(argumenten, "--draden").orElse((long) DRADEN).intValue();
        int plafonds = getal(argumenten, "--plafonds").orElse((long) PLAFONDS).intValue();
        int seconden = getal(argumenten, "--seconden").orElse((long) SECONDEN).intValue();
        long zaad = getal(argumenten, "--zaad").orElseGet(System::nanoTime);
        Reserveringsproef.Uitslag uit;
        try (Platform platform =
                KillProef.start(instellingen.metData(naast(instellingen.data())))) {
            uit =
                    Reserveringsproef.onderBegroting(platform, plafonds, CENTEN)
                            .draai(draden, seconden, true, zaad);
        }
        String regel =
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %d | %d | %.0f | %d | %d | %.0f | %.1f | %d |%n",
                        Meetboek.nu(),
                        Meetboek.machine(),
                        zaad,
                        draden,
                        plafonds,
                        uit.seconden(),
                        uit.geboekt(),
                        uit.geweigerd(),
                        uit.perSeconde(),
                        uit.p99(),
                        uit.bevindingen().size());
        scherm.regel("%s", regel.strip());
        uit.bevindingen().forEach(b -> scherm.fout("%s", b));
        Meetboek.zetErbij(huis, "proef-plafond.md", KOP_PLAFOND, regel, scherm);
        return uit.bevindingen().isEmpty() ? 0 : 1;
    }

    private void schrijf(List<KillProef.Ronde> rondes, long zaad, int regels, int tellingen) {
        List<Long> herstart = rondes.stream().map(KillProef.Ronde::herstartMs).sorted().toList();
        String regel =
                String.format(
                        "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %d / %d | %d | %d |%n",
                        Meetboek.nu(),
                        Meetboek.machine(),
                        zaad,
                        rondes.size(),
                        rondes.stream().filter(KillProef.Ronde::goed).count(),
                        rondes.stream().mapToLong(KillProef.Ronde::bevestigd).sum(),
                        rondes.stream().mapToLong(KillProef.Ronde::verloren).sum(),
                        rondes.stream().filter(ronde -> ronde.bericht().isPresent()).count(),
                        rondes.stream().filter(KillProef.Ronde::onderweg).count(),
                        herstart.get(herstart.size() / 2),
                        herstart.get(herstart.size() - 1),
                        tellingen,
                        regels);
        Meetboek.zetErbij(huis, "proef-kill.md", KOP, regel, scherm);
    }

    private static Path naast(Path data) {
        return data.resolveSibling(data.getFileName() + "-proef");
    }

    static Optional<Long> getal(List<String> argumenten, String naam) {
        int plek = argumenten.indexOf(naam);
        if (plek < 0) {
            return Optional.empty();
        }
        try {
            long waarde = Long.parseLong(argumenten.get(plek + 1));
            if (waarde > 0) {
                return Optional.of(waarde);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException geenGetal) {
            throw new Fout(naam + " vraagt een getal", geenGetal);
        }
        throw new Fout(naam + " vraagt een getal groter dan nul");
    }

    static Optional<String> tekst(List<String> argumenten, String naam) {
        int plek = argumenten.indexOf(naam);
        return plek < 0 || plek + 1 >= argumenten.size()
                ? Optional.empty()
                : Optional.of(argumenten.get(plek + 1));
    }

    private static List<Path> berichten(List<String> argumenten) {
        List<Path> bestanden = new ArrayList<>();
        for (int i = 1; i < argumenten.size(); i++) {
            if (argumenten.get(i).startsWith("--")) {
                i++;
            } else {
                bestanden.add(LeverOpdracht.bestand(argumenten.get(i)));
            }
        }
        return bestanden;
    }
}
