package nl.zorginkoop.web.contractbeheer;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.contractbeheer.Dekking;
import nl.zorginkoop.contracting.contractbeheer.Dekkingsloket;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Per product: open hulpvragen, plaatsen, en wat er ontbreekt. */
@Named
@RequestScoped
public class Dekkingslijst extends Lijst<Dekking> {
    private static final double TIENDEN = 10.0;

    @Inject Dekkingsloket loket;

    @Override
    public String getNaam() {
        return "dekking";
    }

    @Override
    public List<Kolom<Dekking>> kolommen() {
        return List.of(
                van("product", Soort.TEKST, Dekking::productnaam)
                        .metOnder(
                                d -> opmaak().tekst("status." + d.wet()) + " · " + d.productcode())
                        .naar(this::werven)
                        .sorteer(),
                van("vragen", Soort.GETAL, Dekking::vragen).sorteer(),
                van("plaatsen", Soort.GETAL, Dekking::plaatsen),
                van("dekkingsgraad", Soort.TEKST, this::graad),
                van("tekort", Soort.GETAL, Dekking::tekort).sorteer(),
                van("aanbieders", Soort.GETAL, Dekking::aanbieders),
                van("sinds", Soort.DAG, Dekking::sinds),
                van("status", Soort.STATUS, Dekking::status));
    }

    private String graad(Dekking d) {
        return String.format(ik.getLocale(), "%.1f\u00a0%%", d.graad() / TIENDEN);
    }

    private String werven(Dekking d) {
        boolean werft = ik.is("INKOOPADVISEUR") || ik.is("CONTRACTMANAGER");
        return werft && d.tekort() > 0
                ? "/contractbeheer/dekking.xhtml?vanwet=" + d.wet() + "&product=" + d.productcode()
                : null;
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", List.of("WMO", "JEUGDWET", "PARTICIPATIEWET"));
    }

    @Override
    protected Bladzijde<Dekking> haal(Bladvraag vraag) {
        return loket.dekkingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Dekking> verwerk) {
        loket.alleDekkingen(ik.namens(), vraag, verwerk);
    }
}
