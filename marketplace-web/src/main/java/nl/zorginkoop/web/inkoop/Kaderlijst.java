package nl.zorginkoop.web.inkoop;

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
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De inkoopkaders van de eigen gemeente. */
@Named
@RequestScoped
public class Kaderlijst extends Lijst<Kaderrij> {
    @Inject Inkoopkaderoverzicht overzicht;

    @Override
    public String getNaam() {
        return "kaders";
    }

    @Override
    public List<Kolom<Kaderrij>> kolommen() {
        return List.of(
                van("nummer", Soort.TEKST, Kaderrij::nummer)
                        .naar((Kaderrij k) -> "/inkoop/kader.xhtml?kader=" + k.id())
                        .sorteer(),
                van("naam", Soort.TEKST, Kaderrij::naam).sorteer(),
                van("wet", Soort.WOORD, Kaderrij::wet),
                van("model", Soort.WOORD, Kaderrij::model).woordenUit("kader.model"),
                van("procedure", Soort.WOORD, Kaderrij::procedure).woordenUit("kader.procedure"),
                van("begin", Soort.DAG, Kaderrij::begin).sorteer(),
                van("eind", Soort.DAG, Kaderrij::eind).sorteer(),
                van("status", Soort.STATUS, Kaderrij::toestand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("status", List.of("CONCEPT", "ACTIEF", "GESLOTEN", "BEEINDIGD"));
        return filters;
    }

    @Override
    protected Bladzijde<Kaderrij> haal(Bladvraag vraag) {
        return overzicht.kaders(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Kaderrij> verwerk) {
        overzicht.alleKaders(ik.namens(), vraag, verwerk);
    }
}
