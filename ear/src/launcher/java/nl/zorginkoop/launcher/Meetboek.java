package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Waar een proef haar uitkomst achter zet: een bestand in {@code docs/metingen}; wat er stond
 * blijft.
 */
final class Meetboek {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Meetboek() {}

    /**
     * Zet een deel achter in het bestand en zegt op het scherm waar het staat.
     *
     * @param kop waar een nieuw bestand mee begint
     */
    static void zetErbij(Path huis, String naam, String kop, String deel, Scherm scherm) {
        Path bestand = Bestanden.map(huis.resolve("docs/metingen")).resolve(naam);
        String tot = bestand.toFile().isFile() ? Bestanden.lees(bestand) : kop;
        Bestanden.schrijf(bestand, tot + deel, "rw-r--r--");
        scherm.regel("Geschreven in %s", bestand);
    }

    /** Het moment van de meting, in Nederland. */
    static String nu() {
        return LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).format(MOMENT);
    }

    /** Waarop gemeten is, zoals het in een regel staat. */
    static String machine() {
        return Runtime.getRuntime().availableProcessors()
                + " kernen, JDK "
                + Runtime.version().feature();
    }
}
