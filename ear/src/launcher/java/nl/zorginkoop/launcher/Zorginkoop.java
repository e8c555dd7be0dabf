package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.List;

/** Ingang van {@code ./zorginkoop}: kiest de opdracht en vertaalt de uitkomst naar een exitcode. */
public final class Zorginkoop {

    private static final int VERKEERD_GEBRUIK = 2;
    private static final String GEBRUIK =
            String.join(
                    "\n",
                    "Gebruik: ./zorginkoop <opdracht>",
                    "  start                   bouwt wat ontbreekt en start databank en server",
                    "  test                    alle tests, met een telling aan het eind",
                    "  lever BESTAND [--wacht] levert een bericht in bij het draaiende platform",
                    "  proef kill [--rondes N] breekt het platform af en telt na een herstart",
                    "  proef lijsten           meet van elke lijst het eerste en het diepste blad",
                    "  proef uitvoer           legt elk rapport in elke vorm naast de databank",
                    "  proef wizard            breekt de server af na elke stap van een aanvraag",
                    "  proef fuzz | rondgang | miljoen  lange tellingen op de berichten",
                    "  logboek controleer      rekent de keten van het logboek na, met de ankers",
                    "  proef xss               zet listen in elk tekstveld en kijkt of er iets draait",
                    "  bench                   meet het platform naast de maatlat, in een tabel",
                    "  backup | herstel        komen met een latere uitgave");

    private Zorginkoop() {}

    public static void main(String[] argumenten) throws InterruptedException {
        Scherm scherm = Scherm.console();
        int code;
        try {
            code = voerUit(List.of(argumenten), scherm);
        } catch (Fout fout) {
            scherm.fout("%s", fout.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int voerUit(List<String> argumenten, Scherm scherm) throws InterruptedException {
        if (argumenten.isEmpty()) {
            scherm.fout("%s", GEBRUIK);
            return VERKEERD_GEBRUIK;
        }
        List<String> rest = argumenten.subList(1, argumenten.size());
        return switch (argumenten.get(0)) {
            case "start" -> new StartOpdracht(instellingen(), scherm).voerUit();
            case "lever" -> new LeverOpdracht(instellingen(), scherm).voerUit(rest);
            case "proef" -> new ProefOpdracht(instellingen(), huis(), scherm).voerUit(rest);
            case "logboek" ->
                    new LogboekOpdracht(instellingen(), System.getenv(), scherm).voerUit(rest);
            case "bench" -> new BenchOpdracht(instellingen(), huis(), scherm).voerUit(rest);
            case "backup", "herstel" -> {
                scherm.fout(
                        "%s komt met een latere uitgave van Zorginkoop.",
                        String.join(" ", argumenten));
                yield VERKEERD_GEBRUIK;
            }
            default -> {
                scherm.fout("%s", GEBRUIK);
                yield VERKEERD_GEBRUIK;
            }
        };
    }

    private static Path bouw() {
        return Path.of(System.getProperty("zorginkoop.bouw", "ear/target")).toAbsolutePath();
    }

    private static Path huis() {
        return bouw().getParent().getParent();
    }

    private static Instellingen instellingen() {
        Path werkmap = Path.of(System.getProperty("zorginkoop.werkmap", "."));
        return Instellingen.uit(System.getenv(), bouw(), werkmap);
    }
}
