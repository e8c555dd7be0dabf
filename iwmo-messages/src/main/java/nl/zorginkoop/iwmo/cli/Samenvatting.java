package nl.zorginkoop.iwmo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import nl.zorginkoop.iwmo.lezen.Klasseteller;

/** Wat er in een bericht zit, zonder persoonsgegevens. */
final class Samenvatting {

    private Samenvatting() {}

    static int voer(Opties opties, PrintStream uit, PrintStream fout) {
        int code = 0;
        for (String bestand : opties.rest()) {
            code = Math.max(code, samenvatting(bestand, uit, fout));
        }
        return code;
    }

    private static int samenvatting(String bestand, PrintStream uit, PrintStream fout) {
        Map<String, Long> klassen = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(bestand)))) {
            Oordeel oordeel = Klasseteller.tel(in, Grenzen.BULK, klassen);
            Kop kop = oordeel.kop();
            uit.println(bestand);
            uit.println("  soort        " + kop.soort() + ", release " + kop.release().naam());
            uit.println("  afzender     " + kop.afzender());
            uit.println("  ontvanger    " + kop.ontvanger());
            uit.println("  kenmerk      " + kop.identificatie() + " van " + kop.dagtekening());
            uit.println("  niveau 1     " + (oordeel.niveau1Goed() ? "goed" : "fout"));
            uit.println("  bevindingen  " + bevindingen(oordeel));
            new TreeMap<>(klassen).forEach((naam, n) -> uit.printf("  %-12s %d%n", "#" + naam, n));
            return 0;
        } catch (BerichtGeweigerd e) {
            uit.println(bestand + ": " + e.weigering().reden());
            return 0;
        } catch (IOException | InvalidPathException e) {
            fout.println(bestand + ": niet te lezen");
            return 1;
        }
    }

    private static String bevindingen(Oordeel oordeel) {
        return oordeel.regels().isEmpty()
                ? Long.toString(oordeel.aantalFouten())
                : oordeel.aantalFouten() + ": " + String.join(", ", oordeel.regels());
    }
}
