package nl.zorginkoop.iwmo.regels;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;

/** Verandert één onderdeel van een record, aangewezen met een pad als {@code client.lijst[0].x}. */
final class Wijziging {

    private Wijziging() {}

    static <T> T zet(T record, String pad, Object waarde) {
        int punt = pad.indexOf('.');
        String deel = punt < 0 ? pad : pad.substring(0, punt);
        String rest = punt < 0 ? "" : pad.substring(punt + 1);
        Vorm vorm = Vorm.van(record.getClass());
        int haak = deel.indexOf('[');
        String naam = naam(haak < 0 ? deel : deel.substring(0, haak));
        Object oud = vorm.veld(naam).waarde(record);
        if (haak < 0) {
            return vorm.met(record, naam, rest.isEmpty() ? waarde : zet(oud, rest, waarde));
        }
        int index = Integer.parseInt(deel.substring(haak + 1, deel.length() - 1));
        List<Object> leden = new ArrayList<>((List<?>) oud);
        leden.set(index, rest.isEmpty() ? waarde : zet(leden.get(index), rest, waarde));
        return vorm.met(record, naam, leden);
    }

    static <T> T erbij(T record, String pad, Object lid) {
        List<Object> leden = new ArrayList<>((List<?>) lees(record, pad));
        leden.add(lid);
        return zet(record, pad, leden);
    }

    static Object lees(Object record, String pad) {
        Object waarde = record;
        for (String deel : pad.split("\\.")) {
            int haak = deel.indexOf('[');
            Veld veld =
                    Vorm.van(waarde.getClass())
                            .veld(naam(haak < 0 ? deel : deel.substring(0, haak)));
            waarde = veld.waarde(waarde);
            if (haak >= 0) {
                waarde =
                        ((List<?>) waarde)
                                .get(Integer.parseInt(deel.substring(haak + 1, deel.length() - 1)));
            }
        }
        return waarde;
    }

    private static String naam(String deel) {
        return Character.toUpperCase(deel.charAt(0)) + deel.substring(1);
    }
}
