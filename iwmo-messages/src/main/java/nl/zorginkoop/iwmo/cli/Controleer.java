package nl.zorginkoop.iwmo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import nl.zorginkoop.iwmo.uitleg.Uitleg;

/** Eén regel per bestand: bestand, berichtsoort, niveau 1 en de geschonden regels. */
final class Controleer {

    private static final int EERSTE_FOUTEN = 3;

    private final PrintStream uit;
    private final PrintStream fout;
    private final boolean uitleg;
    private final boolean json;

    private Controleer(PrintStream uit, PrintStream fout, boolean uitleg, boolean json) {
        this.uit = uit;
        this.fout = fout;
        this.uitleg = uitleg;
        this.json = json;
    }

    static int voer(Opties opties, PrintStream uit, PrintStream fout) {
        Controleer c = new Controleer(uit, fout, opties.heeft("uitleg"), opties.heeft("json"));
        boolean alles = true;
        for (String bestand : opties.rest()) {
            alles &= c.controleer(bestand);
        }
        return alles ? 0 : 1;
    }

    private boolean controleer(String bestand) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(bestand)))) {
            meld(bestand, Berichtlezer.beoordeel(in, Grenzen.BULK));
            return true;
        } catch (BerichtGeweigerd e) {
            geweigerd(bestand, e);
            return true;
        } catch (IOException | InvalidPathException e) {
            fout.println(bestand + ": niet te lezen");
            return false;
        }
    }

    private void meld(String bestand, Oordeel oordeel) {
        if (json) {
            uit.println(Json.van(alsMap(bestand, oordeel)));
            return;
        }
        String soort = oordeel.kop().soort().name();
        uit.println(String.join("\t", bestand, soort, niveau1(oordeel), regels(oordeel)));
        if (uitleg) {
            oordeel.fouten().forEach(f -> uit.println("\t" + f.code() + ": " + zin(f)));
        }
    }

    private void geweigerd(String bestand, BerichtGeweigerd e) {
        String grond = e.weigering().grond().name();
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("bestand", bestand);
            map.put("geweigerd", grond);
            map.put("reden", e.weigering().reden());
            uit.println(Json.van(map));
            return;
        }
        uit.println(String.join("\t", bestand, "-", grond, "-"));
        if (uitleg) {
            uit.println("\t" + grond + ": " + e.weigering().reden());
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

    private static String zin(Fout f) {
        return Uitleg.zin(f, Uitleg.NEDERLANDS).replace('\n', ' ').replace('\r', ' ');
    }

    private static Map<String, Object> alsMap(String bestand, Oordeel oordeel) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("bestand", bestand);
        map.put("berichtsoort", oordeel.kop().soort().name());
        map.put("niveau1", oordeel.niveau1Goed());
        map.put("regels", oordeel.regels());
        map.put("aantalFouten", oordeel.aantalFouten());
        map.put("fouten", oordeel.fouten().stream().map(Controleer::alsMap).toList());
        return map;
    }

    private static Map<String, Object> alsMap(Fout f) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("niveau", f.niveau());
        map.put("code", f.code());
        map.put("retourcode", f.retourcode() == null ? null : f.retourcode().code());
        map.put("plaats", f.plaats().pad());
        map.put("regel", f.plaats().regelnummer());
        map.put("gevonden", f.gevonden());
        map.put("verwacht", f.verwacht());
        map.put("uitleg", zin(f));
        return map;
    }
}
