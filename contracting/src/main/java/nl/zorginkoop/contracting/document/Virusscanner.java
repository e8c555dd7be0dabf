package nl.zorginkoop.contracting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * ClamAV over {@code INSTREAM}, als {@code ZORGINKOOP_CLAMAV} (host:poort) gezet is. Alleen een
 * uitdrukkelijk {@code OK} opent de deur: geen verbinding, een half antwoord of een te groot
 * bestand is een weigering.
 */
@ApplicationScoped
class Virusscanner {
    private static final String INSTELLING = "ZORGINKOOP_CLAMAV";
    private static final int VERBINDEN_MS = 5_000;
    private static final int ANTWOORD_MS = 60_000;
    private static final int POORT = 3310;
    private static final int LANGSTE_ANTWOORD = 1024;

    private final String host;
    private final int poort;

    Virusscanner() {
        this(System.getProperty(INSTELLING, System.getenv(INSTELLING)));
    }

    /**
     * @param adres {@code host:poort}, of niets voor geen scanner
     */
    Virusscanner(String adres) {
        String gezet = adres == null || adres.isBlank() ? null : adres.strip();
        int punt = gezet == null ? -1 : gezet.lastIndexOf(':');
        host = punt < 0 ? gezet : gezet.substring(0, punt);
        poort = punt < 0 ? POORT : Integer.parseInt(gezet.substring(punt + 1));
    }

    boolean aan() {
        return host != null;
    }

    /** Leest de bytes tot het eind; keert alleen terug als de scanner ze goed vindt. */
    void keur(InputStream bytes) {
        String antwoord;
        try {
            antwoord = vraag(bytes);
        } catch (IOException weg) {
            throw new Weigering(
                    Documentreden.NIET_GESCAND,
                    "De virusscanner antwoordt niet, dus nemen wij nu niets aan. Probeer het later"
                            + " opnieuw.");
        }
        if (antwoord.endsWith(" FOUND")) {
            throw new Weigering(
                    Documentreden.BESMET,
                    "De virusscanner vond iets in dit bestand. Het is niet bewaard.");
        }
        if (!"stream: OK".equals(antwoord)) {
            throw new Weigering(
                    Documentreden.NIET_GESCAND,
                    "De virusscanner kon dit bestand niet beoordelen. Het is niet bewaard.");
        }
    }

    private String vraag(InputStream bytes) throws IOException {
        try (Socket lijn = new Socket()) {
            lijn.connect(new InetSocketAddress(host, poort), VERBINDEN_MS);
            lijn.setSoTimeout(ANTWOORD_MS);
            DataOutputStream uit = new DataOutputStream(lijn.getOutputStream());
            uit.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] blok = new byte[64 * 1024];
            try {
                for (int n = bytes.read(blok); n > 0; n = bytes.read(blok)) {
                    uit.writeInt(n);
                    uit.write(blok, 0, n);
                }
                uit.writeInt(0);
                uit.flush();
            } catch (java.net.SocketException dicht) {
                // Bij een te groot bestand hangt clamd op, met de reden nog op de lijn.
            }
            byte[] antwoord = lijn.getInputStream().readNBytes(LANGSTE_ANTWOORD);
            return new String(antwoord, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
