package nl.zorginkoop.gateway.verzending;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.zorginkoop.gateway.gedeeld.Vastbestand;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;

/** Legt een bericht klaar voor de ontvanger, nadat het als ieder ander bericht gekeurd is. */
final class Uitbak {
    private Uitbak() {}

    /**
     * @return de bytes die nu onder deze naam staan, ook als de ontvanger ze al weghaalde
     * @throws NietVerzendbaar als het bericht niveau 1 of 2 niet haalt; dan ligt er niets
     */
    static InputStream leg(Path doel, Vastbestand.Vuller vuller) throws IOException {
        InputStream[] verzonden = new InputStream[1];
        try {
            Vastbestand.schrijf(
                    doel,
                    vuller,
                    voorlopig -> {
                        keur(voorlopig);
                        verzonden[0] = new BufferedInputStream(Files.newInputStream(voorlopig));
                    });
        } catch (IOException | RuntimeException fout) {
            if (verzonden[0] != null) {
                verzonden[0].close();
            }
            throw fout;
        }
        return verzonden[0];
    }

    /**
     * Als {@link #leg}, voor een stapel kleine berichten.
     *
     * @throws NietVerzendbaar als een ervan niveau 1 of 2 niet haalt; dan ligt er geen
     */
    static void legAlle(Map<Path, byte[]> stapel) throws IOException {
        for (byte[] bytes : stapel.values()) {
            keur(new ByteArrayInputStream(bytes));
        }
        Vastbestand.schrijfAlle(stapel);
    }

    private static void keur(Path bestand) throws IOException {
        try (InputStream bytes = Files.newInputStream(bestand)) {
            keur(bytes);
        }
    }

    private static void keur(InputStream bytes) throws IOException {
        Oordeel oordeel = Berichtlezer.beoordeel(bytes, Grenzen.BULK);
        if (!oordeel.niveau2Goed()) {
            throw new NietVerzendbaar(
                    "het haalt de eigen controle niet (" + oordeel.fouten().get(0) + ")");
        }
    }
}
