package nl.zorginkoop.web.openstelling;

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
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De procedures die gepubliceerd zijn, voor iedereen. */
@Named
@RequestScoped
public class Openstellinglijst extends Lijst<Openstellingrij> {
    @Inject Openstellingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "openstellingen";
    }

    @Override
    public List<Kolom<Openstellingrij>> kolommen() {
        return List.of(
                van("titel", Soort.TEKST, Openstellingrij::titel)
                        .metOnder((Openstellingrij o) -> o.nummer())
                        .naar(
                                (Openstellingrij o) ->
                                        "/openstellingen/procedure.xhtml?openstelling=" + o.id())
                        .sorteer(),
                van("gemeentenaam", Soort.TEKST, Openstellingrij::gemeentenaam).sorteer(),
                van("procedure", Soort.WOORD, Openstellingrij::procedure)
                        .woordenUit("kader.procedure"),
                van("instroom", Soort.WOORD, Openstellingrij::instroom)
                        .woordenUit("openstelling.instroom"),
                van("opent", Soort.MOMENT, Openstellingrij::opent),
                van("sluit", Soort.MOMENT, Openstellingrij::sluit),
                van(
                        "status",
                        Soort.STATUS,
                        (Openstellingrij o) -> o.stilgelegd() ? "STILGELEGD" : o.toestand()));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put(
                "status",
                List.of("GEPUBLICEERD", "OPEN", "VENSTER_DICHT", "INSTROOM_GESLOTEN", "BEEINDIGD"));
        filters.put("procedure", List.of("TOELATING", "SAS_ZONDER_EMVI", "SAS_MET_EMVI"));
        return filters;
    }

    @Override
    protected Bladzijde<Openstellingrij> haal(Bladvraag vraag) {
        return overzicht.openbaar(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Openstellingrij> verwerk) {
        overzicht.alleOpenbaar(ik.namens(), vraag, verwerk);
    }
}
