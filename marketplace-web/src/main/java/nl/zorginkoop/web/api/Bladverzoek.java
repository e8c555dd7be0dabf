package nl.zorginkoop.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Leest {@code cursor}, {@code limit}, {@code zoek} en de filters van een lijst uit de URL. */
final class Bladverzoek {
    private Bladverzoek() {}

    static Bladvraag van(MultivaluedMap<String, String> vragen, List<String> filters) {
        Map<String, String> gekozen = new HashMap<>();
        for (String filter : filters) {
            if (vragen.getFirst(filter) != null) {
                gekozen.put(filter, vragen.getFirst(filter));
            }
        }
        String cursor = vragen.getFirst("cursor");
        return new Bladvraag(
                null,
                false,
                cursor == null ? Plek.EERSTE : Plek.VOLGENDE,
                cursor,
                grootte(vragen.getFirst("limit")),
                vragen.getFirst("zoek"),
                gekozen);
    }

    private static int grootte(String limit) {
        if (limit == null) {
            return Bladvraag.GEWOON;
        }
        try {
            int getal = Integer.parseInt(limit);
            if (getal >= 1 && getal <= Bladvraag.GROOTST) {
                return getal;
            }
        } catch (NumberFormatException geenGetal) {
            // zelfde weigering als een getal buiten de grenzen
        }
        throw new OngeldigeWaarde(
                "limit", "Kies een limit van 1 tot en met " + Bladvraag.GROOTST + ".");
    }
}
