package nl.zorginkoop.iwmo.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Opties en wat er overblijft. */
record Opties(Map<String, String> waarden, List<String> rest) {

    private static final Set<String> MET_WAARDE =
            Set.of("regels", "zaad", "aantal", "van", "zaden", "rondes");
    private static final Pattern GETAL = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> ZONDER_WAARDE = Set.of("uitleg", "json");

    /**
     * @throws IllegalArgumentException bij een onbekende optie of een ontbrekende waarde
     */
    static Opties van(List<String> args) {
        Map<String, String> waarden = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                rest.add(arg);
                continue;
            }
            String naam = arg.substring(2);
            if (ZONDER_WAARDE.contains(naam)) {
                waarden.put(naam, "");
            } else if (MET_WAARDE.contains(naam) && i + 1 < args.size()) {
                waarden.put(naam, args.get(++i));
            } else if (MET_WAARDE.contains(naam)) {
                throw new IllegalArgumentException(arg + " vraagt een getal");
            } else {
                throw new IllegalArgumentException("onbekende optie " + arg);
            }
        }
        return new Opties(waarden, rest);
    }

    boolean heeft(String naam) {
        return waarden.containsKey(naam);
    }

    /**
     * @throws IllegalArgumentException als er geen geheel getal vanaf nul staat
     */
    int getal(String naam, int anders) {
        if (!heeft(naam)) {
            return anders;
        }
        String tekst = waarden.get(naam);
        if (!GETAL.matcher(tekst).matches()) {
            throw new IllegalArgumentException(
                    "--" + naam + " vraagt een geheel getal, geen " + tekst);
        }
        return Integer.parseInt(tekst);
    }
}
