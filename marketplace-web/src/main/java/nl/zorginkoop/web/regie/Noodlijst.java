package nl.zorginkoop.web.regie;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.privacy.Noodinzage;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wie vanwege gevaar verder keek dan zijn taak reikt, en wat daarvan gevonden is. */
@Named
@RequestScoped
public class Noodlijst extends Lijst<Noodinzage> {
    static final String OPEN = "OPEN";
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("beoordelen van noodinzages (Wmo 2015 art. 6.1)");

    @Inject Noodloket loket;

    @Override
    public String getNaam() {
        return "noodinzages";
    }

    @Override
    public List<Kolom<Noodinzage>> kolommen() {
        return List.of(
                van("geopend", Soort.MOMENT, Noodinzage::geopend)
                        .metOnder((Noodinzage n) -> opmaak().moment(n.tot()))
                        .naar(Noodlijst::oordelen)
                        .sorteer(),
                van("wie", Soort.TEKST, Noodinzage::door)
                        .metOnder((Noodinzage n) -> opmaak().tekst("rol." + n.rol())),
                van("reden", Soort.TEKST, Noodinzage::reden),
                van(
                                "oordeel",
                                Soort.STATUS,
                                (Noodinzage n) -> n.oordeel() == null ? OPEN : n.oordeel())
                        .metOnder(Noodinzage::toelichting),
                van("beoordeeld", Soort.MOMENT, Noodinzage::beoordeeld)
                        .metOnder(Noodinzage::beoordeeldDoor));
    }

    private static String oordelen(Noodinzage n) {
        return n.oordeel() == null ? "/regie/noodinzages.xhtml?noodinzage=" + n.id() : null;
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("oordeel", List.of(OPEN, "TERECHT", "ONTERECHT"));
    }

    @Override
    protected Bladzijde<Noodinzage> haal(Bladvraag vraag) {
        return loket.noodinzages(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Noodinzage> verwerk) {
        loket.alleNoodinzages(ik.namens(), DOEL, vraag, verwerk);
    }
}
