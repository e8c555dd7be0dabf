package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Regisseurbeeld;
import nl.zorginkoop.contracting.catalogus.Verwijzingsoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Alle regisseurs, wie het meest van de rest afwijkt eerst (WC-10, RG-07). */
@Named
@RequestScoped
public class Regisseurlijst extends Lijst<Regisseurbeeld> {
    private static final Locale NEDERLAND = Locale.forLanguageTag("nl-NL");

    @Inject Verwijzingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "regisseurs";
    }

    @Override
    public List<Kolom<Regisseurbeeld>> kolommen() {
        return List.of(
                van("regisseur", Soort.TEKST, Regisseurbeeld::regisseur).sorteer(),
                van("gekozen", Soort.GETAL, Regisseurbeeld::gekozen),
                van("getoond", Soort.GETAL, Regisseurbeeld::getoond),
                van("geadviseerd", Soort.GETAL, Regisseurbeeld::geadviseerd),
                van("aanbieders", Soort.GETAL, Regisseurbeeld::aanbieders),
                van("opvallend", Soort.TEKST, Regisseurbeeld::opvallend)
                        .metOnder(r -> r.aandeel() == null ? null : r.aandeel() + "%"),
                van("afwijking", Soort.TEKST, Regisseurlijst::z).sorteer(),
                van("status", Soort.STATUS, r -> r.isUitschieter() ? "VALT_OP" : "GEWOON"));
    }

    private static String z(Regisseurbeeld r) {
        return r.z() == null ? null : String.format(NEDERLAND, "%.2f", r.z());
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("uitschieter", List.of("JA"));
    }

    @Override
    protected Bladzijde<Regisseurbeeld> haal(Bladvraag vraag) {
        return overzicht.regisseurs(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Regisseurbeeld> verwerk) {
        overzicht.alleRegisseurs(ik.namens(), vraag, verwerk);
    }
}
