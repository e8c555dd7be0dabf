package nl.zorginkoop.web.contract;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.overeenkomst.Plichtenoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Plichtrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Verplichtingen, van een overeenkomst of van alle. */
@Named
@RequestScoped
public class Plichtenlijst extends Lijst<Plichtrij> {
    @Inject Plichtenoverzicht overzicht;

    @Override
    public String getNaam() {
        return "verplichtingen";
    }

    @Override
    public List<Kolom<Plichtrij>> kolommen() {
        boolean gemeente = ik.is("CONTRACTMANAGER");
        return List.of(
                van("uiterlijk", Soort.DAG, Plichtrij::uiterlijk).sorteer(),
                van("verplichting", Soort.TEKST, Plichtrij::omschrijving)
                        .metOnder(Plichtrij::artikel)
                        .naar((Plichtrij p) -> pad(p, gemeente)),
                van("soort", Soort.WOORD, Plichtrij::soort).woordenUit("plichtsoort"),
                van("kant", Soort.WOORD, Plichtrij::kant).woordenUit("contractkant"),
                gemeente
                        ? van("contract", Soort.TEKST, Plichtrij::nummer)
                                .metOnder(Plichtrij::aanbiedernaam)
                        : van("contract", Soort.TEKST, Plichtrij::nummer)
                                .metOnder(Plichtrij::gemeentenaam),
                van("geleverd", Soort.MOMENT, Plichtrij::geleverd),
                van("status", Soort.STATUS, Plichtrij::status));
    }

    // Wie moet leveren, gaat van de regel naar het formulier.
    private static String pad(Plichtrij p, boolean gemeente) {
        boolean mijn = p.geleverd() == null && p.kant().equals("GEMEENTE") == gemeente;
        return mijn
                ? "/contracten/plichten.xhtml?contract=" + p.contract() + "&plicht=" + p.id()
                : "/contracten/contract.xhtml?contract=" + p.contract();
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("contract");
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "status",
                List.of("TE_LAAT", "BINNENKORT", "LATER", "GELEVERD", "TE_LAAT_GELEVERD"));
    }

    @Override
    protected Bladzijde<Plichtrij> haal(Bladvraag vraag) {
        return overzicht.blad(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Plichtrij> verwerk) {
        overzicht.alle(ik.namens(), vraag, verwerk);
    }
}
