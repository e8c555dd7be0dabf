package nl.zorginkoop.iwmo.proef;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.uitleg.Uitleg;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;

/**
 * Verminkt geldige berichten op duizenden manieren. Elk moet een oordeel of een weigering geven,
 * nooit een storing, en een bericht dat het schema haalt moet ook weer te schrijven zijn. Een geval
 * hangt alleen van zaad en volgnummer af: een stuk overdoen geeft hetzelfde.
 */
public final class Fuzz {

    /**
     * Een gewoon bericht kost een milliseconde; tien seconden is ook op een volle machine hangen.
     */
    private static final long HANGT_NA = TimeUnit.SECONDS.toNanos(10);

    private static final long SPREIDING = 0x9E3779B97F4A7C15L;
    private static final int HONDERD = 100;
    private static final int LANG_BERICHT = 200;

    private final long zaad;
    private final PrintStream meldingen;
    private final Map<String, Integer> uitkomsten = new TreeMap<>();
    private int storingen;
    private int gehangen;
    private volatile int bezigMet;
    private volatile long bezigSinds;

    private Fuzz(long zaad, PrintStream meldingen) {
        this.zaad = zaad;
        this.meldingen = meldingen;
    }

    /**
     * @param storingen gevallen zonder oordeel en zonder weigering
     * @param gehangen gevallen die langer dan tien seconden duurden
     * @param uitkomsten hoe vaak elk oordeel en elke grond van weigering voorkwam
     */
    public record Uitslag(
            int aantal,
            int storingen,
            int gehangen,
            Map<String, Integer> uitkomsten,
            long p99Micros,
            long langsteMicros) {

        public boolean goed() {
            return storingen == 0 && gehangen == 0;
        }
    }

    /**
     * @param van volgnummer van het eerste geval
     * @param meldingen waar een storing met zaad en volgnummer komt te staan
     */
    public static Uitslag proef(int van, int aantal, long zaad, PrintStream meldingen)
            throws IOException {
        Fuzz fuzz = new Fuzz(zaad, meldingen);
        Thread wacht = new Thread(fuzz::bewaak, "wacht");
        wacht.setDaemon(true);
        wacht.start();
        try {
            return fuzz.draai(van, aantal);
        } finally {
            wacht.interrupt();
        }
    }

    /** Een geval dat nooit klaar komt zou anders ook nooit gemeld worden. */
    private void bewaak() {
        int gemeld = -1;
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                int nr = bezigMet;
                if (nr != gemeld && System.nanoTime() - bezigSinds > HANGT_NA) {
                    meldingen.printf("zaad %d, geval %d hangt%n", zaad, nr);
                    gemeld = nr;
                }
            }
        } catch (InterruptedException klaar) {
            Thread.currentThread().interrupt();
        }
    }

    private Uitslag draai(int van, int aantal) throws IOException {
        long[] tijden = new long[aantal];
        for (int i = 0; i < aantal; i++) {
            int nr = van + i;
            byte[] bytes = geval(nr);
            long begin = System.nanoTime();
            bezigSinds = begin;
            bezigMet = nr;
            String uitkomst = uitkomst(bytes, nr);
            tijden[i] = System.nanoTime() - begin;
            uitkomsten.merge(uitkomst, 1, Integer::sum);
            if (tijden[i] > HANGT_NA) {
                gehangen++;
            }
        }
        Arrays.sort(tijden);
        long p99 = tijden[(int) ((long) aantal * 99 / HONDERD)];
        return new Uitslag(
                aantal,
                storingen,
                gehangen,
                uitkomsten,
                TimeUnit.NANOSECONDS.toMicros(p99),
                TimeUnit.NANOSECONDS.toMicros(tijden[aantal - 1]));
    }

    private byte[] geval(int nr) throws IOException {
        Berichtsoort[] soorten = Berichtsoort.values();
        int regels = nr % HONDERD == 0 ? LANG_BERICHT : 0;
        Bericht bericht =
                Voorbeelden.maak(soorten[nr % soorten.length], nr / soorten.length, regels);
        return new Verminker(zaad + nr * SPREIDING).vermink(Schrijver.bytes(bericht));
    }

    private String uitkomst(byte[] bytes, int nr) {
        try {
            return beoordeel(bytes);
        } catch (BerichtGeweigerd e) {
            return "geweigerd " + e.weigering().grond();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            storingen++;
            meldingen.printf("zaad %d, geval %d: %s%n", zaad, nr, e);
            meldingen.println(new String(bytes, StandardCharsets.UTF_8));
            return "storing";
        }
    }

    private static String beoordeel(byte[] bytes) throws IOException {
        Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
        for (Fout fout : gelezen.oordeel().fouten()) {
            Uitleg.zin(fout, Uitleg.NEDERLANDS);
        }
        if (gelezen.oordeel().niveau1Goed() != (gelezen.bericht() != null)) {
            throw new IllegalStateException("oordeel en bericht spreken elkaar tegen");
        }
        if (gelezen.bericht() == null) {
            return "niveau 1";
        }
        Schrijver.bytes(gelezen.bericht());
        return gelezen.oordeel().goed() ? "goed" : "niveau 2";
    }
}
