package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Wie samen bekeken worden: een gezin maken, iemand erbij, iemand eruit (PO-03). */
@ApplicationScoped
public class Gezinsloket {
    @Inject Databank databank;

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public UUID maak(Namens namens, String naam) {
        UUID id = UUID.randomUUID();
        databank.voer(
                "insert into gezin (id, gemeente, naam, door) values (?, ?, ?, ?)",
                id,
                namens.gemeente().code(),
                Tekst.eis("naam", naam),
                namens.wie());
        return id;
    }

    /** Hoort er vanaf vandaag bij; iemand kan bij meer gezinnen horen. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public UUID voegToe(Namens namens, UUID gezin, UUID hulpvrager) {
        UUID id = UUID.randomUUID();
        Meldreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into gezinslid (id, gemeente, gezin, hulpvrager, door)"
                                        + " values (?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                gezin,
                                hulpvrager,
                                namens.wie()));
        return id;
    }

    /** Hoort er vanaf vandaag niet meer bij; dat hij erbij hoorde blijft staan. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void neemUit(Namens namens, UUID lid) {
        int geraakt =
                databank.voer(
                        "update gezinslid set tot = vandaag() where id = ? and tot is null", lid);
        if (geraakt == 0) {
            throw Meldreden.LID_LIGT_VAST.nee();
        }
    }
}
