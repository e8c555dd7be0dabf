package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Gedeclareerde regels: de onderste laag onder een plafond of een declaratie. */
@Named
@RequestScoped
public class Regellijst extends Lijst<Regelrij> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("controle van declaraties");

    @Inject Declaratieoverzicht overzicht;

    @Override
    public String getNaam() {
        return "regels";
    }

    @Override
    public List<Kolom<Regelrij>> kolommen() {
        return List.of(
                van("referentie", Soort.MONO, Regelrij::referentie)
                        .naar(
                                (Regelrij r) ->
                                        "/declaraties/spoor.xhtml?declaratie="
                                                + r.declaratie()
                                                + "&nr="
                                                + r.nr())
                        .sorteer(),
                van("declaratie", Soort.TEKST, Regelrij::declaratienummer)
                        .naar((Regelrij r) -> "/declaraties/uitkomst.xhtml?id=" + r.declaratie()),
                van("aanbiedernaam", Soort.TEKST, Regelrij::aanbiedernaam).sorteer(),
                van("toewijzing", Soort.MONO, Regelrij::toewijzingnummer),
                van("product", Soort.TEKST, Regelrij::product),
                van("begin", Soort.MAAND, Regelrij::begin).sorteer(),
                van("volume", Soort.GETAL, Regelrij::volume)
                        .metOnder((Regelrij r) -> opmaak().tekst("eenheid." + r.eenheid())),
                van("bedrag", Soort.GELD, Regelrij::telt).sorteer(),
                van("status", Soort.STATUS, Regelrij::status),
                van("codes", Soort.MONO, Regelrij::codes),
                van(
                                "verbeter",
                                Soort.TEKST,
                                (Regelrij r) ->
                                        teVerbeteren(r) ? opmaak().tekst("correctie.link") : null)
                        .naar((Regelrij r) -> teVerbeteren(r) ? correctie(r) : null));
    }

    private boolean teVerbeteren(Regelrij r) {
        return ik.is("ZORGAANBIEDER") && !r.credit();
    }

    private static String correctie(Regelrij r) {
        return "/declaraties/correctie.xhtml?declaratie=" + r.declaratie() + "&nr=" + r.nr();
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("status", List.of("GOEDGEKEURD", "NIET_BETAALBAAR", "AFGEKEURD"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of(
                "plafond",
                "declaratie",
                "code",
                "product",
                "aanbieder",
                "gemeente",
                "wet",
                "maand",
                "jaar");
    }

    @Override
    protected Bladzijde<Regelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Regelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), DOEL, vraag, verwerk);
    }
}
