package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Catalogusoverzicht;
import nl.zorginkoop.contracting.catalogus.Interventie;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De standaardinterventies van de gemeente, met hoeveel aanbieders haar leveren. */
@Named
@RequestScoped
public class Interventielijst extends Lijst<Interventie> {
    @Inject Catalogusoverzicht overzicht;

    @Override
    public String getNaam() {
        return "interventies";
    }

    @Override
    public List<Kolom<Interventie>> kolommen() {
        return List.of(
                van("naam", Soort.TEKST, Interventie::naam)
                        .metOnder(Interventie::omschrijving)
                        .naar(this::beheer)
                        .sorteer(),
                van("wet", Soort.STATUS, Interventie::wet),
                van("product", Soort.TEKST, Interventie::product)
                        .metOnder(Interventie::productcode),
                van("doelgroep", Soort.WOORD, Interventie::doelgroep).woordenUit("status"),
                van("van", Soort.DAG, Interventie::van).sorteer(),
                van("tot", Soort.DAG, Interventie::tot),
                van("leveranciers", Soort.GETAL, Interventie::contracten));
    }

    // Wie er naar zoekt gaat naar wie haar levert; wie haar beheert naar haar einde.
    private String beheer(Interventie i) {
        return ik.is("REGISSEUR") || ik.is("WIJKTEAMLID")
                ? "/regie/catalogus.xhtml?interventie=" + i.id()
                : "/catalogus/interventies.xhtml?interventie=" + i.id();
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        filters.put("doelgroep", Kenmerken.namen("DOELGROEP"));
        return filters;
    }

    @Override
    protected Bladzijde<Interventie> haal(Bladvraag vraag) {
        return overzicht.interventies(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Interventie> verwerk) {
        overzicht.alleInterventies(ik.namens(), vraag, verwerk);
    }
}
