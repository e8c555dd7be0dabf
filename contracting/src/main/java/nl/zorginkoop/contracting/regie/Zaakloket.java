package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een onderzoek langs een andere weg verder laten gaan; aan de klok verandert dat niets. */
@ApplicationScoped
public class Zaakloket {
    @Inject Zaakopening zaken;

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void kiesRoute(Namens namens, UUID zaak, Zaak.Route route, String reden) {
        String waarom = Tekst.eis("reden", reden);
        Meldreden.opDeVloer(() -> zaken.kies(namens, zaak, route, waarom));
    }
}
