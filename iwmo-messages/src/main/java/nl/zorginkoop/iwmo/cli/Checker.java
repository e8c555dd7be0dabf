package nl.zorginkoop.iwmo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ingang van {@code iwmo-messages-cli.jar}. */
public final class Checker {

    private static final String GEBRUIK =
            """
            gebruik: java -jar iwmo-messages-cli.jar controleer [--uitleg] [--json] BESTAND…
            """;

    private Checker() {}

    public static void main(String[] args) {
        PrintStream uit = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream fout = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = voer(List.of(args), uit, fout);
        uit.flush();
        System.exit(code);
    }

    static int voer(List<String> args, PrintStream uit, PrintStream fout) {
        try {
            if (args.size() > 1 && args.get(0).equals("controleer")) {
                return Controleer.voer(args.subList(1, args.size()), uit, fout);
            }
        } catch (IOException e) {
            fout.println(e.getMessage());
            return 1;
        }
        fout.print(GEBRUIK);
        return 2;
    }
}
