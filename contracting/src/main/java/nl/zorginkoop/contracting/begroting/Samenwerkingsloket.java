package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een plafond met gemeenten delen: de centrumgemeente verdeelt, een deelnemer verleent (D2). */
@ApplicationScoped
public class Samenwerkingsloket {
    private static final int MEESTE_DEELNEMERS = 400;

    @Inject Databank databank;

    /** Verdeelt een plafond van de eigen gemeente; een nieuwe verdeling vervangt de vorige. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID verdeel(Namens namens, UUID plafond, List<Aandeelopgave> aandelen, String besluit) {
        String waarop = Tekst.eis("besluit", besluit);
        if (aandelen.isEmpty() || aandelen.size() > MEESTE_DEELNEMERS) {
            throw new OngeldigeWaarde("aandelen", "Noem 1 tot 400 gemeenten, elk met een gewicht.");
        }
        if (aandelen.stream().map(Aandeelopgave::deelnemer).distinct().count() < aandelen.size()) {
            throw new OngeldigeWaarde("aandelen", "Noem elke gemeente een keer.");
        }
        UUID id = UUID.randomUUID();
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into plafondverdeling (id, gemeente, plafond, besluit, door) values (?, ?, ?,"
                                        + " ?, ?)",
                                id,
                                namens.gemeente().code(),
                                plafond,
                                waarop,
                                namens.wie()));
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into plafondaandeel (verdeling, gemeente, deelnemer, gewicht) select ?, ?, d, g"
                                        + " from unnest(?::text[], ?::text[]::bigint[]) x (d, g)",
                                id,
                                namens.gemeente().code(),
                                aandelen.stream().map(a -> a.deelnemer().code()).toList(),
                                aandelen.stream().map(a -> String.valueOf(a.gewicht())).toList()));
        databank.eerste("select samenwerking_verdeel(?)", r -> "", id);
        return id;
    }

    /** Laat de som van een eigen plafond meetellen in dat van de centrumgemeente. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void verleen(Namens namens, UUID centrumplafond, UUID eigenPlafond) {
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into samenwerkingsverlening (gemeente, centrumplafond, plafond, door) values"
                                        + " (?, ?, ?, ?)",
                                namens.gemeente().code(),
                                centrumplafond,
                                eigenPlafond,
                                namens.wie()));
    }

    /** De centrumgemeente leest de som daarna niet meer. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void trekVerleningIn(Namens namens, UUID centrumplafond) {
        int geraakt =
                databank.voer(
                        "update samenwerkingsverlening set ingetrokken = nu()"
                                + " where centrumplafond = ? and gemeente = ? and ingetrokken is null",
                        centrumplafond,
                        namens.gemeente().code());
        if (geraakt == 0) {
            throw Begrotingsreden.ONBEKEND.nee();
        }
    }
}
