package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalregelrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Overboekingen: van een opdracht, of voor een aanbieder alle aan hem. */
@Named
@RequestScoped
public class Betaalregellijst extends Lijst<Betaalregelrij> {
    @Inject Betaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "betaalregels";
    }

    @Override
    public List<Kolom<Betaalregelrij>> kolommen() {
        return List.of(
                van("kenmerk", Soort.MONO, Betaalregelrij::kenmerk),
                van("aanbiedernaam", Soort.TEKST, Betaalregelrij::aanbiedernaam),
                van("wet", Soort.WOORD, Betaalregelrij::wet),
                van("iban", Soort.MONO, Betaalregelrij::iban),
                van("uitvoerdag", Soort.DAG, Betaalregelrij::uitvoerdag),
                van("betaalposten", Soort.GETAL, Betaalregelrij::posten),
                van("korting", Soort.GELD, Betaalregelrij::korting),
                van("verrekend", Soort.GELD, Betaalregelrij::verrekend).alleenInUitvoer(),
                van("bedrag", Soort.GELD, Betaalregelrij::bedrag)
                        .metOnder(
                                r ->
                                        r.verrekend().equals(Euro.NUL)
                                                ? null
                                                : opmaak().tekst("kolom.verrekend")
                                                        + " "
                                                        + opmaak().euro(r.verrekend())),
                van("status", Soort.STATUS, Betaalregelrij::stand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand", List.of("KLAAR", "VERZONDEN", "BETAALD", "GESTORNEERD", "VERVALLEN"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("opdracht");
    }

    @Override
    protected Bladzijde<Betaalregelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Betaalregelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), vraag, verwerk);
    }
}
