package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;

/** Waar de regisseur een hulpvrager inschrijft. */
@ApplicationScoped
public class Regieloket {
    @Inject Hulpvragers hulpvragers;

    /** Schrijft een hulpvrager in, of werkt de gegevens bij als het BSN al bekend is. */
    @Deur(
            value = {REGISSEUR, SYSTEEM},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID schrijfIn(Namens namens, Grondslag grondslag, Persoon persoon) {
        return hulpvragers.schrijfIn(namens.gemeente(), persoon);
    }
}
