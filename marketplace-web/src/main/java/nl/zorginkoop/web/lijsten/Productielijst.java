package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.maanddeclaratie.Productie;
import nl.zorginkoop.contracting.maanddeclaratie.Productieoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Productie tegen toewijzing: de aanbieder leest dezelfde rij als de controller (INV-8.8). */
@Named
@RequestScoped
public class Productielijst extends Lijst<Productie> {
    @Inject Productieoverzicht overzicht;

    @Override
    public String getNaam() {
        return "productie";
    }

    @Override
    public List<Kolom<Productie>> kolommen() {
        return List.of(
                van("nummer", Soort.MONO, Productie::nummer),
                van("client", Soort.TEKST, Productie::client),
                ik.is("ZORGAANBIEDER")
                        ? van("gemeente", Soort.TEKST, Productie::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Productie::aanbiedernaam),
                van("product", Soort.TEKST, Productie::product),
                van("toegewezen", Soort.GETAL, Productie::toegewezen).metOnder(this::eenheid),
                van("geleverd", Soort.GETAL, Productie::geleverd).metOnder(this::eenheid),
                van("schaduwwaarde", Soort.GELD, Productie::schaduw),
                van("budget", Soort.GELD, Productie::budget),
                van("verplicht", Soort.GELD, Productie::verplicht),
                van("gerealiseerd", Soort.GELD, Productie::gerealiseerd).sorteer());
    }

    private String eenheid(Productie p) {
        return p.eenheid() == null ? null : opmaak().tekst("eenheid." + p.eenheid());
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("jaar", "number");
    }

    @Override
    protected Bladzijde<Productie> haal(Bladvraag vraag) {
        return overzicht.productie(ik.namens(), Ongedeclareerdlijst.DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Productie> verwerk) {
        overzicht.alleProductie(ik.namens(), Ongedeclareerdlijst.DOEL, vraag, verwerk);
    }
}
