package nl.zorginkoop.gateway.gedeeld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/**
 * De mappen waar ontvangen berichten blijven. De reden ernaast is leesbaar en noemt dus geen
 * persoon.
 */
@ApplicationScoped
public class Uitvalmap {
    /** Achter de naam van het briefje bij een uitgevallen bericht. */
    public static final String REDEN = ".reden.txt";

    private static final int LANGSTE_NAAM = 80;

    @Inject Berichtmappen mappen;
    @Inject Versleuteling versleuteling;

    /** Een bestand dat niet aangenomen kon worden; blijft onder een eigen kenmerk liggen. */
    public UUID leg(String naam, Path bestand, String reden) throws IOException {
        UUID kenmerk =
                UUID.nameUUIDFromBytes(
                        (naam + Files.getLastModifiedTime(bestand) + Files.size(bestand))
                                .getBytes(StandardCharsets.UTF_8));
        try (InputStream bytes = Files.newInputStream(bestand)) {
            uitval(kenmerk, naam, bytes, reden);
        }
        return kenmerk;
    }

    public void uitval(UUID bericht, String naam, InputStream bytes, String reden)
            throws IOException {
        Path doel = plek(mappen.uitval(), bericht, naam);
        Kluisbestand.schrijf(doel, versleuteling, bericht, bytes);
        briefje(bericht, naam, reden);
    }

    /** Alleen de reden: de bytes zijn elders bewaard of bestaan nog niet. */
    public void briefje(UUID bericht, String naam, String reden) throws IOException {
        String tekst = reden + "\r\nBericht: " + bericht + "\r\n";
        Path doel = mappen.uitval().resolve(stam(bericht, naam) + REDEN);
        Vastbestand.schrijf(doel, uit -> uit.write(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    public void verwerkt(UUID bericht, String naam, InputStream bytes) throws IOException {
        Kluisbestand.schrijf(plek(mappen.verwerkt(), bericht, naam), versleuteling, bericht, bytes);
        haalWeg(bericht, naam);
    }

    /** Een bericht dat opnieuw is aangeboden, is geen uitval meer. */
    public void haalWeg(UUID bericht, String naam) throws IOException {
        Files.deleteIfExists(plek(mappen.uitval(), bericht, naam));
        Files.deleteIfExists(mappen.uitval().resolve(stam(bericht, naam) + REDEN));
    }

    private static Path plek(Path map, UUID bericht, String naam) {
        return map.resolve(stam(bericht, naam) + Kluisbestand.ACHTERVOEGSEL);
    }

    // De naam komt van buiten: hij wordt nooit een pad.
    private static String stam(UUID bericht, String naam) {
        String veilig = naam.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
        int begin = Math.max(0, veilig.length() - LANGSTE_NAAM);
        return veilig.substring(begin) + "_" + bericht;
    }
}
