package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Een 323 van inleveren over HTTP tot haar 325 in de map ligt: schema, alle regels, grootboek,
 * logregel en antwoord. De klok loopt buiten de server en kijkt elke paar milliseconden in de
 * databank of het antwoord weg is; {@code lever --wacht} kijkt tien keer per seconde.
 */
final class Benchdeclaraties {
    private static final Duration GEDULD = Duration.ofMinutes(30);
    private static final int TUSSENPOOS_MS = 5;
    private static final String VERZONDEN =
            "select verzonden is not null from bericht_uit where antwoord_op = ?::uuid";

    private final Platform platform;
    private final Berichtenklant klant;
    private final Path map;

    Benchdeclaraties(Platform platform, Instellingen instellingen) {
        this.platform = platform;
        this.klant = new Berichtenklant(instellingen);
        this.map = platform.data().resolve("bench");
    }

    List<Proefdeclaratie> maak(int aantal, int regels) {
        return Proefdeclaratie.reeks(platform, map, aantal, regels);
    }

    /** Hoe lang elk duurde, na elkaar. */
    Meetreeks naElkaar(List<Proefdeclaratie> declaraties) throws InterruptedException {
        Meetreeks reeks = new Meetreeks();
        for (Proefdeclaratie declaratie : declaraties) {
            reeks.neem(duur(declaratie));
        }
        return reeks;
    }

    /** Hoe lang alles tegelijk duurde, in milliseconden. */
    double tegelijk(List<Proefdeclaratie> declaraties) throws InterruptedException {
        ExecutorService draden = Executors.newFixedThreadPool(declaraties.size());
        long begin = System.nanoTime();
        try {
            List<Callable<Double>> werk = new ArrayList<>();
            declaraties.forEach(d -> werk.add(() -> duur(d)));
            for (Future<Double> klaar : draden.invokeAll(werk)) {
                klaar.get();
            }
            return (System.nanoTime() - begin) / 1e6;
        } catch (ExecutionException fout) {
            throw new Fout("De bench kan niet meten: " + fout.getCause(), fout);
        } finally {
            draden.shutdownNow();
        }
    }

    /** Hoe lang elke kleine duurde zolang de grote nog liep, en hoe lang de grote duurde. */
    record Samen(Meetreeks kleine, double grote) {}

    Samen terwijl(Proefdeclaratie groot, List<Proefdeclaratie> kleine) throws InterruptedException {
        ExecutorService draad = Executors.newSingleThreadExecutor();
        try {
            Future<Double> loopt = draad.submit(() -> duur(groot));
            Meetreeks reeks = new Meetreeks();
            for (Proefdeclaratie klein : kleine) {
                if (loopt.isDone()) {
                    break;
                }
                reeks.neem(duur(klein));
            }
            return new Samen(reeks, loopt.get());
        } catch (ExecutionException fout) {
            throw new Fout("De bench kan niet meten: " + fout.getCause(), fout);
        } finally {
            draad.shutdownNow();
        }
    }

    /** Milliseconden van inleveren tot het antwoord weg is. */
    double duur(Proefdeclaratie declaratie) throws InterruptedException {
        long begin = System.nanoTime();
        long einde = begin + GEDULD.toNanos();
        try (Connection verbinding = Bevestigingen.verbind(platform);
                PreparedStatement vraag = verbinding.prepareStatement(VERZONDEN)) {
            String bericht = klant.lever(declaratie.bestand());
            vraag.setString(1, bericht);
            while (System.nanoTime() < einde) {
                try (ResultSet r = vraag.executeQuery()) {
                    if (r.next() && r.getBoolean(1)) {
                        double duur = (System.nanoTime() - begin) / 1e6;
                        controleer(declaratie, bericht);
                        return duur;
                    }
                }
                KillProef.wacht(TUSSENPOOS_MS);
            }
        } catch (IOException | SQLException fout) {
            throw new Fout("De bench kan niet meten: " + fout.getMessage(), fout);
        }
        throw new Fout(declaratie.bestand() + " is na " + GEDULD + " niet beantwoord");
    }

    // Wie snel is en iets overslaat, is niet snel.
    private void controleer(Proefdeclaratie declaratie, String bericht) {
        List<String> bevindingen = declaratie.bevindingen(platform, bericht);
        if (!bevindingen.isEmpty()) {
            throw new Fout("De uitkomst klopt niet: " + bevindingen);
        }
    }
}
