package nl.zorginkoop.web.lijsten;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Houdt het begin van een bericht vast om te tonen; een declaratie van een gigabyte past niet. */
final class Kijkvenster extends OutputStream {
    static final int GRENS = 256 * 1024;

    private final ByteArrayOutputStream begin = new ByteArrayOutputStream();
    private boolean afgekapt;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int vanaf, int aantal) {
        int past = Math.min(aantal, GRENS - begin.size());
        begin.write(bytes, vanaf, past);
        afgekapt |= past < aantal;
    }

    String tekst() {
        return begin.toString(StandardCharsets.UTF_8);
    }

    boolean isAfgekapt() {
        return afgekapt;
    }
}
