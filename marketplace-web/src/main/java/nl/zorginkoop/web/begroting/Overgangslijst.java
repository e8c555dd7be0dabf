package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Jaaroverzicht;
import nl.zorginkoop.contracting.begroting.Overgangrij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat er bij een jaarovergang per toewijzing verhuisde of vrijviel, het nieuwste bovenaan. */
@Named
@RequestScoped
public class Overgangslijst extends Lijst<Overgangrij> {
    /** Waarvoor de controller dit leest; de bladzijde en de API noemen dezelfde. */
    public static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("verplichtingen over de jaargrens bewaken");

    @Inject Jaaroverzicht overzicht;

    @Override
    public String getNaam() {
        return "jaarovergang";
    }

    @Override
    public List<Kolom<Overgangrij>> kolommen() {
        return List.of(
                van("toewijzingnr", Soort.MONO, Overgangrij::toewijzingnummer)
                        .naar(r -> "/toewijzingen/lijst.xhtml?zoek=" + r.toewijzingnummer()),
                van("aanbiedernaam", Soort.TEKST, Overgangrij::aanbiedernaam),
                van("status", Soort.STATUS, Overgangrij::soort),
                van("jaar", Soort.TEKST, Overgangrij::jaar),
                van("vanplafond", Soort.TEKST, Overgangrij::plafond),
                van("naarplafond", Soort.TEKST, Overgangrij::naar),
                van("bedrag", Soort.GELD, Overgangrij::telt),
                van("reden", Soort.TEKST, Overgangrij::reden),
                van("vastgelegddoor", Soort.TEKST, Overgangrij::door),
                van("moment", Soort.MOMENT, Overgangrij::moment),
                van(
                                "heropenen",
                                Soort.TEKST,
                                (Overgangrij r) ->
                                        r.heropenbaar() ? opmaak().tekst("overgang.heropen") : null)
                        .naar(
                                r ->
                                        r.heropenbaar()
                                                ? "/begroting/jaarovergang.xhtml?jaar="
                                                        + r.jaar()
                                                        + "&toewijzing="
                                                        + r.toewijzing()
                                                        + "#heropenen"
                                                : null));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("soort", List.of("VERHUISD", "TERUG", "VRIJGEGEVEN", "HEROPEND"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("jaar", "plafond");
    }

    @Override
    protected Bladzijde<Overgangrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Overgangrij> verwerk) {
        overzicht.alleRegels(ik.namens(), DOEL, vraag, verwerk);
    }
}
