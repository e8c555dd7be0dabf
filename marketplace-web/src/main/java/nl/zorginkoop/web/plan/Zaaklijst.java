package nl.zorginkoop.web.plan;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Alle onderzoeken, met waar zij staan en wanneer zij klaar moeten zijn. */
@Named
@RequestScoped
public class Zaaklijst extends Lijst<Zaak> {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "onderzoek, plan en besluit (Wmo 2015 art. 2.3.2 tot en met 2.3.5, Jeugdwet art. 2.3)");

    @Inject Meldingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "zaken";
    }

    @Override
    public List<Kolom<Zaak>> kolommen() {
        return List.of(
                van("kenmerk", Soort.TEKST, Zaak::kenmerk)
                        .naar((Zaak z) -> "/regie/zaak.xhtml?zaak=" + z.id()),
                van("overwie", Soort.TEKST, Zaak::naam),
                van("wet", Soort.WOORD, Zaak::wet).woordenUit("status"),
                van("start", Soort.DAG, Zaak::start).sorteer(),
                van("uiterlijk", Soort.MOMENT, Zaak::uiterlijk),
                van("route", Soort.WOORD, Zaak::route).woordenUit("zaak.route"),
                van("status", Soort.STATUS, Zaak::stand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put(
                "stand",
                List.of(
                        "ONDERZOEK",
                        "VERSLAG",
                        "AANVRAAG",
                        "BESCHIKKING",
                        "TOEGEWEZEN",
                        "IN_UITVOERING",
                        "EVALUATIE",
                        "VERLENGD",
                        "AFGEBOUWD",
                        "BEEINDIGD"));
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Zaak> haal(Bladvraag vraag) {
        return overzicht.zaken(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Zaak> verwerk) {
        overzicht.alleZaken(ik.namens(), DOEL, vraag, verwerk);
    }
}
