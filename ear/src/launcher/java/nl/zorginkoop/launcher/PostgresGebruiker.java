package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Onder welke gebruiker PostgreSQL draait. Het weigert root; wie als root start (in een container
 * bijna altijd) krijgt het in een eigen gebruikersnaamruimte, en waar die verboden is als {@code
 * nobody}.
 */
enum PostgresGebruiker {
    ZELF(List.of(), -1),
    NAAMRUIMTE(List.of("unshare", "-U"), 0),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65_534);

    private final List<String> voorvoegsel;
    private final int eigenaar;

    PostgresGebruiker(List<String> voorvoegsel, int eigenaar) {
        this.voorvoegsel = voorvoegsel;
        this.eigenaar = eigenaar;
    }

    static PostgresGebruiker kies() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ZELF;
        }
        if (Processen.lukt("unshare", "-U", "id", "-u")) {
            return NAAMRUIMTE;
        }
        if (Processen.lukt("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "id")) {
            return NOBODY;
        }
        throw new Fout(
                "PostgreSQL mag niet als root draaien en van gebruiker wisselen lukt hier niet"
                        + " (unshare en setpriv geweigerd). Start als gewone gebruiker, of zet"
                        + " ZORGINKOOP_DB_URL, _USER en _PASSWORD naar een eigen PostgreSQL 18.");
    }

    List<String> opdracht(String... delen) {
        List<String> opdracht = new ArrayList<>(voorvoegsel);
        opdracht.addAll(List.of(delen));
        return opdracht;
    }

    /**
     * Zet de boom op naam van deze gebruiker. Doet niets als het al klopt, zodat wisselen tussen
     * beide wegen (een andere machine, een ander beleid) de bestaande gegevens meeneemt.
     */
    void wordtEigenaarVan(Path top) {
        if (eigenaar < 0) {
            return;
        }
        try {
            if ((int) Files.getAttribute(top, "unix:uid") == eigenaar) {
                return;
            }
            try (Stream<Path> paden = Files.walk(top)) {
                for (Path pad : (Iterable<Path>) paden::iterator) {
                    Files.setAttribute(pad, "unix:uid", eigenaar);
                    Files.setAttribute(pad, "unix:gid", eigenaar);
                }
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
