package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Declaratierij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Declaraties: de gemeente ziet die van alle aanbieders, een aanbieder de zijne. */
@Named
@RequestScoped
public class Declaratielijst extends Lijst<Declaratierij> {
    @Inject Declaratieoverzicht overzicht;

    @Override
    public String getNaam() {
        return "declaraties";
    }

    @Override
    public List<Kolom<Declaratierij>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        return List.of(
                van("nummer", Soort.TEKST, Declaratierij::nummer)
                        .naar((Declaratierij d) -> "/declaraties/uitkomst.xhtml?id=" + d.id())
                        .sorteer(),
                eigen
                        ? van("gemeente", Soort.TEKST, Declaratierij::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Declaratierij::aanbiedernaam).sorteer(),
                van("begin", Soort.MAAND, Declaratierij::maand).sorteer(),
                van("ontvangen", Soort.MOMENT, Declaratierij::ontvangen).sorteer(),
                van("regels", Soort.GETAL, Declaratierij::regels),
                van("afgekeurd", Soort.GETAL, Declaratierij::afgekeurd).sorteer(),
                van("ingediend", Soort.GELD, Declaratierij::ingediend).sorteer(),
                van("toegekend", Soort.GELD, Declaratierij::toegekend).sorteer(),
                van("status", Soort.STATUS, Declaratierij::status));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("status", List.of("GOEDGEKEURD", "DEELS_GOEDGEKEURD", "AFGEKEURD"));
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Declaratierij> haal(Bladvraag vraag) {
        return overzicht.declaraties(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Declaratierij> verwerk) {
        overzicht.alleDeclaraties(ik.namens(), vraag, verwerk);
    }
}
