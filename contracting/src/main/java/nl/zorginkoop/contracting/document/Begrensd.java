package nl.zorginkoop.contracting.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.zorginkoop.contracting.deur.Weigering;

/** Leest niet verder dan de grens: wat groter is wordt geweigerd, nooit afgekapt. */
final class Begrensd extends FilterInputStream {
    private final long grens;
    private long gelezen;

    Begrensd(InputStream bron, long grens) {
        super(bron);
        this.grens = grens;
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
            throw new Weigering(
                    Documentreden.TE_GROOT,
                    "Het bestand is groter dan "
                            + grens / (1024 * 1024)
                            + " MB: verklein of splits het.");
        }
    }
}
