package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Begrotingsoverzicht;
import nl.zorginkoop.contracting.begroting.Wijzigingsregelrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De regels van één begrotingswijziging. */
@Named
@RequestScoped
public class Wijzigingsregellijst extends Lijst<Wijzigingsregelrij> {
    @Inject Begrotingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "begrotingsregels";
    }

    @Override
    public List<Kolom<Wijzigingsregelrij>> kolommen() {
        return List.of(
                van("wijzigingregelnr", Soort.GETAL, Wijzigingsregelrij::nr),
                van("soort", Soort.WOORD, Wijzigingsregelrij::soort).woordenUit("begrotingssoort"),
                van("vanplafond", Soort.TEKST, Wijzigingsregelrij::van),
                van("naarplafond", Soort.TEKST, Wijzigingsregelrij::naar),
                van("bedrag", Soort.GELD, Wijzigingsregelrij::bedrag),
                van("reden", Soort.TEKST, Wijzigingsregelrij::reden),
                // Alleen uit een voorstel kan nog een regel weg.
                van(
                                "haalweg",
                                Soort.TEKST,
                                (Wijzigingsregelrij r) ->
                                        r.voorstel() ? opmaak().tekst("begroting.haalweg") : null)
                        .naar(
                                r ->
                                        r.voorstel()
                                                ? "/begroting/wijziging.xhtml?wijziging="
                                                        + gekozen("wijziging")
                                                        + "&regel="
                                                        + r.id()
                                                        + "#verwijder"
                                                : null));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("wijziging");
    }

    @Override
    protected Bladzijde<Wijzigingsregelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Wijzigingsregelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), vraag, verwerk);
    }
}
