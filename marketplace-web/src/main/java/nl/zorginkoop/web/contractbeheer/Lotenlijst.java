package nl.zorginkoop.web.contractbeheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Lot;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De loten van steekproeven, met wat nodig is om ze na te rekenen. */
@Named
@RequestScoped
public class Lotenlijst extends Lijst<Lot> {
    @Inject Contractbeheeroverzicht overzicht;

    @Override
    public String getNaam() {
        return "loten";
    }

    @Override
    public List<Kolom<Lot>> kolommen() {
        return List.of(
                van("moment", Soort.MOMENT, Lot::moment).sorteer(),
                van("aanbiedernaam", Soort.TEKST, Lot::aanbiedernaam).metOnder(Lot::aanbieder),
                van("gemeente", Soort.TEKST, Lot::gemeentenaam),
                van("zaad", Soort.MONO, Lot::zaad),
                van("lot", Soort.MONO, Lot::lot).sorteer(),
                van("lotgrens", Soort.MONO, Lot::grens),
                van("status", Soort.STATUS, l -> l.getrokken() ? "GETROKKEN" : "NIET_GETROKKEN"));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("getrokken", List.of("GETROKKEN"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("trekking");
    }

    @Override
    protected Bladzijde<Lot> haal(Bladvraag vraag) {
        return overzicht.loten(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Lot> verwerk) {
        overzicht.alleLoten(ik.namens(), vraag, verwerk);
    }
}
