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
import nl.zorginkoop.contracting.privacy.Bewaarloket;
import nl.zorginkoop.contracting.privacy.Verklaring;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Verklaringen van vernietiging: wat er niet meer is, en het bewijs daarvan. */
@Named
@RequestScoped
public class Vernietigingslijst extends Lijst<Verklaring> {
    @Inject Bewaarloket loket;

    @Override
    public String getNaam() {
        return "vernietigingen";
    }

    @Override
    public List<Kolom<Verklaring>> kolommen() {
        return List.of(
                van("moment", Soort.MOMENT, Verklaring::moment).sorteer(),
                van("bewaarsoort", Soort.TEKST, (Verklaring v) -> soort(v)),
                van("aantal", Soort.GETAL, Verklaring::aantal).sorteer(),
                van("oudste", Soort.DAG, Verklaring::oudste),
                van("nieuwste", Soort.DAG, Verklaring::nieuwste),
                van("bron", Soort.TEKST, Verklaring::bron),
                van("wie", Soort.TEKST, Verklaring::door),
                van("hash", Soort.MONO, Verklaring::hash));
    }

    private String soort(Verklaring v) {
        String soort = opmaak().tekst("bewaarsoort." + v.soort());
        return "*".equals(v.wet()) ? soort : soort + " · " + opmaak().tekst("status." + v.wet());
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Verklaring> haal(Bladvraag vraag) {
        return loket.verklaringen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Verklaring> verwerk) {
        loket.alleVerklaringen(ik.namens(), vraag, verwerk);
    }
}
