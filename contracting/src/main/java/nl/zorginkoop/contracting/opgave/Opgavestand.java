package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Alles wat één cliënt bij deze aanbieder, één gemeente en onder één wet toegewezen heeft; daarover
 * gaat één bericht.
 *
 * @param toewijzing waarmee gezocht is
 * @param client wie hulp krijgt, zoals het 301-bericht hem noemt; geen BSN
 */
public record Opgavestand(
        UUID toewijzing,
        String gemeente,
        String gemeentenaam,
        String wet,
        String client,
        List<Opgaveregel> regels)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;

    @Override
    public UUID betrokkene() {
        return toewijzing;
    }

    /** Gaat dit product naar dezelfde gemeente, onder dezelfde wet? Dan kan het in één bericht. */
    public boolean past(Opgaveproduct product) {
        return product.gemeente().equals(gemeente) && product.wet().equals(wet);
    }

    /** De toewijzing met dit nummer, als deze cliënt haar hier heeft. */
    public Optional<Opgaveregel> metNummer(long nummer) {
        return regels.stream().filter(r -> r.nummer() == nummer).findFirst();
    }
}
