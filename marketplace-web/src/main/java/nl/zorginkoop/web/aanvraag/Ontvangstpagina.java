package nl.zorginkoop.web.aanvraag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Ontvangstbewijs;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** Het bewijs dat de gemeente een aanvraag heeft. */
@Named
@RequestScoped
public class Ontvangstpagina {
    @Inject Aanvraagoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Ontvangstbewijs bewijs;

    public void open() {
        bewijs = vraag.eis(overzicht.ontvangstbewijs(ik.namens(), vraag.nummer("aanvraag")));
    }

    public Ontvangstbewijs getBewijs() {
        return bewijs;
    }
}
