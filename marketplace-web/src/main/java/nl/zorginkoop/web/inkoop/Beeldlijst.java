package nl.zorginkoop.web.inkoop;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Productbeeld;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat elk product van een kader kostte, dit jaar en de twee ervoor. */
@Named
@RequestScoped
public class Beeldlijst extends Lijst<Productbeeld> {
    @Inject Inkoopdossier dossier;

    @Override
    public String getNaam() {
        return "productbeeld";
    }

    @Override
    public List<Kolom<Productbeeld>> kolommen() {
        return List.of(
                van("productcode", Soort.TEKST, Productbeeld::product)
                        .metOnder(Productbeeld::naam)
                        .sorteer(),
                van("jaar", Soort.TEKST, Productbeeld::jaar).sorteer(),
                van("uitgaven", Soort.GELD, Productbeeld::uitgaven).sorteer(),
                van("clienten", Soort.GETAL, Productbeeld::clienten),
                van("toewijzingen", Soort.GETAL, Productbeeld::toewijzingen).alleenInUitvoer(),
                van("aanbieders", Soort.GETAL, Productbeeld::aanbieders),
                van("laagste", Soort.GELD, Productbeeld::laagste),
                van("hoogste", Soort.GELD, Productbeeld::hoogste));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("kader");
    }

    @Override
    protected Bladzijde<Productbeeld> haal(Bladvraag vraag) {
        return dossier.beeld(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Productbeeld> verwerk) {
        dossier.heelBeeld(ik.namens(), vraag, verwerk);
    }
}
