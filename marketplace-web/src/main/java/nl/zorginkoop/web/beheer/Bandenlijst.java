package nl.zorginkoop.web.beheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deelnemer.Personenloket.Band;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De banden van een account met zorgaanbieders (RG-05). */
@Named
@RequestScoped
public class Bandenlijst extends Lijst<Band> {
    @Inject Personenloket loket;

    @Override
    public String getNaam() {
        return "banden";
    }

    @Override
    public List<Kolom<Band>> kolommen() {
        return List.of(
                van("naam", Soort.TEKST, Band::naam)
                        .metOnder((Band b) -> b.aanbieder().code())
                        .naar(this::beeindigen)
                        .sorteer(),
                van("aard", Soort.WOORD, Band::aard)
                        .woordenUit("bandaard")
                        .metOnder(
                                (Band b) ->
                                        b.melding() == null
                                                ? opmaak().tekst("banden.uitrol")
                                                : null),
                van("van", Soort.DAG, Band::van).sorteer(),
                van("tot", Soort.DAG, Band::tot),
                van("status", Soort.STATUS, (Band b) -> b.loopt() ? "LOOPT" : "LOOPT_NIET"));
    }

    private String beeindigen(Band b) {
        return b.melding() == null || !b.loopt()
                ? null
                : "/beheer/banden.xhtml?id=" + gekozen("id") + "&band=" + b.melding();
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("id");
    }

    @Override
    protected Bladzijde<Band> haal(Bladvraag vraag) {
        return loket.banden(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Band> verwerk) {
        loket.alleBanden(ik.namens(), vraag, verwerk);
    }
}
