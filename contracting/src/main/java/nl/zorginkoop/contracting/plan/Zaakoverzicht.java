package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;

/** Een zaak met alles wat erin gebeurde. */
@ApplicationScoped
public class Zaakoverzicht {
    @Inject Zaaklezing lezing;

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Optional<Zaakdossier> dossier(Namens namens, Grondslag grondslag, UUID zaak) {
        return lezing.lees(namens, zaak);
    }
}
