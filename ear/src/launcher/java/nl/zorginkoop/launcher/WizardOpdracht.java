package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./zorginkoop proef wizard [--zaad N]}: een aanvraag met een kill -9 van server en browser
 * na elke stap, in een eigen datamap ({@code …-wizard}). De uitkomst komt als regel in {@code
 * docs/metingen/proef-wizard.md}.
 */
final class WizardOpdracht {

    static final String KOP =
            "# Metingen van `./zorginkoop proef wizard`\n\n"
                    + "Een aanvraag om toelating, stap voor stap; na elke stap kill -9 van de server"
                    + " terwijl er een wijziging onderweg is, en een verse browser. *Nagekeken* is"
                    + " hoeveel velden er na de klappen samen zijn teruggelezen. *Onderweg* is hoe vaak"
                    + " die ene wijziging er na de klap was of juist nog niet.\n\n"
                    + "| wanneer | machine | zaad | stappen | nagekeken | verloren | onderweg nieuw / oud"
                    + " | herstart langst (ms) |\n|---|---|---|---|---|---|---|---|\n";

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;

    WizardOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen = instellingen;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        Path chromium =
                Browserlijn.programma()
                        .orElseThrow(
                                () -> new Fout("Er is geen Chromium: apt-get install chromium"));
        long zaad = zaad(argumenten);
        Path data = instellingen.data();
        Instellingen proef =
                instellingen.metData(data.resolveSibling(data.getFileName() + "-wizard"));
        scherm.regel("Proef wizard: zaad %d, datamap %s", zaad, proef.data());
        List<Wizardproef.Ronde> rondes;
        try {
            rondes =
                    new Wizardproef(proef, chromium, zaad, scherm)
                            .draai(Wizardstap.alle(Long.toString(zaad, Character.MAX_RADIX)));
        } catch (IOException fout) {
            throw new Fout("De proef is afgebroken: " + fout.getMessage(), fout);
        }
        schrijf(rondes, zaad);
        boolean goed = rondes.stream().allMatch(r -> r.bevindingen().isEmpty());
        scherm.regel(goed ? "Geen veld verloren." : "ER IS IETS WEG, zie hierboven.");
        return goed ? 0 : 1;
    }

    private void schrijf(List<Wizardproef.Ronde> rondes, long zaad) {
        Meetboek.zetErbij(huis, "proef-wizard.md", KOP, regel(rondes, zaad), scherm);
    }

    static String regel(List<Wizardproef.Ronde> rondes, long zaad) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d / %d | %d |%n",
                Meetboek.nu(),
                Meetboek.machine(),
                zaad,
                rondes.size(),
                rondes.stream().mapToInt(Wizardproef.Ronde::gezien).sum(),
                rondes.stream().mapToInt(r -> r.bevindingen().size()).sum(),
                rondes.stream().filter(r -> r.onderweg().equals("nieuw")).count(),
                rondes.stream().filter(r -> r.onderweg().equals("oud")).count(),
                rondes.stream().mapToLong(Wizardproef.Ronde::herstartMs).max().orElse(0));
    }

    private static long zaad(List<String> argumenten) {
        int plek = argumenten.indexOf("--zaad");
        if (plek < 0) {
            return Math.floorMod(System.nanoTime(), 1_000_000_000L);
        }
        try {
            return Long.parseLong(argumenten.get(plek + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException geenGetal) {
            throw new Fout("--zaad vraagt een getal", geenGetal);
        }
    }
}
