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
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Vraag;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Vragen over procedures: de oudste eerst, met hoe oud zij zijn (CO-10). */
@Named
@RequestScoped
public class Vragenlijst extends Lijst<Vraag> {
    @Inject Inlichtingenoverzicht overzicht;

    @Override
    public String getNaam() {
        return "vragen";
    }

    @Override
    public List<Kolom<Vraag>> kolommen() {
        return List.of(
                van("over", Soort.TEKST, Vraag::over)
                        .metOnder((Vraag v) -> v.nummer())
                        .naar((Vraag v) -> "/openstellingen/vraag.xhtml?vraag=" + v.id()),
                van("vrager", Soort.TEKST, Vraag::vrager),
                van("ingediend", Soort.MOMENT, Vraag::ingediend).sorteer(),
                van("dagen", Soort.GETAL, Vraag::dagen),
                van("uiterlijk", Soort.MOMENT, Vraag::uiterlijk).sorteer(),
                van("status", Soort.STATUS, Vragenlijst::status));
    }

    private static String status(Vraag v) {
        if (v.verlopen()) {
            return "TE_LAAT";
        }
        return v.toestand() == Vraag.Toestand.OPEN && v.teLaat()
                ? "NA_SLUITING"
                : v.toestand().name();
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("status", List.of("OPEN", "BEANTWOORD", "GEPUBLICEERD", "NIET_BEHANDELD"));
        return filters;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("openstelling");
    }

    @Override
    protected Bladzijde<Vraag> haal(Bladvraag vraag) {
        return overzicht.vragen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Vraag> verwerk) {
        overzicht.alleVragen(ik.namens(), vraag, verwerk);
    }
}
