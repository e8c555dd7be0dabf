package nl.zorginkoop.iwmo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;

/** Eén regel per bestand: bestand, berichtsoort, niveau 1 en de geschonden regels. */
final class Controleer {

    private static final int EERSTE_FOUTEN = 3;

    private Controleer() {}

    static int voer(List<String> args, PrintStream uit, PrintStream fout) throws IOException {
        boolean alles = true;
        for (String bestand : args) {
            alles &= controleer(bestand, uit, fout);
        }
        return alles ? 0 : 1;
    }

    private static boolean controleer(String bestand, PrintStream uit, PrintStream fout) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(bestand)))) {
            Oordeel oordeel = Berichtlezer.beoordeel(in, Grenzen.BULK);
            uit.println(
                    String.join(
                            "\t",
                            bestand,
                            oordeel.kop().soort().name(),
                            niveau1(oordeel),
                            regels(oordeel)));
            return true;
        } catch (BerichtGeweigerd e) {
            uit.println(String.join("\t", bestand, "-", e.getMessage(), "-"));
            return true;
        } catch (IOException e) {
            fout.println(bestand + ": niet te lezen");
            return false;
        }
    }

    private static String niveau1(Oordeel oordeel) {
        if (oordeel.niveau1Goed()) {
            return "ok";
        }
        return String.join(
                "; ",
                oordeel.fouten().stream().limit(EERSTE_FOUTEN).map(Object::toString).toList());
    }

    private static String regels(Oordeel oordeel) {
        return oordeel.regels().isEmpty() ? "-" : String.join(",", oordeel.regels());
    }
}
