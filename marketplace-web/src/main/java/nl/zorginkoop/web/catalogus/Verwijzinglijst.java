package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Verwijzing;
import nl.zorginkoop.contracting.catalogus.Verwijzingsoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Naar wie er verwezen is; een aanbieder ziet alleen zichzelf (INV-5.3). */
@Named
@RequestScoped
public class Verwijzinglijst extends Lijst<Verwijzing> {
    @Inject Verwijzingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "verwijzingen";
    }

    @Override
    public List<Kolom<Verwijzing>> kolommen() {
        return List.of(
                van("naam", Soort.TEKST, Verwijzing::naam).metOnder(Verwijzing::agb).sorteer(),
                van("gemeente", Soort.MONO, Verwijzing::gemeente),
                van("getoond", Soort.GETAL, Verwijzing::getoond),
                van("gekozen", Soort.GETAL, Verwijzing::gekozen),
                van("geadviseerd", Soort.GETAL, Verwijzing::geadviseerd),
                van("geweigerd", Soort.GETAL, Verwijzing::geweigerd),
                van("buitenplicht", Soort.GETAL, Verwijzing::buitenPlicht),
                van("geenreactie", Soort.GETAL, Verwijzing::geenReactie));
    }

    @Override
    protected Bladzijde<Verwijzing> haal(Bladvraag vraag) {
        return overzicht.verwijzingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Verwijzing> verwerk) {
        overzicht.alleVerwijzingen(ik.namens(), vraag, verwerk);
    }
}
