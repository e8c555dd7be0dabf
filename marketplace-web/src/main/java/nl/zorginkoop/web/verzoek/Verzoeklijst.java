package nl.zorginkoop.web.verzoek;

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
import nl.zorginkoop.contracting.verzoek.Verzoekoverzicht;
import nl.zorginkoop.contracting.verzoek.Verzoekrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Verzoeken om toewijzing, met wanneer het antwoord er hoort te zijn. */
@Named
@RequestScoped
public class Verzoeklijst extends Lijst<Verzoekrij> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("verzoeken om toewijzing behandelen");

    @Inject Verzoekoverzicht overzicht;

    @Override
    public String getNaam() {
        return "verzoeken";
    }

    @Override
    public List<Kolom<Verzoekrij>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        return List.of(
                van("kenmerk", Soort.MONO, Verzoekrij::referentie)
                        .naar(v -> eigen ? null : "/regie/verzoek.xhtml?verzoek=" + v.id()),
                van("client", Soort.TEKST, Verzoekrij::client).sorteer(),
                eigen
                        ? van("gemeente", Soort.TEKST, Verzoekrij::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Verzoekrij::aanbiedernaam),
                van("verzoeksoort", Soort.WOORD, Verzoekrij::soort).woordenUit("verzoeksoort"),
                van("product", Soort.TEKST, Verzoekrij::product),
                van("wet", Soort.STATUS, Verzoekrij::wet).alleenInUitvoer(),
                van("verwijzer", Soort.WOORD, Verzoekrij::verwijzer).woordenUit("verwijzer"),
                van("begin", Soort.DAG, Verzoekrij::begin),
                van("ontvangen", Soort.MOMENT, Verzoekrij::ontvangen).sorteer(),
                van("uiterlijk", Soort.MOMENT, Verzoekrij::uiterlijk).sorteer(),
                van("status", Soort.STATUS, Verzoekrij::stand)
                        .metOnder(
                                v ->
                                        v.reden() == null
                                                ? null
                                                : opmaak().tekst("afwijsreden." + v.reden())));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("stand", List.of("ONTVANGEN", "IN_ONDERZOEK", "TOEGEWEZEN", "AFGEWEZEN"));
        filters.put("soort", List.of("TOEWIJZING", "WIJZIGING"));
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Verzoekrij> haal(Bladvraag vraag) {
        return overzicht.verzoeken(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Verzoekrij> verwerk) {
        overzicht.alleVerzoeken(ik.namens(), DOEL, vraag, verwerk);
    }
}
