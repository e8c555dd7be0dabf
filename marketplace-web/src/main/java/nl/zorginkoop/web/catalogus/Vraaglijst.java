package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsloket;
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Vragen of een aanbieder kan, met wanneer hij uiterlijk antwoordt. */
@Named
@RequestScoped
public class Vraaglijst extends Lijst<Beschikbaarheidsvraag> {
    @Inject Beschikbaarheidsloket loket;

    @Override
    public String getNaam() {
        return "beschikbaarheid";
    }

    @Override
    public List<Kolom<Beschikbaarheidsvraag>> kolommen() {
        return List.of(
                van("product", Soort.TEKST, Beschikbaarheidsvraag::product)
                        .metOnder(v -> Aanbodkolommen.woorden(opmaak(), v.behoeften()))
                        .naar(v -> "/catalogus/vraag.xhtml?vraag=" + v.id()),
                van("gemeente", Soort.TEKST, Beschikbaarheidsvraag::gemeentenaam)
                        .metOnder(Beschikbaarheidsvraag::wijk),
                van("startdag", Soort.DAG, Beschikbaarheidsvraag::start),
                van("gevraagd", Soort.MOMENT, Beschikbaarheidsvraag::gevraagd),
                van("uiterlijk", Soort.MOMENT, Beschikbaarheidsvraag::uiterlijk).sorteer(),
                van("status", Soort.STATUS, Beschikbaarheidsvraag::stand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("antwoord", List.of("GEVRAAGD", "JA", "NEE", "GEEN_REACTIE"));
    }

    @Override
    protected Bladzijde<Beschikbaarheidsvraag> haal(Bladvraag vraag) {
        return loket.vragen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Beschikbaarheidsvraag> verwerk) {
        loket.alleVragen(ik.namens(), vraag, verwerk);
    }
}
