package nl.zorginkoop.iwmo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ingang van {@code iwmo-messages-cli.jar}. */
public final class Checker {

    private static final int VERKEERD_GEBRUIK = 2;
    private static final String GEBRUIK =
            """
            gebruik:
              controleer [--uitleg] [--json] BESTAND…
              samenvatting BESTAND…
              voorbeeld SOORT [--regels N] [--zaad N]     bijvoorbeeld WMO323
              proef fuzz [--aantal N] [--van N] [--zaad N]
              proef rondgang [--zaden N]
              proef miljoen [--regels N] [--zaad N] [--rondes N]
            """;

    private Checker() {}

    public static void main(String[] args) {
        PrintStream uit =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream fout = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = voer(List.of(args), uit, fout);
        uit.flush();
        System.exit(code);
    }

    static int voer(List<String> args, PrintStream uit, PrintStream fout) {
        try {
            Opties opties = Opties.van(args.isEmpty() ? args : args.subList(1, args.size()));
            if (!opties.rest().isEmpty()) {
                switch (args.get(0)) {
                    case "controleer":
                        return Controleer.voer(opties, uit, fout);
                    case "samenvatting":
                        return Samenvatting.voer(opties, uit, fout);
                    case "voorbeeld":
                        return Voorbeeld.voer(opties, uit);
                    case "proef":
                        return Proeven.voer(opties, uit);
                    default:
                        break;
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            fout.println(e.getMessage());
        }
        fout.print(GEBRUIK);
        return VERKEERD_GEBRUIK;
    }
}
