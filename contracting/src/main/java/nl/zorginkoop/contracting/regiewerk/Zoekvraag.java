package nl.zorginkoop.contracting.regiewerk;

import java.io.Serializable;
import java.util.UUID;

/**
 * Een bewaarde zoekvraag van een medewerker.
 *
 * @param pad de lijst
 * @param filter haar filters, zoals {@code stand=GEKOZEN&wet=WMO}; nooit vrije tekst
 */
public record Zoekvraag(UUID id, String naam, String pad, String filter) implements Serializable {
    /** Waar zij heen leidt. */
    public String adres() {
        return filter.isEmpty() ? pad : pad + "?" + filter;
    }
}
