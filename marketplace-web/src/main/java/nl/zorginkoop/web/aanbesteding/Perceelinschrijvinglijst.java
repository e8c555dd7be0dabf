package nl.zorginkoop.web.aanbesteding;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Inschrijvingrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De eigen inschrijvingen, bij alle gemeenten. */
@Named
@RequestScoped
public class Perceelinschrijvinglijst extends Lijst<Inschrijvingrij> {
    @Inject Aanbestedingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "perceelinschrijvingen";
    }

    @Override
    public List<Kolom<Inschrijvingrij>> kolommen() {
        return List.of(
                van("procedure", Soort.TEKST, Inschrijvingrij::procedure)
                        .metOnder((Inschrijvingrij i) -> i.perceel() + " " + i.perceelnaam())
                        .naar(
                                (Inschrijvingrij i) ->
                                        "/aanbestedingen/inschrijving.xhtml?inschrijving=" + i.id())
                        .sorteer(),
                van("ronde", Soort.WOORD, Inschrijvingrij::ronde).woordenUit("ronde"),
                van("gemeentenaam", Soort.TEKST, Inschrijvingrij::gemeentenaam),
                van("status", Soort.STATUS, Inschrijvingrij::toestand),
                van("ingediend", Soort.MOMENT, Inschrijvingrij::ingediend),
                van("sluit", Soort.MOMENT, Inschrijvingrij::sluit));
    }

    @Override
    protected Bladzijde<Inschrijvingrij> haal(Bladvraag vraag) {
        return overzicht.inschrijvingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Inschrijvingrij> verwerk) {
        overzicht.alleInschrijvingen(ik.namens(), vraag, verwerk);
    }
}
