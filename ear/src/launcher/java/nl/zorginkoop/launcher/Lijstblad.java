package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * Een bladzijde met een lijst, en wie haar leest.
 *
 * @param rol de rol van het account, of {@code BEZOEKER} zonder account
 * @param tabel waar de rijen uit komen
 * @param parameters een opdracht die de vraag achter het adres geeft, of leeg
 */
record Lijstblad(String pad, String rol, String tabel, String parameters) {

    private static final int CELLEN = 4;

    static List<Lijstblad> uit(Path bestand) {
        return Bestanden.lees(bestand)
                .lines()
                .skip(1)
                .filter(regel -> !regel.isBlank())
                .map(regel -> regel.split(";", CELLEN))
                .map(cel -> new Lijstblad(cel[0], cel[1], cel[2], cel[3].strip()))
                .toList();
    }

    boolean openbaar() {
        return "BEZOEKER".equals(rol);
    }

    /** Het account dat {@code lijsten.sql} voor deze rol maakt. */
    String account() {
        return "lijsten." + rol.toLowerCase(java.util.Locale.ROOT);
    }
}
