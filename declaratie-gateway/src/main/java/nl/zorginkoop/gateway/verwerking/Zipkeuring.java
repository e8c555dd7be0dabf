package nl.zorginkoop.gateway.verwerking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
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

    private Zipkeuring() {}

    /** Leest de zip helemaal door en houdt niets vast. */
    static void keur(InputStream bytes, long grootte) throws IOException {
        long grens = Math.min(Postbus.GRENS_UITGEPAKT, Math.max(1, grootte) * (long) VERHOUDING);
        long[] uitgepakt = {0};
        int[] aantal = {0};
        perBericht(
                bytes,
                (plek, naam, inhoud) -> {
                    aantal[0] = plek + 1;
                    uitgepakt[0] += tel(inhoud, grens - uitgepakt[0]);
                });
        if (aantal[0] == 0) {
            throw new NaarUitval(Uitvaloorzaak.ONLEESBAAR, "De zip bevat geen berichten.");
        }
    }

    static void perBericht(InputStream bytes, Ontvanger ontvanger) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes);
        int plek = 0;
        try {
            for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
                String naam = deel.getName();
                keurNaam(naam);
                if (deel.isDirectory()) {
                    continue;
                }
                if (plek == BERICHTEN) {
                    throw new NaarUitval(
                            Uitvaloorzaak.ONLEESBAAR,
                            "De zip bevat meer dan " + BERICHTEN + " berichten: verdeel hem.");
                }
                ontvanger.bericht(plek++, naam.substring(naam.lastIndexOf('/') + 1), zip);
            }
        } catch (ZipException | EOFException kapot) {
            throw new NaarUitval(
                    Uitvaloorzaak.ONLEESBAAR, "De zip is beschadigd: " + kapot.getMessage());
        } catch (IllegalArgumentException naam) {
            throw new NaarUitval(
                    Uitvaloorzaak.ONLEESBAAR, "De zip heeft een onleesbare naam voor een bericht.");
        }
    }

    private static void keurNaam(String naam) {
        boolean omhoog = ("/" + naam + "/").contains("/../");
        if (omhoog || naam.startsWith("/") || naam.contains("\\") || naam.contains(":")) {
            throw new NaarUitval(
                    Uitvaloorzaak.ONLEESBAAR, "De zip wijst naar een plek buiten zichzelf.");
        }
        if (naam.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new NaarUitval(
                    Uitvaloorzaak.ONLEESBAAR, "Een zip in een zip wordt niet aangenomen.");
        }
    }

    private static long tel(InputStream inhoud, long ruimte) throws IOException {
        byte[] stuk = new byte[1 << 16];
        long totaal = 0;
        for (int aantal = inhoud.read(stuk); aantal >= 0; aantal = inhoud.read(stuk)) {
            if (totaal == 0 && aantal > 1 && stuk[0] == 'P' && stuk[1] == 'K') {
                throw new NaarUitval(
                        Uitvaloorzaak.ONLEESBAAR, "Een zip in een zip wordt niet aangenomen.");
            }
            totaal += aantal;
            if (totaal > ruimte) {
                throw new NaarUitval(
                        Uitvaloorzaak.ONLEESBAAR,
                        "De zip is uitgepakt groter dan 1,5 GB of dan honderd keer zichzelf.");
            }
        }
        return totaal;
    }
}
