package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Bankregelrij;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat de bank meldde en wat ermee gebeurde. */
@Named
@RequestScoped
public class Bankregellijst extends Lijst<Bankregelrij> {
    @Inject Journaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "bankmeldingen";
    }

    @Override
    public List<Kolom<Bankregelrij>> kolommen() {
        return List.of(
                van("moment", Soort.MOMENT, Bankregelrij::moment),
                van("soort", Soort.STATUS, Bankregelrij::soort),
                van("kenmerk", Soort.MONO, Bankregelrij::kenmerk),
                van("bedrag", Soort.GELD, Bankregelrij::bedrag),
                van("boekdag", Soort.DAG, Bankregelrij::boekdag),
                van("uitkomst", Soort.STATUS, Bankregelrij::uitkomst));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "uitkomst", List.of("VERWERKT", "KENMERK_ONBEKEND", "BEDRAG_ANDERS", "PAST_NIET"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("bestand");
    }

    @Override
    protected Bladzijde<Bankregelrij> haal(Bladvraag vraag) {
        return overzicht.bankregels(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Bankregelrij> verwerk) {
        overzicht.alleBankregels(ik.namens(), vraag, verwerk);
    }
}
