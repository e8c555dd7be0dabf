package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een jaar over laten gaan, en wat vrijgegeven is heropenen (lifecycles §8, rulings B3). */
@ApplicationScoped
public class Jaarloket {
    @Inject Databank databank;
    @Inject Signaalbewaking signaalbewaking;

    /** Doet de jaarovergang, of werkt haar bij; wat al geboekt is wordt niet nog eens geboekt. */
    @Deur(value = CONTROLLER, wijzigt = true, seconden = 600)
    public UUID gaOver(Namens namens, int jaar) {
        UUID id =
                Begrotingsreden.opDeVloer(
                        () ->
                                databank.eerste(
                                                "select jaarovergang(?, ?, ?) as id",
                                                r -> r.getObject("id", UUID.class),
                                                namens.gemeente().code(),
                                                jaar,
                                                namens.wie())
                                        .orElseThrow());
        signaalbewaking.meld(namens);
        return id;
    }

    /** Zet wat vrijgegeven is weer klaar om te declareren, tot en met een dag. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void heropen(Namens namens, UUID toewijzing, int jaar, LocalDate tot, String reden) {
        if (tot == null) {
            throw new OngeldigeWaarde("tot", "Kies tot wanneer er nog gedeclareerd kan worden.");
        }
        String waarom = Tekst.eis("reden", reden);
        Begrotingsreden.opDeVloer(
                () ->
                        databank.eerste(
                                "select heropen_verplichting(?, ?, ?, ?, ?) as overgang",
                                r -> r.getObject("overgang", UUID.class),
                                toewijzing,
                                jaar,
                                tot,
                                waarom,
                                namens.wie()));
        signaalbewaking.meld(namens);
    }

    /** Hoe lang na het einde er nog gedeclareerd wordt, vanaf een dag, met het besluit erachter. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void stelTermijn(Namens namens, int maanden, LocalDate vanaf, String besluit) {
        if (vanaf == null) {
            throw new OngeldigeWaarde("vanaf", "Kies vanaf welke dag dit geldt.");
        }
        String waarop = Tekst.eis("besluit", besluit);
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into declaratietermijn (gemeente, maanden, vanaf, besluit, door)"
                                        + " values (?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                maanden,
                                vanaf,
                                waarop,
                                namens.wie()));
    }
}
