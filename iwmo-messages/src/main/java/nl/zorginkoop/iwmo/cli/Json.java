package nl.zorginkoop.iwmo.cli;

import java.util.List;
import java.util.Map;

/** Net genoeg JSON om een oordeel uit te schrijven. */
final class Json {

    private Json() {}

    static String van(Object waarde) {
        StringBuilder uit = new StringBuilder();
        schrijf(waarde, uit);
        return uit.toString();
    }

    private static void schrijf(Object waarde, StringBuilder uit) {
        if (waarde == null || waarde instanceof Number || waarde instanceof Boolean) {
            uit.append(waarde);
        } else if (waarde instanceof Map<?, ?> map) {
            String scheiding = "{";
            for (Map.Entry<?, ?> e : map.entrySet()) {
                uit.append(scheiding);
                tekst(e.getKey().toString(), uit);
                uit.append(':');
                schrijf(e.getValue(), uit);
                scheiding = ",";
            }
            uit.append(map.isEmpty() ? "{}" : "}");
        } else if (waarde instanceof List<?> lijst) {
            String scheiding = "[";
            for (Object lid : lijst) {
                uit.append(scheiding);
                schrijf(lid, uit);
                scheiding = ",";
            }
            uit.append(lijst.isEmpty() ? "[]" : "]");
        } else {
            tekst(waarde.toString(), uit);
        }
    }

    private static void tekst(String tekst, StringBuilder uit) {
        uit.append('"');
        for (int i = 0; i < tekst.length(); i++) {
            char c = tekst.charAt(i);
            if (c == '"' || c == '\\') {
                uit.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                uit.append(String.format("\\u%04x", (int) c));
            } else {
                uit.append(c);
            }
        }
        uit.append('"');
    }
}
