package nl.zorginkoop.web.contractbeheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Signalen over aanbieders, en wat ermee gedaan is. */
@Named
@RequestScoped
public class Pieplijst extends Lijst<Piep> {
    private static final String OPEN = "OPEN";

    @Inject Contractbeheeroverzicht overzicht;

    @Override
    public String getNaam() {
        return "piepen";
    }

    @Override
    public List<Kolom<Piep>> kolommen() {
        return List.of(
                van("aanbiedernaam", Soort.TEKST, Piep::aanbiedernaam)
                        .metOnder(Piep::aanbieder)
                        .naar(Pieplijst::besluiten)
                        .sorteer(),
                van("piepsoort", Soort.WOORD, Piep::soort).woordenUit("piep.soort"),
                van("omschrijving", Soort.TEKST, Piep::tekst).metOnder(Piep::reden),
                van("moment", Soort.MOMENT, Piep::moment).metOnder(Piep::door).sorteer(),
                van("status", Soort.STATUS, p -> p.besluit() == null ? OPEN : p.besluit().name()));
    }

    private static String besluiten(Piep p) {
        return p.besluit() == null ? "/contractbeheer/piepen.xhtml?piep=" + p.id() : null;
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("besluit", List.of(OPEN, "INTENSIEF_TOEZICHT", "GEEN_ACTIE"));
        filters.put("soort", Arrays.stream(Piep.Soort.values()).map(Enum::name).toList());
        return filters;
    }

    @Override
    protected Bladzijde<Piep> haal(Bladvraag vraag) {
        return overzicht.piepen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Piep> verwerk) {
        overzicht.allePiepen(ik.namens(), vraag, verwerk);
    }
}
