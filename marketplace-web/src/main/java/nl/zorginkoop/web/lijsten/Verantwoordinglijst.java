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
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingoverzicht;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De jaarverantwoording: de aanbieder leest dezelfde rij als de controller (INV-8.8). */
@Named
@RequestScoped
public class Verantwoordinglijst extends Lijst<Verantwoordingrij> {
    @Inject Verantwoordingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "verantwoording";
    }

    @Override
    public List<Kolom<Verantwoordingrij>> kolommen() {
        return List.of(
                (ik.is("ZORGAANBIEDER")
                                ? van("gemeente", Soort.TEKST, Verantwoordingrij::gemeente)
                                : van("aanbiedernaam", Soort.TEKST, Verantwoordingrij::aanbieder))
                        .naar((Verantwoordingrij v) -> "/declaraties/jaar.xhtml?jaarrij=" + v.id()),
                van("jaar", Soort.MONO, Verantwoordingrij::jaar),
                van("gedeclareerd", Soort.GELD, Verantwoordingrij::gedeclareerd),
                van("goedgekeurd", Soort.GELD, Verantwoordingrij::goedgekeurd).alleenInUitvoer(),
                van("gecrediteerd", Soort.GELD, Verantwoordingrij::gecrediteerd).alleenInUitvoer(),
                van("toegekend", Soort.GELD, Verantwoordingrij::toegekend)
                        .metOnder(v -> onder("kolom.gecrediteerd", v.gecrediteerd()))
                        .sorteer(),
                van("openstaand", Soort.GELD, Verantwoordingrij::openstaand),
                van("verantwoord", Soort.GELD, Verantwoordingrij::verantwoord)
                        .metOnder(v -> onder("kolom.verschil", v.verschil())),
                van("verschil", Soort.GELD, Verantwoordingrij::verschil).alleenInUitvoer(),
                van("verklaring", Soort.WOORD, Verantwoordingrij::verklaring)
                        .woordenUit("verklaringstand"),
                van("status", Soort.STATUS, Verantwoordingrij::stand)
                        .woordenUit("verantwoordingstand"));
    }

    // Acht kolommen passen naast het menu: de rest staat eronder als zij er iets toe doet.
    private String onder(String naam, Euro bedrag) {
        return bedrag == null || bedrag.equals(Euro.NUL)
                ? null
                : opmaak().tekst(naam) + " " + opmaak().euro(bedrag);
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand", List.of("TEKORT", "VERWACHT", "VERSCHIL", "OORDEEL", "COMPLEET", "LOOPT"));
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("jaar", "number");
    }

    @Override
    protected Bladzijde<Verantwoordingrij> haal(Bladvraag vraag) {
        return overzicht.jaren(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Verantwoordingrij> verwerk) {
        overzicht.alleJaren(ik.namens(), vraag, verwerk);
    }
}
