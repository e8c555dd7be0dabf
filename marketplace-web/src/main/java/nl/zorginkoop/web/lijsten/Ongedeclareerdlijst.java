package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerd;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerdoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat in een maand liep en waarop nog niets is toegekend; een aanbieder declareert vanaf hier. */
@Named
@RequestScoped
public class Ongedeclareerdlijst extends Lijst<Ongedeclareerd> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("productie en declaratie volgen");

    @Inject Ongedeclareerdoverzicht overzicht;
    @Inject Klok klok;

    @Override
    public String getNaam() {
        return "ongedeclareerd";
    }

    @Override
    public List<Kolom<Ongedeclareerd>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        return List.of(
                van("nummer", Soort.MONO, Ongedeclareerd::nummer)
                        .naar((Ongedeclareerd t) -> eigen ? maandpagina(t) : null),
                van("client", Soort.TEKST, Ongedeclareerd::client).sorteer(),
                eigen
                        ? van("gemeente", Soort.TEKST, Ongedeclareerd::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Ongedeclareerd::aanbiedernaam),
                van("wet", Soort.STATUS, Ongedeclareerd::wet),
                van("product", Soort.TEKST, Ongedeclareerd::product),
                van("begin", Soort.DAG, Ongedeclareerd::begin).sorteer(),
                van("einddag", Soort.DAG, Ongedeclareerd::eind),
                van("status", Soort.STATUS, Ongedeclareerd::status));
    }

    private String maandpagina(Ongedeclareerd t) {
        return "/declaraties/maand.xhtml?bij="
                + t.gemeente()
                + "-"
                + t.wet()
                + "&maand="
                + Ongedeclareerdoverzicht.maand(gekozen("maand"), klok.vandaag());
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", List.of("WMO", "JEUGDWET"));
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("maand", "month");
    }

    @Override
    protected Bladzijde<Ongedeclareerd> haal(Bladvraag vraag) {
        return overzicht.toewijzingen(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Ongedeclareerd> verwerk) {
        overzicht.alleToewijzingen(ik.namens(), DOEL, vraag, verwerk);
    }
}
