package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Bezwaaruitkomst;

/** Bezwaar tegen een beschikking: een eigen loop, die geen hulp tegenhoudt (lifecycles 6). */
@ApplicationScoped
public class Hulpbezwaarloket {
    @Inject Databank databank;
    @Inject Zaakklok klok;

    /** Of het op tijd is zegt de databank; te laat is geen reden om het niet aan te nemen. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID neemAan(Namens namens, UUID beschikking, LocalDate ontvangen, String gronden) {
        UUID id = UUID.randomUUID();
        String tekst = Tekst.eis("gronden", gronden);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into bezwaar (id, gemeente, beschikking, ontvangen, gronden, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                beschikking,
                                ontvangen,
                                tekst,
                                namens.wie()));
        klok.begintBesluitOpBezwaar(namens, beschikking, id);
        return id;
    }

    @Deur(value = REGISSEUR, wijzigt = true)
    public void beslis(Namens namens, UUID bezwaar, Bezwaaruitkomst uitkomst, String reden) {
        String waarom = Tekst.eis("reden", reden);
        Planreden.opDeVloer(
                () -> {
                    int geraakt =
                            databank.voer(
                                    "update bezwaar set uitkomst = ?, reden = ?, beslist = nu(), beslist_door = ?"
                                            + " where id = ?",
                                    uitkomst,
                                    waarom,
                                    namens.wie(),
                                    bezwaar);
                    if (geraakt == 0) {
                        throw Planreden.ONBEKEND.nee();
                    }
                });
        klok.stop(namens, bezwaar, Zaakklok.BESLUIT_OP_BEZWAAR, "Er is beslist.");
    }
}
