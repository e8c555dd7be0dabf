package nl.zorginkoop.web.contractbeheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Gesprek;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Accountgesprekken; een aanbieder ziet de zijne. */
@Named
@RequestScoped
public class Gesprekkenlijst extends Lijst<Gesprek> {
    @Inject Contractbeheeroverzicht overzicht;

    @Override
    public String getNaam() {
        return "gesprekken";
    }

    @Override
    public List<Kolom<Gesprek>> kolommen() {
        return List.of(
                van("gepland", Soort.DAG, Gesprek::gepland).sorteer(),
                van("aanbiedernaam", Soort.TEKST, Gesprek::aanbiedernaam)
                        .metOnder(Gesprek::aanbieder)
                        .naar(this::vastleggen)
                        .sorteer(),
                van("gehouden", Soort.DAG, Gesprek::gehouden),
                van("verslag", Soort.TEKST, Gesprek::verslag),
                van("status", Soort.STATUS, Gesprek::status));
    }

    private String vastleggen(Gesprek g) {
        boolean open = g.status().equals("GEPLAND") || g.status().equals("TE_LAAT");
        return open && ik.is("CONTRACTMANAGER")
                ? "/contractbeheer/gesprekken.xhtml?gesprek=" + g.id()
                : null;
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("status", List.of("GEPLAND", "TE_LAAT", "GEHOUDEN", "VERVALLEN"));
    }

    @Override
    protected Bladzijde<Gesprek> haal(Bladvraag vraag) {
        return overzicht.gesprekken(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Gesprek> verwerk) {
        overzicht.alleGesprekken(ik.namens(), vraag, verwerk);
    }
}
