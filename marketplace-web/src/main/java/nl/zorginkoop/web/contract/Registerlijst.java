package nl.zorginkoop.web.contract;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.overeenkomst.Registeroverzicht;
import nl.zorginkoop.contracting.overeenkomst.Registerrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Het openbare register van toegelaten aanbieders. */
@Named
@RequestScoped
public class Registerlijst extends Lijst<Registerrij> {
    @Inject Registeroverzicht overzicht;

    @Override
    public String getNaam() {
        return "register";
    }

    @Override
    public List<Kolom<Registerrij>> kolommen() {
        return List.of(
                van("aanbiedernaam", Soort.TEKST, Registerrij::aanbiedernaam)
                        .metOnder((Registerrij r) -> "AGB " + r.agb())
                        .sorteer(),
                van("gemeentenaam", Soort.TEKST, Registerrij::gemeentenaam).sorteer(),
                van("wet", Soort.WOORD, Registerrij::wet),
                van("producten", Soort.TEKST, (Registerrij r) -> String.join(", ", r.producten())),
                van("toegetreden", Soort.DAG, Registerrij::toegetreden).sorteer(),
                van("laatstedag", Soort.DAG, Registerrij::laatsteDag),
                van("status", Soort.STATUS, Registerrij::status));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("status", List.of("TOEGETREDEN", "TREEDT_TOE", "UITGETREDEN"));
        filters.put("wet", List.of("WMO", "JEUGDWET", "PARTICIPATIEWET"));
        return filters;
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("product", "text");
    }

    @Override
    protected Bladzijde<Registerrij> haal(Bladvraag vraag) {
        return overzicht.blad(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Registerrij> verwerk) {
        overzicht.alle(ik.namens(), vraag, verwerk);
    }
}
