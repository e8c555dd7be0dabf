package nl.zorginkoop.ear.server.bericht;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Wacht op wat een ander aan het doen is. */
final class Geduld {
    private static final int KEREN = 1200;

    private Geduld() {}

    /** Vraagt steeds opnieuw tot er een antwoord is, hooguit een minuut. */
    static <T> T tot(String wat, Callable<T> vraag) throws Exception {
        CountDownLatch nooit = new CountDownLatch(1);
        for (int i = 0; i < KEREN; i++) {
            T antwoord = vraag.call();
            if (antwoord != null && !Boolean.FALSE.equals(antwoord)) {
                return antwoord;
            }
            nooit.await(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("Na een minuut nog niet: " + wat);
    }
}
