package nl.zorginkoop.gateway.ontvangst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Laat een bestand door als het een seconde niet veranderd is. Alle bestanden bezinken tegelijk: de
 * leesvergrendeling van Camel wacht die seconde per bestand, na elkaar.
 */
@ApplicationScoped
@Named("bezinking")
public class Bezinking implements GenericFileFilter<Object> {
    private static final long RUST = 1_000_000_000L;
    private static final long STRAFRUST = 10 * RUST;
    private static final long VERGEET = 60 * RUST;

    private record Gezien(long grootte, long gewijzigd, long rijpOp, long laatst) {}

    private final Map<String, Gezien> bestanden = new ConcurrentHashMap<>();

    @Override
    public boolean accept(GenericFile<Object> bestand) {
        String naam = bestand.getFileName();
        if (bestand.isDirectory()
                || naam.startsWith(".")
                || naam.toLowerCase(Locale.ROOT).endsWith(".tmp")) {
            return false;
        }
        return isRijp(naam, bestand.getFileLength(), bestand.getLastModified(), System.nanoTime());
    }

    boolean isRijp(String naam, long grootte, long gewijzigd, long nu) {
        bestanden.values().removeIf(g -> nu - g.laatst() > VERGEET);
        Gezien eerder = bestanden.get(naam);
        boolean zelfde =
                eerder != null && eerder.grootte() == grootte && eerder.gewijzigd() == gewijzigd;
        long rijpOp = zelfde ? eerder.rijpOp() : nu + RUST;
        bestanden.put(naam, new Gezien(grootte, gewijzigd, rijpOp, nu));
        return zelfde && nu - rijpOp >= 0;
    }

    /** Het bestand kon niet worden aangenomen: even niet proberen, zonder de rest op te houden. */
    void laatRusten(String naam) {
        bestanden.computeIfPresent(
                naam,
                (n, g) ->
                        new Gezien(
                                g.grootte(),
                                g.gewijzigd(),
                                System.nanoTime() + STRAFRUST,
                                g.laatst()));
    }
}
