package nl.zorginkoop.iwmo.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opties en wat er overblijft. */
record Opties(Map<String, String> waarden, List<String> rest) {

    private static final Set<String> MET_WAARDE =
            Set.of("regels", "zaad", "aantal", "van", "zaden", "rondes");
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
            } else {
                throw new IllegalArgumentException("onbekende optie " + arg);
            }
        }
        return new Opties(waarden, rest);
    }

    boolean heeft(String naam) {
        return waarden.containsKey(naam);
    }

    int getal(String naam, int anders) {
        return heeft(naam) ? Integer.parseInt(waarden.get(naam)) : anders;
    }
}
