package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Betaalbeeld;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/**
 * Wanneer elke declaratie beantwoord moet zijn en betaald wordt (V23); wat het eerst moet bovenaan.
 */
@Named
@RequestScoped
public class Betaalbeeldlijst extends Lijst<Betaalbeeld> {
    @Inject Betaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "betaalbeeld";
    }

    @Override
    public List<Kolom<Betaalbeeld>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        return List.of(
                van("nummer", Soort.TEKST, Betaalbeeld::nummer)
                        .naar(b -> "/declaraties/uitkomst.xhtml?id=" + b.declaratie()),
                eigen
                        ? van("gemeente", Soort.TEKST, Betaalbeeld::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Betaalbeeld::aanbiedernaam),
                van("wet", Soort.WOORD, Betaalbeeld::wet).alleenInUitvoer(),
                van("beantwoord", Soort.DAG, Betaalbeeld::beantwoord)
                        .metOnder(
                                b ->
                                        b.isAntwoordTeLaat()
                                                ? opmaak().tekst("betalen.antwoordtelaat")
                                                : null),
                van("antwoorduiterlijk", Soort.DAG, Betaalbeeld::antwoordUiterlijk)
                        .alleenInUitvoer(),
                van("betaaluiterlijk", Soort.DAG, Betaalbeeld::uiterlijk),
                van("uitvoerdag", Soort.DAG, Betaalbeeld::uitvoerdag),
                van("toegekend", Soort.GELD, Betaalbeeld::toegekend)
                        .metOnder(b -> onder("kolom.korting", b.korting())),
                van("betaald", Soort.GELD, Betaalbeeld::betaald)
                        .metOnder(b -> onder("kolom.betaalonderweg", b.onderweg())),
                van("korting", Soort.GELD, Betaalbeeld::korting).alleenInUitvoer(),
                van("betaalonderweg", Soort.GELD, Betaalbeeld::onderweg).alleenInUitvoer(),
                van("betaalopen", Soort.GELD, Betaalbeeld::open)
                        .metOnder(b -> onder("kolom.nietbetaalbaar", b.nietBetaalbaar())),
                van("nietbetaalbaar", Soort.GELD, Betaalbeeld::nietBetaalbaar).alleenInUitvoer(),
                van("status", Soort.STATUS, Betaalbeeld::stand));
    }

    // Negen kolommen passen naast het menu: de rest staat eronder als zij er iets toe doet.
    private String onder(String naam, Euro bedrag) {
        return bedrag.equals(Euro.NUL) ? null : opmaak().tekst(naam) + " " + opmaak().euro(bedrag);
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("opdracht", List.of("OPEN", "KLAAR"));
    }

    @Override
    protected Bladzijde<Betaalbeeld> haal(Bladvraag vraag) {
        return overzicht.declaraties(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Betaalbeeld> verwerk) {
        overzicht.alleDeclaraties(ik.namens(), vraag, verwerk);
    }
}
