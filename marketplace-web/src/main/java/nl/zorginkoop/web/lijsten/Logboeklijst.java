package nl.zorginkoop.web.lijsten;

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
import nl.zorginkoop.contracting.privacy.Logboekloket;
import nl.zorginkoop.contracting.privacy.Logboekrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Het logboek van de organisatie: wie deed wat, wanneer, op welke grond en met welke uitkomst. */
@Named
@RequestScoped
public class Logboeklijst extends Lijst<Logboekrij> {
    @Inject Logboekloket loket;

    @Override
    public String getNaam() {
        return "logboek";
    }

    @Override
    public List<Kolom<Logboekrij>> kolommen() {
        return List.of(
                van("moment", Soort.MOMENT, Logboekrij::moment)
                        .metOnder(Logboekrij::herkomst)
                        .sorteer(),
                van("wie", Soort.TEKST, Logboekrij::wie)
                        .metOnder((Logboekrij r) -> opmaak().tekst("rol." + r.rol())),
                van("deur", Soort.MONO, Logboekrij::deur)
                        .metOnder((Logboekrij r) -> String.join(", ", r.gegevens())),
                van("onderwerp", Soort.MONO, Logboekrij::onderwerp)
                        .metOnder(
                                (Logboekrij r) ->
                                        r.betrokkenen() == 0
                                                ? null
                                                : opmaak().tekst(
                                                                "logboek.betrokkenen",
                                                                r.betrokkenen())),
                van("grondslag", Soort.TEKST, (Logboekrij r) -> grond(r))
                        .metOnder(Logboekrij::doel),
                van("uitkomst", Soort.STATUS, Logboekrij::uitkomst).metOnder(Logboekrij::resultaat),
                van("schakel", Soort.GETAL, Logboekrij::volgnr));
    }

    private String grond(Logboekrij r) {
        return r.grondslag() == null ? null : opmaak().tekst("grondslag." + r.grondslag());
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("uitkomst", List.of("GEDAAN", "GELEZEN", "GEWEIGERD", "MISLUKT", "VERNIETIGD"));
        return filters;
    }

    @Override
    protected Map<String, String> invoer() {
        Map<String, String> invoer = new LinkedHashMap<>();
        invoer.put("van", "date");
        invoer.put("tot", "date");
        invoer.put("wie", "text");
        invoer.put("deur", "text");
        return invoer;
    }

    @Override
    protected Bladzijde<Logboekrij> haal(Bladvraag vraag) {
        return loket.regels(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Logboekrij> verwerk) {
        loket.alleRegels(ik.namens(), vraag, verwerk);
    }
}
