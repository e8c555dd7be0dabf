package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Samenwerkingsoverzicht;
import nl.zorginkoop.contracting.begroting.Samenwerkingsrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Gedeelde plafonds: de centrumgemeente ziet elke deelnemer, een deelnemer zichzelf. */
@Named
@RequestScoped
public class Samenwerkingslijst extends Lijst<Samenwerkingsrij> {
    @Inject Samenwerkingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "samenwerking";
    }

    @Override
    public List<Kolom<Samenwerkingsrij>> kolommen() {
        return List.of(
                van("deelnemer", Soort.TEKST, Samenwerkingsrij::deelnemernaam),
                van("centrumgemeente", Soort.TEKST, Samenwerkingsrij::centrumnaam),
                van("gedeeldplafond", Soort.TEKST, Samenwerkingsrij::naam)
                        .metOnder(r -> String.valueOf(r.jaar())),
                van("aandeel", Soort.GELD, Samenwerkingsrij::aandeel),
                van("openstaand", Soort.GELD, Samenwerkingsrij::openstaand),
                van("gedeclareerd", Soort.GELD, Samenwerkingsrij::gedeclareerd),
                van("gebruiktdeel", Soort.GELD, Samenwerkingsrij::gebruikt),
                van("status", Soort.STATUS, r -> r.verleend() ? "VERLEEND" : "NIET_VERLEEND"),
                van("geheelbegroot", Soort.GELD, Samenwerkingsrij::begroot).zonderTotaal(),
                van("geheelbenut", Soort.GELD, Samenwerkingsrij::benut)
                        .zonderTotaal()
                        .metOnder(
                                r ->
                                        opmaak().procent(r.benut().centen(), r.begroot().centen())
                                                + (r.gewaarschuwd()
                                                        ? " · " + opmaak().tekst("samen.grens")
                                                        : "")));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("plafond");
    }

    @Override
    protected Bladzijde<Samenwerkingsrij> haal(Bladvraag vraag) {
        return overzicht.beeld(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Samenwerkingsrij> verwerk) {
        overzicht.heelBeeld(ik.namens(), vraag, verwerk);
    }
}
