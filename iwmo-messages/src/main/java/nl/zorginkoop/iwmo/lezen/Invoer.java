package nl.zorginkoop.iwmo.lezen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;

/**
 * Telt bytes en weigert wat geen UTF-8 zonder BOM is (OP192) nog voordat een parser kijkt. De
 * parser krijgt de codering opgelegd, zodat een valse aanduiding hem niets wijsmaakt.
 */
final class Invoer extends FilterInputStream {

    private static final int KIJK = 256;
    private static final Pattern AANDUIDING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final long grens;
    private long gelezen;

    private Invoer(InputStream in, long grens) {
        super(in);
        this.grens = grens;
    }

    static Invoer open(InputStream bron, long grens) throws IOException {
        PushbackInputStream terug = new PushbackInputStream(bron, KIJK);
        byte[] begin = new byte[KIJK];
        int aantal = terug.readNBytes(begin, 0, KIJK);
        if (aantal == 0) {
            throw new BerichtGeweigerd(Grond.LEEG, "Het bestand is leeg.");
        }
        keurCodering(begin, aantal);
        terug.unread(begin, 0, aantal);
        return new Invoer(terug, grens);
    }

    private static void keurCodering(byte[] begin, int aantal) {
        int b0 = begin[0] & 0xFF;
        boolean merk = b0 == 0xEF || b0 == 0xFE || b0 == 0xFF;
        boolean breed = false;
        for (int i = 0; i < Math.min(aantal, 4); i++) {
            breed |= begin[i] == 0;
        }
        if (merk || breed) {
            throw new BerichtGeweigerd(
                    Grond.CODERING, "Het bestand moet UTF-8 zijn, zonder byte order mark.");
        }
        Matcher m = AANDUIDING.matcher(new String(begin, 0, aantal, StandardCharsets.ISO_8859_1));
        if (m.find() && !m.group(1).equalsIgnoreCase("UTF-8")) {
            throw new BerichtGeweigerd(
                    Grond.CODERING, "Het bestand noemt een andere codering dan UTF-8.");
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            tel(1);
        }
        return b;
    }

    @Override
    public int read(byte[] doel, int van, int aantal) throws IOException {
        int n = super.read(doel, van, aantal);
        if (n > 0) {
            tel(n);
        }
        return n;
    }

    private void tel(int n) {
        gelezen += n;
        if (gelezen > grens) {
            throw new BerichtGeweigerd(
                    Grond.TE_GROOT, "Het bestand is groter dan " + grens + " bytes.");
        }
    }

    /** De bron is van de aanroeper en blijft open. */
    @Override
    public void close() {
        // bewust niets
    }
}
