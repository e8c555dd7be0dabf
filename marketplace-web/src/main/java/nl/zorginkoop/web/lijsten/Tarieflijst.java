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
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij.Tariefrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Tarieven zoals ze nu bekend zijn, ook die al geweest zijn of nog ingaan. */
@Named
@RequestScoped
public class Tarieflijst extends Lijst<Tariefrij> {
    @Inject Contractoverzicht overzicht;

    @Override
    public String getNaam() {
        return "tarieven";
    }

    @Override
    public List<Kolom<Tariefrij>> kolommen() {
        return List.of(
                van("product", Soort.TEKST, Tariefrij::product).sorteer(),
                van("aanbiedernaam", Soort.TEKST, Tariefrij::aanbiedernaam).sorteer(),
                van("contract", Soort.TEKST, Tariefrij::contract),
                van("eenheid", Soort.WOORD, Tariefrij::eenheid).woordenUit("eenheid"),
                van("vanaf", Soort.DAG, Tariefrij::vanaf).sorteer(),
                van("einddag", Soort.DAG, Tariefrij::tot),
                van("wet", Soort.WOORD, Tariefrij::wet),
                van("bekend", Soort.MOMENT, Tariefrij::bekend).sorteer(),
                van("bedrag", Soort.GELD, Tariefrij::bedrag).sorteer());
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
        return List.of("contract");
    }

    @Override
    protected Bladzijde<Tariefrij> haal(Bladvraag vraag) {
        return overzicht.tarieven(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Tariefrij> verwerk) {
        overzicht.alleTarieven(ik.namens(), vraag, verwerk);
    }
}
