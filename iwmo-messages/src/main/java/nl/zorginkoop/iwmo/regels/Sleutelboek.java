package nl.zorginkoop.iwmo.regels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Vindt dubbelen onder willekeurig veel sleutels in een vaste hoeveelheid geheugen. Elke sleutel
 * wordt 128 bits van een SHA-256 met een toevallig zout; een botsing is bij tien miljoen sleutels
 * minder waarschijnlijk dan 10<sup>-24</sup> en door het zout niet te maken. Gesorteerde stukken
 * gaan naar een tijdelijk bestand zodra het geheugendeel vol is en worden aan het eind
 * samengevoegd. Omdat alleen hashes weggeschreven worden komt er geen persoonsgegeven op schijf.
 */
public final class Sleutelboek implements AutoCloseable {

    private static final int IN_GEHEUGEN = 1 << 15;
    private static final int LEESBLOK = 128;

    private final byte[] zout = new byte[16];
    private final MessageDigest digest;
    private final List<Sleutel> buffer = new ArrayList<>();
    private final List<long[]> stukken = new ArrayList<>();
    private FileChannel bestand;
    private long einde;

    public Sleutelboek() {
        new SecureRandom().nextBytes(zout);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param ruimte sleutels van verschillende ruimten zijn nooit gelijk
     * @param soort wat deze vermelding is binnen de groep van gelijke sleutels
     * @param extra onderscheid binnen de groep
     */
    public void noteer(char ruimte, String sleutel, int soort, String extra, long plek, int regel) {
        digest.update(zout);
        digest.update((byte) ruimte);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes(sleutel)));
        long boven = hash.getLong();
        long onder = hash.getLong();
        buffer.add(new Sleutel(boven, onder, soort, extraHash(extra), plek, regel));
        if (buffer.size() == IN_GEHEUGEN) {
            schrijfWeg();
        }
    }

    private long extraHash(String extra) {
        if (extra.isEmpty()) {
            return 0;
        }
        digest.update(zout);
        return ByteBuffer.wrap(digest.digest(bytes(extra))).getLong();
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    /** Alle vermeldingen, gesorteerd: gelijke sleutels staan naast elkaar. */
    public void inVolgorde(Consumer<Sleutel> verwerker) {
        buffer.sort(null);
        PriorityQueue<Stuk> kop = new PriorityQueue<>();
        for (long[] stuk : stukken) {
            kop.add(new Stuk(bestand, stuk[0], stuk[1]));
        }
        if (!buffer.isEmpty()) {
            kop.add(new Stuk(buffer));
        }
        while (!kop.isEmpty()) {
            Stuk stuk = kop.poll();
            verwerker.accept(stuk.neem());
            if (!stuk.leeg()) {
                kop.add(stuk);
            }
        }
    }

    private void schrijfWeg() {
        buffer.sort(null);
        ByteBuffer blok = ByteBuffer.allocate(buffer.size() * Sleutel.BYTES);
        buffer.forEach(s -> s.schrijf(blok));
        blok.flip();
        try {
            if (bestand == null) {
                Path pad = Files.createTempFile("iwmo-sleutels", ".tmp");
                bestand =
                        FileChannel.open(
                                pad,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE);
            }
            long begin = einde;
            while (blok.hasRemaining()) {
                einde += bestand.write(blok, einde);
            }
            stukken.add(new long[] {begin, einde});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    @Override
    public void close() {
        if (bestand != null) {
            try {
                bestand.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Een vermelding: 128 bits sleutel en waar zij stond. */
    public record Sleutel(long boven, long onder, int soort, long extra, long plek, int regel)
            implements Comparable<Sleutel> {

        static final int BYTES = 4 * Long.BYTES + 2 * Integer.BYTES;

        public boolean gelijkAan(Sleutel ander) {
            return ander != null && boven == ander.boven && onder == ander.onder;
        }

        @Override
        public int compareTo(Sleutel s) {
            int c = Long.compare(boven, s.boven);
            c = c != 0 ? c : Long.compare(onder, s.onder);
            c = c != 0 ? c : Integer.compare(soort, s.soort);
            c = c != 0 ? c : Long.compare(extra, s.extra);
            return c != 0 ? c : Long.compare(plek, s.plek);
        }

        void schrijf(ByteBuffer blok) {
            blok.putLong(boven).putLong(onder).putInt(soort);
            blok.putLong(extra).putLong(plek).putInt(regel);
        }

        static Sleutel lees(ByteBuffer blok) {
            return new Sleutel(
                    blok.getLong(),
                    blok.getLong(),
                    blok.getInt(),
                    blok.getLong(),
                    blok.getLong(),
                    blok.getInt());
        }
    }

    /** Een gesorteerd stuk waaruit vooraan genomen wordt. */
    private static final class Stuk implements Comparable<Stuk> {

        private final FileChannel bestand;
        private final long tot;
        private long positie;
        private List<Sleutel> blok;
        private int index;

        Stuk(List<Sleutel> geheugen) {
            this.bestand = null;
            this.tot = 0;
            this.blok = geheugen;
        }

        Stuk(FileChannel bestand, long van, long tot) {
            this.bestand = bestand;
            this.positie = van;
            this.tot = tot;
            vul();
        }

        private void vul() {
            int grootte = (int) Math.min(tot - positie, (long) LEESBLOK * Sleutel.BYTES);
            ByteBuffer buffer = ByteBuffer.allocate(grootte);
            try {
                while (buffer.hasRemaining()) {
                    positie += bestand.read(buffer, positie);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            buffer.flip();
            blok = new ArrayList<>(LEESBLOK);
            index = 0;
            while (buffer.hasRemaining()) {
                blok.add(Sleutel.lees(buffer));
            }
        }

        Sleutel neem() {
            Sleutel vooraan = blok.get(index++);
            if (index == blok.size() && positie < tot) {
                vul();
            }
            return vooraan;
        }

        boolean leeg() {
            return index == blok.size();
        }

        @Override
        public int compareTo(Stuk ander) {
            return blok.get(index).compareTo(ander.blok.get(ander.index));
        }
    }
}
