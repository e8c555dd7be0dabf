package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Welk stuk van een lijst iemand wil zien. Er zijn geen bladzijdenummers: een lijst groeit terwijl
 * men leest, dus een blad begint na of voor een bekende rij (rulings E).
 *
 * @param sorteer sleutel van de kolom, of {@code null} voor de gewone volgorde van de lijst
 * @param cursor ondoorzichtig teken van de rij waarna of waarvoor het blad begint
 * @param zoek vrije tekst, of leeg
 * @param filter vaste keuzes, sleutel naar waarde
 */
public record Bladvraag(
        String sorteer,
        boolean aflopend,
        Plek plek,
        String cursor,
        int grootte,
        String zoek,
        Map<String, String> filter)
        implements Serializable {
    public static final int GEWOON = 25;
    public static final int GROOTST = 200;

    /** Waar het blad begint. */
    public enum Plek {
        EERSTE,
        VOLGENDE,
        VORIGE,
        LAATSTE
    }

    public Bladvraag {
        plek = plek == null || (cursor == null && plek == Plek.VOLGENDE) ? Plek.EERSTE : plek;
        if (cursor == null && plek == Plek.VORIGE) {
            plek = Plek.EERSTE;
        }
        grootte = Math.max(1, Math.min(GROOTST, grootte));
        zoek = zoek == null ? "" : zoek.strip();
        filter = filter == null ? Map.of() : Map.copyOf(filter);
    }

    public static Bladvraag eerste(int grootte) {
        return new Bladvraag(null, false, Plek.EERSTE, null, grootte, "", Map.of());
    }

    public Bladvraag met(String sleutel, String waarde) {
        Map<String, String> meer = new HashMap<>(filter);
        meer.put(sleutel, waarde);
        return new Bladvraag(sorteer, aflopend, plek, cursor, grootte, zoek, meer);
    }

    /** De gekozen waarde, of {@code null} als er niets gekozen is. */
    public String keuze(String sleutel) {
        String waarde = filter.get(sleutel);
        return waarde == null || waarde.isBlank() ? null : waarde;
    }

    /** De gekozen sleutel van een rij, of {@code null} als er niets gekozen is. */
    public UUID nummer(String sleutel) {
        String waarde = keuze(sleutel);
        try {
            return waarde == null ? null : UUID.fromString(waarde);
        } catch (IllegalArgumentException geenNummer) {
            throw new OngeldigeWaarde(sleutel, "Dit nummer bestaat niet: volg de link opnieuw.");
        }
    }

    /** De gekozen dag, of {@code null} als er niets gekozen is. */
    public LocalDate dag(String sleutel) {
        String waarde = keuze(sleutel);
        try {
            return waarde == null ? null : LocalDate.parse(waarde);
        } catch (DateTimeParseException geenDag) {
            throw new OngeldigeWaarde(sleutel, "Kies een dag, zoals 2026-09-15.");
        }
    }

    /** De zoektekst als patroon voor {@code ilike}, of {@code null} als er niet gezocht wordt. */
    public String patroon() {
        return zoek.isEmpty()
                ? null
                : "%" + zoek.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
