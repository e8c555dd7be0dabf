package nl.zorginkoop.gateway.gedeeld;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Verbindt wie schrijft met wie leest, elk op een eigen draad, met een handvol stukken ertussen. De
 * pijp van de JDK wekt de lezer pas als zijn buffer vol is of na een seconde; deze meteen.
 */
final class Pijp {
    private static final int STUKKEN = 8;
    private static final byte[] EINDE = new byte[0];

    private final BlockingQueue<byte[]> stukken = new ArrayBlockingQueue<>(STUKKEN);
    private volatile Throwable fout;
    private volatile boolean lezerWeg;

    final InputStream lezen = new Lezen();
    final OutputStream schrijven = new Schrijven();

    /** De schrijver is klaar; met een fout krijgt de lezer die na de laatste bytes. */
    void klaar(Throwable waarom) throws InterruptedException {
        fout = waarom;
        bied(EINDE);
    }

    // Een lezer die genoeg heeft, houdt de schrijver niet op: de rest valt weg.
    private void bied(byte[] stuk) throws InterruptedException {
        while (!lezerWeg) {
            if (stukken.offer(stuk, 100, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private final class Schrijven extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] van, int vanaf, int lengte) throws IOException {
            if (lengte == 0) {
                return;
            }
            try {
                bied(Arrays.copyOfRange(van, vanaf, vanaf + lengte));
            } catch (InterruptedException weg) {
                Thread.currentThread().interrupt();
                throw new IOException("Onderbroken tijdens het doorgeven", weg);
            }
        }
    }

    private final class Lezen extends InputStream {
        private byte[] stuk = EINDE;
        private int plek;
        private boolean op;

        @Override
        public int read() throws IOException {
            return vul() ? stuk[plek++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] naar, int vanaf, int lengte) throws IOException {
            if (lengte == 0) {
                return 0;
            }
            if (!vul()) {
                return -1;
            }
            int aantal = Math.min(lengte, stuk.length - plek);
            System.arraycopy(stuk, plek, naar, vanaf, aantal);
            plek += aantal;
            return aantal;
        }

        private boolean vul() throws IOException {
            if (plek < stuk.length) {
                return true;
            }
            if (!op) {
                stuk = neem();
                plek = 0;
                op = stuk.length == 0;
            }
            if (op && fout != null) {
                throw new IOException("Het bericht is niet te lezen: " + fout, fout);
            }
            return !op;
        }

        private byte[] neem() throws IOException {
            try {
                return stukken.take();
            } catch (InterruptedException weg) {
                Thread.currentThread().interrupt();
                throw new IOException("Onderbroken tijdens het lezen", weg);
            }
        }

        @Override
        public void close() {
            lezerWeg = true;
        }
    }
}
