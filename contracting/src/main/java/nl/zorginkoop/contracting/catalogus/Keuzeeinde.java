package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijnloket;

/**
 * Laat een keuze vervallen die niet meer nodig is. Wat getoond en gekozen is blijft staan; de
 * aanbieder hoeft niet meer te antwoorden. Voor andere kamers.
 */
@Dependent
public class Keuzeeinde {
    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;

    public void laatVervallen(Namens namens, UUID keuze, String reden) {
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into keuzeeinde (keuze, gemeente, reden, door) values (?, ?, ?, ?)",
                                keuze,
                                namens.gemeente().code(),
                                reden,
                                namens.wie()));
        List<UUID> vragen =
                databank.lijst(
                        "select v.id from beschikbaarheidsvraag v join keuzebesluit b on b.id = v.besluit"
                                + " where b.keuze = ?",
                        r -> r.getObject("id", UUID.class),
                        keuze);
        vragen.forEach(
                v ->
                        termijnen.over(namens, v).stream()
                                .filter(t -> t.klaar() == null)
                                .forEach(t -> termijnen.stuit(namens, t.id(), reden)));
        taken.laatVervallen(namens, keuze, reden);
    }
}
