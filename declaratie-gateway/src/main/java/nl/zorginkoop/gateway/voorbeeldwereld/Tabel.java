package nl.zorginkoop.gateway.voorbeeldwereld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Een tabel met tabs uit de bronnen van de demowereld; de eerste regel noemt de kolommen. */
final class Tabel {
    /** Eén regel; een lege cel is een lege tekst. */
    record Rij(Map<String, String> cellen) {
        String tekst(String kolom) {
            String waarde = cellen.get(kolom);
            if (waarde == null) {
                throw new NoSuchElementException("Geen kolom " + kolom);
            }
            return waarde;
        }

        int getal(String kolom) {
            return Integer.parseInt(tekst(kolom));
        }

        boolean isLeeg(String kolom) {
            return tekst(kolom).isEmpty();
        }
    }

    private Tabel() {}

    static List<Rij> lees(String naam) {
        try (InputStream bron = Tabel.class.getResourceAsStream(naam)) {
            List<String> regels =
                    new String(bron.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            String[] koppen = regels.get(0).split("\t", -1);
            return regels.stream().skip(1).map(regel -> rij(koppen, regel)).toList();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static Rij rij(String[] koppen, String regel) {
        String[] waarden = regel.split("\t", -1);
        Map<String, String> cellen = new HashMap<>();
        for (int i = 0; i < koppen.length; i++) {
            cellen.put(koppen[i], waarden[i]);
        }
        return new Rij(Map.copyOf(cellen));
    }
}
