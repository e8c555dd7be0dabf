package nl.zorginkoop.web.aanbesteding;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingrij;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De SAS-procedures: van de eigen gemeente, of voor een aanbieder alle. */
@Named
@RequestScoped
public class Aanbestedinglijst extends Lijst<Aanbestedingrij> {
    @Inject Aanbestedingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "aanbestedingen";
    }

    @Override
    public List<Kolom<Aanbestedingrij>> kolommen() {
        return List.of(
                van("titel", Soort.TEKST, Aanbestedingrij::titel)
                        .metOnder(Aanbestedingrij::nummer)
                        .naar(
                                (Aanbestedingrij a) ->
                                        "/aanbestedingen/aanbesteding.xhtml?openstelling="
                                                + a.openstelling())
                        .sorteer(),
                van("gemeentenaam", Soort.TEKST, Aanbestedingrij::gemeentenaam),
                van("status", Soort.STATUS, Aanbestedingrij::fase),
                van("gunningsvorm", Soort.WOORD, Aanbestedingrij::vorm).woordenUit("gunning.vorm"),
                van("sluit", Soort.MOMENT, Aanbestedingrij::sluit),
                van("enveloppen", Soort.MOMENT, Aanbestedingrij::geopend));
    }

    @Override
    protected Bladzijde<Aanbestedingrij> haal(Bladvraag vraag) {
        return overzicht.aanbestedingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Aanbestedingrij> verwerk) {
        overzicht.alleAanbestedingen(ik.namens(), vraag, verwerk);
    }
}
