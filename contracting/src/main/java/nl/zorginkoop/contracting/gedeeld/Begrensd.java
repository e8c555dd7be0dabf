package nl.zorginkoop.contracting.gedeeld;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/** Leest niet verder dan de grens: wat groter is wordt geweigerd, nooit afgekapt. */
public final class Begrensd extends FilterInputStream {
    private static final long MEGABYTE = 1024L * 1024;

    private final long grens;
    private final LongFunction<? extends RuntimeException> teGroot;
    private long gelezen;

    /**
     * @param grens in bytes
     * @param teGroot de weigering, gegeven de grens in hele megabytes
     */
    public Begrensd(
            InputStream bron, long grens, LongFunction<? extends RuntimeException> teGroot) {
        super(bron);
        this.grens = grens;
        this.teGroot = teGroot;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        tel(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] naar, int vanaf, int lengte) throws IOException {
        int aantal = super.read(naar, vanaf, lengte);
        tel(Math.max(0, aantal));
        return aantal;
    }

    private void tel(int aantal) {
        gelezen += aantal;
        if (gelezen > grens) {
            throw teGroot.apply(grens / MEGABYTE);
        }
    }
}
