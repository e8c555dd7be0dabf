package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Keuze;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De keuzes van hulpvragers, met hoe ver zij zijn. */
@Named
@RequestScoped
public class Keuzelijst extends Lijst<Keuze> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("een hulpvrager laten kiezen");

    @Inject Keuzeoverzicht overzicht;

    @Override
    public String getNaam() {
        return "keuzes";
    }

    @Override
    public List<Kolom<Keuze>> kolommen() {
        return List.of(
                van("interventie", Soort.TEKST, Keuze::interventienaam)
                        .naar(k -> "/regie/keuze.xhtml?keuze=" + k.id()),
                van("client", Soort.TEKST, Keuze::naam),
                van("startdag", Soort.DAG, Keuze::start).sorteer(),
                van("keuzegeopend", Soort.MOMENT, Keuze::geopend)
                        .metOnder(Keuze::regisseur)
                        .sorteer(),
                van("aanbiedernaam", Soort.TEKST, Keuze::aanbiedernaam),
                van("uiterlijk", Soort.MOMENT, Keuze::uiterlijk),
                van("status", Soort.STATUS, Keuze::stand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand",
                List.of(
                        "VOORBEREID",
                        "LIJST_GETOOND",
                        "VOORKEUR_CLIENT",
                        "BESCHIKBAARHEID_GEVRAAGD",
                        "GEKOZEN",
                        "TOEGEWEZEN",
                        "GESLOTEN"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("zaak");
    }

    @Override
    protected Bladzijde<Keuze> haal(Bladvraag vraag) {
        return overzicht.keuzes(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Keuze> verwerk) {
        overzicht.alleKeuzes(ik.namens(), DOEL, vraag, verwerk);
    }
}
