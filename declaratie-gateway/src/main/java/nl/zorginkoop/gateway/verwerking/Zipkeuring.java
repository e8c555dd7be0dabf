package nl.zorginkoop.gateway.verwerking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.zorginkoop.contracting.post.Adreslezer;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;

/** Wat een zip mag zijn: hooguit dertig berichten, geen bom, geen zip in een zip (rulings C3). */
final class Zipkeuring {
    static final int BERICHTEN = 30;
    static final int VERHOUDING = 100;

    /** Krijgt elk bericht; {@code plek} telt vanaf nul. */
    @FunctionalInterface
    interface Ontvanger {
        void bericht(int plek, String naam, InputStream inhoud) throws IOException;
    }

    /** Krijgt van elk bericht het begin, waar de kop in staat; wat hier stuit, weigert de zip. */
    @FunctionalInterface
    interface Beginlezer {
        void begin(String naam, byte[] begin);
    }

    private Zipkeuring() {}

    /** Zoveel bytes mag een zip van deze grootte uitgepakt zijn. */
    static long grens(long grootte) {
        return Math.min(Postbus.GRENS_UITGEPAKT, Math.max(1, grootte) * (long) VERHOUDING);
    }

    /** Leest de zip helemaal door en houdt niets vast: pas daarna wordt er iets opgenomen. */
    static void keur(InputStream bytes, long grootte, Beginlezer lezer) throws IOException {
        long grens = grens(grootte);
        long[] uitgepakt = {0};
        int[] aantal = {0};
        perBericht(
                bytes,
                (plek, naam, inhoud) -> {
                    aantal[0] = plek + 1;
                    byte[] begin = inhoud.readNBytes(Adreslezer.KOPRUIMTE);
                    if (begin.length > 1 && begin[0] == 'P' && begin[1] == 'K') {
                        throw nee("Een zip in een zip wordt niet aangenomen.");
                    }
                    uitgepakt[0] = tel(inhoud, uitgepakt[0] + begin.length, grens);
                    lezer.begin(naam, begin);
                });
        if (aantal[0] == 0) {
            throw nee("De zip bevat geen berichten.");
        }
    }

    static void perBericht(InputStream bytes, Ontvanger ontvanger) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes);
        int plek = 0;
        for (ZipEntry deel = volgend(zip); deel != null; deel = volgend(zip)) {
            String naam = deel.getName();
            keurNaam(naam);
            if (deel.isDirectory()) {
                continue;
            }
            if (plek == BERICHTEN) {
                throw nee("De zip bevat meer dan " + BERICHTEN + " berichten: verdeel hem.");
            }
            try {
                ontvanger.bericht(plek++, naam.substring(naam.lastIndexOf('/') + 1), zip);
            } catch (ZipException | EOFException kapot) {
                throw beschadigd();
            }
        }
    }

    private static ZipEntry volgend(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException | EOFException kapot) {
            // De JDK zegt alleen in woorden dat een deel op slot zit.
            throw String.valueOf(kapot.getMessage()).contains("encrypted")
                    ? nee(
                            "De zip is met een wachtwoord versleuteld. Lever hem in zonder wachtwoord; de"
                                    + " verbinding en onze opslag zijn al versleuteld.")
                    : beschadigd();
        } catch (IllegalArgumentException naam) {
            throw nee("De zip heeft een onleesbare naam voor een bericht.");
        }
    }

    private static NaarUitval beschadigd() {
        return nee(
                "De zip is beschadigd of anders ingepakt dan met deflate. Maak hem opnieuw en lever hem"
                        + " nog eens in.");
    }

    private static NaarUitval nee(String reden) {
        return new NaarUitval(Uitvaloorzaak.ONLEESBAAR, reden);
    }

    private static void keurNaam(String naam) {
        boolean omhoog = ("/" + naam + "/").contains("/../");
        if (omhoog || naam.startsWith("/") || naam.contains("\\") || naam.contains(":")) {
            throw nee("De zip wijst naar een plek buiten zichzelf.");
        }
        if (naam.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw nee("Een zip in een zip wordt niet aangenomen.");
        }
    }

    private static long tel(InputStream inhoud, long al, long grens) throws IOException {
        byte[] stuk = new byte[1 << 16];
        long totaal = al;
        for (int aantal = 0; aantal >= 0; aantal = inhoud.read(stuk)) {
            totaal += aantal;
            if (totaal > grens) {
                throw nee(
                        grens == Postbus.GRENS_UITGEPAKT
                                ? "De zip is uitgepakt groter dan 1,5 GB: verdeel hem."
                                : "De zip is uitgepakt meer dan honderd keer zo groot als hij is: zo"
                                        + " pakt een bericht niet in.");
            }
        }
        return totaal;
    }
}
