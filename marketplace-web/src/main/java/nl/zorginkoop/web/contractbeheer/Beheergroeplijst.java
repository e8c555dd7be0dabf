package nl.zorginkoop.web.contractbeheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.contractbeheer.Beheerplaats;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Indeling;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wie in de laatste indeling in groep A en B staat. */
@Named
@RequestScoped
public class Beheergroeplijst extends Lijst<Beheerplaats> {
    private static final double HONDERDSTEN = 100.0;

    @Inject Contractbeheeroverzicht overzicht;

    @Override
    public String getNaam() {
        return "beheergroepen";
    }

    @Override
    public List<Kolom<Beheerplaats>> kolommen() {
        return List.of(
                van("aanbiedernaam", Soort.TEKST, Beheerplaats::aanbiedernaam)
                        .metOnder(Beheerplaats::aanbieder)
                        .sorteer(),
                van("groep", Soort.TEKST, Beheerplaats::groep),
                van("volume", Soort.GELD, Beheerplaats::volume),
                van("aandeel", Soort.TEKST, p -> procent(p.aandeel())),
                van("cumulatief", Soort.TEKST, p -> procent(p.cumulatief())),
                van("toezicht", Soort.STATUS, Beheergroeplijst::toezicht)
                        .naar(
                                (Beheerplaats p) ->
                                        "/contractbeheer/piepen.xhtml?zoek=" + p.aanbieder()),
                van("gesprek", Soort.DAG, Beheerplaats::gesprek));
    }

    private static String toezicht(Beheerplaats p) {
        if (p.intensief()) {
            return "INTENSIEF_TOEZICHT";
        }
        if (p.getrokken()) {
            return "STEEKPROEF";
        }
        return p.groep().equals("A") ? "GESPREKKEN" : "OP_PIEP";
    }

    private String procent(int honderdsten) {
        return String.format(ik.getLocale(), "%.2f\u00a0%%", honderdsten / HONDERDSTEN);
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("groep", List.of("A", "B"));
        filters.put("steekproef", List.of("GETROKKEN"));
        return filters;
    }

    @Override
    protected Bladzijde<Beheerplaats> haal(Bladvraag vraag) {
        return overzicht.plaatsen(ik.namens(), inLaatste(vraag));
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Beheerplaats> verwerk) {
        overzicht.allePlaatsen(ik.namens(), inLaatste(vraag), verwerk);
    }

    private Bladvraag inLaatste(Bladvraag vraag) {
        return overzicht
                .indeling(ik.namens())
                .map(Indeling::id)
                .map(id -> vraag.met("indeling", id.toString()))
                .orElse(vraag);
    }
}
