package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsloket;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsrij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De regels van een lijst van fouten en onzekerheden, het grootste bedrag bovenaan. */
@Named
@RequestScoped
public class Rechtmatigheidslijst extends Lijst<Rechtmatigheidsrij> {
    /** Waarvoor de controller dit leest; de bladzijde en de API noemen dezelfde. */
    public static final Grondslag DOEL = Grondslag.wettelijkeTaak("rechtmatigheid verantwoorden");

    @Inject Rechtmatigheidsloket loket;

    @Override
    public String getNaam() {
        return "rechtmatigheid";
    }

    @Override
    public List<Kolom<Rechtmatigheidsrij>> kolommen() {
        return List.of(
                van("status", Soort.STATUS, Rechtmatigheidsrij::oordeel),
                van("soort", Soort.WOORD, Rechtmatigheidsrij::soort).woordenUit("rechtmatigsoort"),
                van("declaratienummer", Soort.MONO, Rechtmatigheidsrij::declaratienummer)
                        .naar(r -> "/declaraties/uitkomst.xhtml?id=" + r.declaratie()),
                van("declaratieregelnr", Soort.GETAL, Rechtmatigheidsrij::regelnr),
                van("toewijzingnr", Soort.MONO, Rechtmatigheidsrij::toewijzingnummer)
                        .naar(r -> "/toewijzingen/lijst.xhtml?zoek=" + r.toewijzingnummer()),
                van("aanbiedernaam", Soort.TEKST, Rechtmatigheidsrij::aanbiedernaam),
                van("bedrag", Soort.GELD, Rechtmatigheidsrij::bedrag));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("oordeel", List.of("FOUT", "ONZEKERHEID", "HERSTELD"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("lijst", "jaar");
    }

    @Override
    protected Bladzijde<Rechtmatigheidsrij> haal(Bladvraag vraag) {
        return loket.regels(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Rechtmatigheidsrij> verwerk) {
        loket.alleRegels(ik.namens(), DOEL, vraag, verwerk);
    }
}
