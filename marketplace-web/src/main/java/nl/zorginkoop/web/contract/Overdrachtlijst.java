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
import nl.zorginkoop.contracting.overeenkomst.Overdrachtloket;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De toewijzingen die na het eind van een overeenkomst een andere plek krijgen. */
@Named
@RequestScoped
public class Overdrachtlijst extends Lijst<Overdrachtrij> {
    @Inject Overdrachtloket loket;

    @Override
    public String getNaam() {
        return "overdrachten";
    }

    @Override
    public List<Kolom<Overdrachtrij>> kolommen() {
        boolean gemeente = ik.is("REGISSEUR") || ik.is("CONTRACTMANAGER");
        Kolom<Overdrachtrij> toewijzing =
                van("toewijzing", Soort.MONO, Overdrachtrij::toewijzing).sorteer();
        return List.of(
                gemeente
                        ? toewijzing.naar(
                                (Overdrachtrij o) ->
                                        "/contracten/overdrachten.xhtml?contract="
                                                + gekozen("contract")
                                                + "&overdracht="
                                                + o.id())
                        : toewijzing,
                van("product", Soort.TEKST, Overdrachtrij::product),
                van("begin", Soort.DAG, Overdrachtrij::begin).sorteer(),
                van("einddag", Soort.DAG, Overdrachtrij::eind),
                van("opvolger", Soort.TEKST, Overdrachtrij::naar),
                van("reden", Soort.TEKST, Overdrachtrij::reden),
                van("status", Soort.STATUS, Overdrachtrij::status));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("contract");
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("status", List.of("OPEN", "ONMOGELIJK", "OVERGEDRAGEN", "BEEINDIGD"));
    }

    @Override
    protected Bladzijde<Overdrachtrij> haal(Bladvraag vraag) {
        return loket.lijst(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Overdrachtrij> verwerk) {
        loket.alle(ik.namens(), vraag, verwerk);
    }
}
