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
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Raamovereenkomsten. */
@Named
@RequestScoped
public class Contractlijst extends Lijst<Contractrij> {
    @Inject Contractoverzicht overzicht;

    @Override
    public String getNaam() {
        return "contracten";
    }

    @Override
    public List<Kolom<Contractrij>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER") || ik.is("BIEDER");
        return List.of(
                van("nummer", Soort.TEKST, Contractrij::nummer)
                        .naar((Contractrij c) -> "/contracten/contract.xhtml?contract=" + c.id())
                        .metOnder(Contractrij::naam)
                        .sorteer(),
                eigen
                        ? van("gemeente", Soort.TEKST, Contractrij::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Contractrij::aanbiedernaam).sorteer(),
                van("status", Soort.STATUS, Contractrij::status),
                van("wet", Soort.WOORD, Contractrij::wet),
                van("variant", Soort.WOORD, Contractrij::variant)
                        .woordenUit("variant")
                        .alleenInUitvoer(),
                van("begin", Soort.DAG, Contractrij::begin).sorteer(),
                van("einddag", Soort.DAG, Contractrij::eind).sorteer(),
                van("producten", Soort.GETAL, Contractrij::producten).alleenInUitvoer(),
                van("benut", Soort.GETAL, Contractrij::ruimte),
                van("beperkt", Soort.STATUS, (Contractrij c) -> c.beperkt() ? "BEPERKT" : null));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put(
                "status",
                List.of(
                        "AANGEBODEN",
                        "GETEKEND",
                        "LOPEND",
                        "LOOPT_AF",
                        "OPGEZEGD",
                        "AFBOUW",
                        "TOEKOMSTIG",
                        "AFGELOPEN"));
        filters.put("wet", List.of("WMO", "JEUGDWET", "PARTICIPATIEWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Contractrij> haal(Bladvraag vraag) {
        return overzicht.contracten(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Contractrij> verwerk) {
        overzicht.alleContracten(ik.namens(), vraag, verwerk);
    }
}
