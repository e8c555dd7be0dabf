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
import nl.zorginkoop.contracting.verantwoording.Productmaand;
import nl.zorginkoop.contracting.verantwoording.Werkplekoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Per aanbieder, product en maand wat er gedeclareerd en toegekend is. */
@Named
@RequestScoped
public class Productmaandlijst extends Lijst<Productmaand> {
    @Inject Werkplekoverzicht overzicht;

    @Override
    public String getNaam() {
        return "productmaanden";
    }

    @Override
    public List<Kolom<Productmaand>> kolommen() {
        return List.of(
                van("maand", Soort.MAAND, Productmaand::maand).sorteer(),
                van("product", Soort.TEKST, Productmaand::product)
                        .naar(
                                (Productmaand p) ->
                                        "/declaraties/regels.xhtml?maand="
                                                + p.maand()
                                                + "&product="
                                                + p.code()
                                                + "&aanbieder="
                                                + p.agb()
                                                + "&gemeente="
                                                + p.gemeentecode()
                                                + "&wet="
                                                + p.wet()),
                ik.is("ZORGAANBIEDER")
                        ? van("gemeente", Soort.TEKST, Productmaand::gemeente)
                        : van("aanbiedernaam", Soort.TEKST, Productmaand::aanbieder),
                van("wet", Soort.WOORD, Productmaand::wet),
                van("regels", Soort.GETAL, Productmaand::regels),
                van("gedeclareerd", Soort.GELD, Productmaand::gedeclareerd),
                van("afgekeurd", Soort.GELD, Productmaand::afgekeurd),
                van("goedgekeurd", Soort.GELD, Productmaand::goedgekeurd),
                van("gecrediteerd", Soort.GELD, Productmaand::gecrediteerd),
                van("toegekend", Soort.GELD, Productmaand::toegekend));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", List.of("WMO", "JEUGDWET"));
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("jaar", "number");
    }

    @Override
    protected Bladzijde<Productmaand> haal(Bladvraag vraag) {
        return overzicht.productmaanden(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Productmaand> verwerk) {
        overzicht.alleProductmaanden(ik.namens(), vraag, verwerk);
    }
}
