package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een zaak langs een andere weg of bij een ander verder; aan de klok verandert dat niets. */
@ApplicationScoped
public class Zaakloket {
    @Inject Zaakopening zaken;

    /** Neemt een zaak die nog van niemand is, of die van wie men waarneemt (RG-01). */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void neem(Namens namens, UUID zaak) {
        Meldreden.opDeVloer(() -> zaken.neem(namens, zaak, namens.wie(), null));
    }

    /** Draagt een zaak over aan een andere regisseur; wie het was blijft in het logboek (RG-04). */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void draagOver(Namens namens, UUID zaak, String regisseur, String reden) {
        String aan = Tekst.eis("regisseur", regisseur);
        String waarom = Tekst.eis("reden", reden);
        Meldreden.opDeVloer(() -> zaken.neem(namens, zaak, aan, waarom));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void kiesRoute(Namens namens, UUID zaak, Zaak.Route route, String reden) {
        String waarom = Tekst.eis("reden", reden);
        Meldreden.opDeVloer(() -> zaken.kies(namens, zaak, route, waarom));
    }
}
