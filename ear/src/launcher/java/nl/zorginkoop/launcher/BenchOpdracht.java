package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./zorginkoop bench [--groot N] [--rondes N] [--alleen DEEL]}: de snelheid van het platform
 * naast de maatlat van dezelfde keer, in één tabel. Zij beweert niets: wie een doel niet haalt,
 * ziet het staan. De tabel komt achter {@code docs/metingen/bench.md}; een eigen datamap ({@code
 * …-bench}) wordt elke keer leeg begonnen, want een volle databank is een andere meting.
 */
final class BenchOpdracht {
    private static final int VERKEERD_GEBRUIK = 2;
    private static final int KLEIN = 2_500;
    private static final int GEWOON = 25_000;
    private static final int GROOT = 1_000_000;
    private static final int HONDERD = 100;
    private static final int HONDERDTALLEN = 400;
    private static final int RONDES = 5;
    private static final int OPWARMEN = 3;
    private static final int VIER = 4;
    private static final int BOEKERS = 16;
    private static final int BOEKSECONDEN = 10;
    private static final int UITGIFTE = 2_000;
    private static final int OM_DE_MS = 2_000;
    private static final long RUIM = 1_000_000_000_000L;
    private static final Set<String> DELEN =
            Set.of("declaratie", "groot", "geheugen", "boeken", "uitgifte");

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;
    private final List<Benchregel> regels = new ArrayList<>();
    private Map<String, Double> maatlat = Map.of();
    private long sinds;

    BenchOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen =
                instellingen.metData(
                        instellingen
                                .data()
                                .resolveSibling(instellingen.data().getFileName() + "-bench"));
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        if (instellingen.extern().isPresent()) {
            throw new Fout("De bench vult de databank als beheerder en doet dat alleen ingebouwd.");
        }
        Optional<String> alleen = ProefOpdracht.tekst(argumenten, "--alleen");
        if (alleen.isPresent() && !DELEN.contains(alleen.get())) {
            scherm.fout("--alleen kiest uit %s", String.join(", ", DELEN));
            return VERKEERD_GEBRUIK;
        }
        int groot = ProefOpdracht.getal(argumenten, "--groot").orElse((long) GROOT).intValue();
        int rondes = ProefOpdracht.getal(argumenten, "--rondes").orElse((long) RONDES).intValue();
        Set<String> delen = alleen.map(Set::of).orElse(DELEN);
        Bestanden.wisBoom(instellingen.data());
        meetMaatlat(delen);
        try (Platform platform = KillProef.start(instellingen)) {
            if (delen.contains("declaratie") || delen.contains("groot")) {
                declaraties(platform, rondes, delen.contains("groot") ? groot : 0);
            }
            if (delen.contains("geheugen")) {
                geheugen(platform, groot);
            }
            if (delen.contains("boeken")) {
                boeken(platform);
            }
        }
        if (delen.contains("uitgifte")) {
            uitgifte();
        }
        schrijf();
        return 0;
    }

    private void meetMaatlat(Set<String> delen) throws InterruptedException {
        Optional<Maatlat> er = Maatlat.start(System.getenv());
        if (er.isEmpty()) {
            scherm.regel("Zonder maatlat: ZORGINKOOP_MAATLAT wijst geen map aan.");
            return;
        }
        Maatlat m = er.get();
        maatlat = new LinkedHashMap<>();
        if (delen.contains("declaratie") || delen.contains("groot")) {
            for (int n : List.of(KLEIN, GEWOON)) {
                String bestand = "results/w323-" + n + "-7.xml";
                m.java("512m", List.of(), List.of("yard.Gen", "323", "" + n, "7", bestand, "10"));
                List<String> rest =
                        new ArrayList<>(
                                List.of(
                                        "yard.Versus",
                                        bestand,
                                        "src/main/resources/xsd/wmo323.xsd",
                                        "" + n));
                if (n == KLEIN) {
                    rest.add("ltx");
                }
                maatlat.putAll(Maatlat.waarden(m.java("2g", List.of("-Dseed=7"), rest)));
            }
        }
        if (delen.contains("boeken")) {
            maatlat.putAll(
                    Maatlat.waarden(m.loop(List.of("./pgtests.sh", "L6"), Map.of("SECS", "3"))));
        }
        maatlat.forEach((naam, waarde) -> scherm.regel("maatlat: %s: %.1f", naam, waarde));
    }

    private double lean() {
        return Maatlat.zoek(maatlat, "lean: StAX + XSD", "[" + GEWOON + "]");
    }

    private void declaraties(Platform platform, int rondes, int groot) throws InterruptedException {
        Benchdeclaraties bench = new Benchdeclaraties(platform, instellingen);
        long rust = Levendgeheugen.van(platform.serverPid());
        scherm.regel("In rust leeft er %d MB in de server.", rust);
        bench.naElkaar(bench.maak(OPWARMEN, KLEIN));
        bench.naElkaar(bench.maak(OPWARMEN, GEWOON));
        List<Proefdeclaratie> kleine = bench.maak(rondes, KLEIN);
        List<Proefdeclaratie> gewone = bench.maak(rondes, GEWOON);
        begin();
        Meetreeks klein = new Meetreeks();
        Meetreeks gewoon = new Meetreeks();
        for (int i = 0; i < rondes; i++) {
            klein.neem(bench.duur(kleine.get(i)));
            gewoon.neem(bench.duur(gewone.get(i)));
        }
        double helling = (GEWOON - KLEIN) / (gewoon.p50() - klein.p50()) * 1000;
        erbij(
                platform,
                Benchregel.over(
                                "323 van 25.000 regels, heel",
                                GEWOON / gewoon.p50() * 1000,
                                "regels/s")
                        .naast("kaal met schema", lean(), 0.5));
        erbij(
                platform,
                Benchregel.over("323, per regel zonder vaste kosten", helling, "regels/s")
                        .naast("kaal met schema", lean(), 0.5));
        erbij(
                platform,
                Benchregel.over(
                                "323, tegen de gangbare bouw",
                                GEWOON / gewoon.p50() * 1000,
                                "regels/s")
                        .naast(
                                "gangbaar",
                                Maatlat.zoek(maatlat, "em.find", "[" + GEWOON + "]"),
                                5));
        erbij(
                platform,
                Benchregel.over(
                                "323, tegen een transactie per regel",
                                KLEIN / klein.p50() * 1000,
                                "regels/s")
                        .naast(
                                "per regel",
                                Maatlat.zoek(maatlat, "one tx per line", "[" + KLEIN + "]"),
                                15));
        erbij(
                platform,
                Benchregel.over("323 van 25.000 regels beantwoord, p99", gewoon.p99(), "ms")
                        .hooguit(3000));
        List<Proefdeclaratie> vier = bench.maak(VIER, GEWOON);
        begin();
        double samen = bench.tegelijk(vier);
        erbij(
                platform,
                Benchregel.over(
                                "vier van 25.000 tegelijk",
                                VIER * GEWOON / samen * 1000,
                                "regels/s")
                        .naast("kaal met schema", lean(), 0.5));
        if (groot > 0) {
            Proefdeclaratie grote = bench.maak(1, groot).get(0);
            List<Proefdeclaratie> honderden = bench.maak(HONDERDTALLEN, HONDERD);
            begin();
            Benchdeclaraties.Samen uit = bench.terwijl(grote, honderden);
            erbij(
                    platform,
                    Benchregel.over(
                                    "323 van " + groot + " regels, tegen 25.000 (helling)",
                                    groot / uit.grote() * 1000,
                                    "regels/s")
                            .naast("25.000 regels", helling, 0.8));
            erbij(
                    platform,
                    Benchregel.over(
                                    "323 van 100 regels terwijl de grote laadt, p99 over "
                                            + uit.kleine().aantal(),
                                    uit.kleine().p99(),
                                    "ms")
                            .hooguit(200));
            erbij(
                    platform,
                    Benchregel.over(
                                    "323 van 100 regels terwijl de grote laadt, p50",
                                    uit.kleine().p50(),
                                    "ms")
                            .hooguit(200));
        }
    }

    private void geheugen(Platform platform, int groot) throws InterruptedException {
        Benchdeclaraties bench = new Benchdeclaraties(platform, instellingen);
        bench.naElkaar(bench.maak(1, KLEIN));
        Proefdeclaratie grote = bench.maak(1, groot).get(0);
        long rust = Levendgeheugen.van(platform.serverPid());
        begin();
        long hoogste = hoogsteTerwijl(platform, OM_DE_MS, () -> bench.duur(grote));
        erbij(
                platform,
                Benchregel.over(
                                "levend geheugen boven rust, " + groot + " regels",
                                hoogste - rust,
                                "MB")
                        .hooguit(64));
        List<Proefdeclaratie> vier = bench.maak(VIER, GEWOON);
        begin();
        long bijVier = hoogsteTerwijl(platform, OM_DE_MS / VIER, () -> bench.tegelijk(vier));
        erbij(
                platform,
                Benchregel.over(
                                "levend geheugen boven rust, vier van 25.000 tegelijk",
                                bijVier - rust,
                                "MB")
                        .hooguit(256));
    }

    /** Het meeste dat in de server leefde zolang dit liep; mislukt het, dan de meting ook. */
    private static long hoogsteTerwijl(Platform platform, int omDeMs, Callable<Double> werk)
            throws InterruptedException {
        ExecutorService draad = Executors.newSingleThreadExecutor();
        try {
            Future<Double> loopt = draad.submit(werk);
            long hoogste = 0;
            while (!loopt.isDone()) {
                hoogste = Math.max(hoogste, Levendgeheugen.van(platform.serverPid()));
                KillProef.wacht(omDeMs);
            }
            loopt.get();
            return hoogste;
        } catch (ExecutionException fout) {
            throw new Fout("De bench kan niet meten: " + fout.getCause(), fout);
        } finally {
            draad.shutdownNow();
        }
    }

    private void boeken(Platform platform) throws InterruptedException {
        Reserveringsproef.los(platform, 1, RUIM).draai(BOEKERS, 3, false, 1);
        begin();
        Reserveringsproef.Uitslag uit =
                Reserveringsproef.los(platform, 1, RUIM).draai(BOEKERS, BOEKSECONDEN, false, 7);
        if (!uit.bevindingen().isEmpty()) {
            throw new Fout("Het grootboek klopt niet: " + uit.bevindingen());
        }
        erbij(
                platform,
                Benchregel.over(
                                "verplichten op een plafond, 16 tegelijk",
                                uit.perSeconde(),
                                "per s")
                        .naast(
                                "bewaakte update",
                                Maatlat.zoek(
                                        maatlat,
                                        "hot row: guarded UPDATE + ledger, one round trip"),
                                0.8));
        erbij(
                platform,
                Benchregel.over("verplichten op een plafond, p99", uit.p99(), "ms").hooguit(50));
    }

    private void uitgifte() throws InterruptedException {
        begin();
        UitgifteOpdracht.Uitslag uit =
                new UitgifteOpdracht(instellingen, huis, scherm).meet(UITGIFTE, false);
        erbij(
                null,
                Benchregel.over("301's van een uitgifte", uit.verstuurd(), "berichten/s")
                        .naast("kaal met schema", uit.metSchema(), 0.5));
        erbij(
                null,
                Benchregel.over("301's, tegen de gangbare bouw", uit.verstuurd(), "berichten/s")
                        .naast("gangbaar", uit.gangbaar(), 5));
    }

    private void begin() {
        sinds = System.nanoTime();
    }

    private void erbij(Platform platform, Benchregel regel) throws InterruptedException {
        double duur = (System.nanoTime() - sinds) / 1e9;
        long heap = platform == null ? 0 : Levendgeheugen.van(platform.serverPid());
        Benchregel gemeten = regel.gemeten(duur, heap);
        regels.add(gemeten);
        scherm.regel("%s", gemeten.rij().strip());
    }

    private void schrijf() {
        StringBuilder tabel = new StringBuilder();
        tabel.append(
                String.format("%n## %s%n%n%s; fsync aan.%n%n", Meetboek.nu(), Meetboek.machine()));
        tabel.append(Benchregel.KOP);
        regels.forEach(r -> tabel.append(r.rij()));
        scherm.regel("%s", tabel);
        Meetboek.zetErbij(huis, "bench.md", inleiding(), tabel.toString(), scherm);
    }

    private static String inleiding() {
        return """
                # Metingen van `./zorginkoop bench`

                Het platform naast de maatlat van dezelfde keer (`ZORGINKOOP_MAATLAT` wijst haar gebouwde map aan). Een 323 telt van \
                inleveren over HTTP tot haar antwoord in de map ligt, met schema, alle regels, grootboek, logregel, versleuteld \
                bewaren en een 325; de maatlat doet schema, een deel van de regels en opslaan. Eén op de vijftig regels wordt \
                afgekeurd; van elke declaratie is nageteld dat elke regel precies één keer beoordeeld is. Bij de helling valt weg wat \
                een bestand vast kost. Levend geheugen is wat er na een volledige opruiming staat. De bench beweert niets en \
                faalt niet op een doel.
                """;
    }
}
