package nl.zorginkoop.web.uitgifte;

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
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.contracting.uitgifte.Uitgifteregelrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De regels van één uitgifte, met waarom iets niet ging. */
@Named
@RequestScoped
public class Uitgifteregellijst extends Lijst<Uitgifteregelrij> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzingen afgeven");

    @Inject Uitgifteoverzicht overzicht;

    @Override
    public String getNaam() {
        return "uitgifteregels";
    }

    @Override
    public List<Kolom<Uitgifteregelrij>> kolommen() {
        return List.of(
                van("uitgiftenr", Soort.GETAL, Uitgifteregelrij::nr),
                van("client", Soort.TEKST, Uitgifteregelrij::client),
                van("aanbiedernaam", Soort.TEKST, Uitgifteregelrij::aanbiedernaam),
                van("product", Soort.TEKST, Uitgifteregelrij::product),
                van("begin", Soort.DAG, Uitgifteregelrij::begin),
                van("einddag", Soort.DAG, Uitgifteregelrij::eind),
                van("toewijzing", Soort.MONO, Uitgifteregelrij::toewijzingnummer),
                van("status", Soort.STATUS, Uitgifteregelrij::stand),
                van("uitgifteuitleg", Soort.TEKST, Uitgifteregelrij::uitleg));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("stand", List.of("WACHT", "GEDAAN", "GEWEIGERD", "FOUT"));
        return filters;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("uitgifte");
    }

    @Override
    protected Bladzijde<Uitgifteregelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Uitgifteregelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), DOEL, vraag, verwerk);
    }
}
