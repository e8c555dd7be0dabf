package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Sluit een keuze die niet verder gaat. Wat getoond en gekozen is blijft staan; een vraag die nog
 * uitstaat wordt ingetrokken, en telt niet tegen de aanbieder. Ook voor andere kamers.
 */
@Dependent
public class Keuzeeinde {
    @Inject Databank databank;
    @Inject Keuzeklok klok;
    @Inject Takenloket taken;
    @Inject Event<KeuzeKlaar> klaar;

    public void sluit(Namens namens, UUID keuze, String reden) {
        int gelukt =
                Catalogusreden.opDeVloer(
                        () ->
                                databank.voer(
                                        "update keuze set gesloten = nu(), sluitreden = ?, gesloten_door = ?"
                                                + " where id = ?",
                                        reden,
                                        namens.wie(),
                                        keuze));
        if (gelukt == 0) {
            throw Catalogusreden.ONBEKEND.nee();
        }
        klok.trekIn(namens, keuze);
        taken.laatVervallen(namens, keuze, reden);
        klaar.fire(new KeuzeKlaar(namens, keuze, reden));
    }
}
