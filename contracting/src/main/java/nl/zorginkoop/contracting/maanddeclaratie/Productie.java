package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er in een jaar op een toewijzing geleverd en toegekend is, naast wat er toegewezen is.
 *
 * @param toegewezen volume van de hele toewijzing, of {@code null} zonder grens
 * @param geleverd toegekend volume van dit jaar, in dezelfde eenheid
 * @param verplicht wat er in het grootboek nog voor openstaat
 * @param gerealiseerd wat er in het grootboek toegekend is
 * @param schaduw wat tegen € 0,00 geregistreerd is, gewaardeerd tegen het schaduwtarief van die dag
 *     en nooit te betalen (rulings A12); {@code null} zonder registratie
 */
public record Productie(
        UUID id,
        long nummer,
        String gemeentenaam,
        String aanbiedernaam,
        String client,
        String product,
        String eenheid,
        Long toegewezen,
        Long geleverd,
        Euro budget,
        Euro verplicht,
        Euro gerealiseerd,
        Euro schaduw)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;

    @Override
    public UUID betrokkene() {
        return id;
    }
}
