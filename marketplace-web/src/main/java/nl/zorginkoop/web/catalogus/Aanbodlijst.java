package nl.zorginkoop.web.catalogus;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Catalogusoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Lijst;

/** Wie een interventie levert, in neutrale volgorde, met facetten; hier kiest niemand. */
@Named
@RequestScoped
public class Aanbodlijst extends Lijst<Aanbodrij> {
    @Inject Catalogusoverzicht overzicht;

    @Override
    public String getNaam() {
        return "aanbod";
    }

    @Override
    public List<Kolom<Aanbodrij>> kolommen() {
        return Aanbodkolommen.alle(opmaak());
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("taal", Kenmerken.namen("TAAL"));
        filters.put("toegang", Kenmerken.namen("TOEGANG"));
        filters.put("doelgroep", Kenmerken.namen("DOELGROEP"));
        return filters;
    }

    @Override
    protected Map<String, String> invoer() {
        Map<String, String> invoer = new LinkedHashMap<>();
        invoer.put("startdag", "date");
        invoer.put("wijk", "text");
        invoer.put("wachttijd", "text");
        invoer.put("tarief", "text");
        return invoer;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("interventie");
    }

    @Override
    protected Bladzijde<Aanbodrij> haal(Bladvraag vraag) {
        return overzicht.zoek(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Aanbodrij> verwerk) {
        overzicht.alleGevonden(ik.namens(), vraag, verwerk);
    }
}
