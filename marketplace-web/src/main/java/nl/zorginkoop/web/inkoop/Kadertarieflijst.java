package nl.zorginkoop.web.inkoop;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.inkoop.Kadertariefrij;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De tarieven van kaders op een dag, zoals nu bekend. */
@Named
@RequestScoped
public class Kadertarieflijst extends Lijst<Kadertariefrij> {
    @Inject Tariefoverzicht overzicht;

    @Override
    public String getNaam() {
        return "kadertarieven";
    }

    @Override
    public List<Kolom<Kadertariefrij>> kolommen() {
        return List.of(
                van("productcode", Soort.TEKST, Kadertariefrij::productcode)
                        .naar((Kadertariefrij t) -> "/inkoop/tariefhistorie.xhtml?tarief=" + t.id())
                        .metOnder(Kadertariefrij::productnaam)
                        .sorteer(),
                van("productnaam", Soort.TEKST, Kadertariefrij::productnaam)
                        .sorteer()
                        .alleenInUitvoer(),
                van("bedrag", Soort.GELD, Kadertariefrij::bedrag).sorteer(),
                van("eenheid", Soort.WOORD, Kadertariefrij::eenheid).woordenUit("eenheid.per"),
                van("vanaf", Soort.DAG, Kadertariefrij::vanaf).sorteer(),
                van("einddag", Soort.DAG, Kadertariefrij::tot),
                van("bekend", Soort.MOMENT, Kadertariefrij::bekend).sorteer(),
                van("herkomst", Soort.WOORD, Kadertariefrij::herkomst)
                        .woordenUit("tarief.herkomst")
                        .alleenInUitvoer(),
                van("wet", Soort.WOORD, Kadertariefrij::wet).alleenInUitvoer(),
                van("kadernummer", Soort.TEKST, Kadertariefrij::kadernummer)
                        .metOnder(Kadertariefrij::gemeentenaam),
                van("gemeentenaam", Soort.TEKST, Kadertariefrij::gemeentenaam).alleenInUitvoer(),
                van("gebied", Soort.TEKST, Kadertariefrij::gebied)
                        .metOnder(Kadertariefrij::aanbiedernaam),
                van("aanbiedernaam", Soort.TEKST, Kadertariefrij::aanbiedernaam).alleenInUitvoer(),
                van("schaduw", Soort.GELD, Kadertariefrij::schaduw).alleenInUitvoer());
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", List.of("WMO", "JEUGDWET"));
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("dag", "date");
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("kader");
    }

    @Override
    protected Bladzijde<Kadertariefrij> haal(Bladvraag vraag) {
        return overzicht.tarieven(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Kadertariefrij> verwerk) {
        overzicht.alleTarieven(ik.namens(), vraag, verwerk);
    }
}
