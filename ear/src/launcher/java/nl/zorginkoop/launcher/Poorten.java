package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Zegt vóór het starten of een poort vrij is; de melding van de server zelf komt te laat. */
public final class Poorten {

    private static final Duration TUSSENPOOS = Duration.ofMillis(50);

    private Poorten() {}

    static boolean vrij(int poort) {
        try (ServerSocket proef = new ServerSocket()) {
            proef.setReuseAddress(true);
            proef.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), poort));
            return true;
        } catch (IOException bezet) {
            return false;
        }
    }

    /** Een proces dat net gestopt is, geeft zijn poort soms een tel later vrij dan zijn nummer. */
    static void wachtTotVrij(int poort, Duration geduld) {
        long einde = System.nanoTime() + geduld.toNanos();
        while (!vrij(poort) && System.nanoTime() < einde) {
            LockSupport.parkNanos(TUSSENPOOS.toNanos());
        }
    }

    public static int kies() {
        try (ServerSocket proef = new ServerSocket()) {
            proef.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            return proef.getLocalPort();
        } catch (IOException fout) {
            throw new Fout("Er is geen vrije poort te vinden: " + fout.getMessage(), fout);
        }
    }

    static int vrijOfAnders(int voorkeur) {
        return voorkeur < 65_536 && vrij(voorkeur) ? voorkeur : kies();
    }
}
