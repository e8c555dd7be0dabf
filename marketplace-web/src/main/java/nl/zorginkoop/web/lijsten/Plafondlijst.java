package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/**
 * De plafonds van dit jaar naar risico, op één blad: het zijn er hooguit een paar honderd. Zijn het
 * er toch meer, dan staan wat het eerst knelt op het scherm en alles in de uitvoer; tot dan is de
 * uitvoer wat er op het scherm staat, in dezelfde volgorde.
 */
@Named
@RequestScoped
public class Plafondlijst extends Lijst<Plafondstand> {
    private static final int OP_SCHERM = 1_000;

    @Inject Budgetoverzicht overzicht;
    @Inject Klok klok;

    @Override
    public String getNaam() {
        return "plafonds";
    }

    // Een plafond telt mee in elk plafond erboven (INV-8.1): opgeteld zou geld dubbel staan.
    @Override
    public List<Kolom<Plafondstand>> kolommen() {
        return List.of(
                van("plafond", Soort.TEKST, Plafondstand::naam)
                        .naar((Plafondstand p) -> "/plafonds/plafond.xhtml?id=" + p.id())
                        .metOnder(p -> onder(p)),
                van("wet", Soort.WOORD, p -> p.wet().name()),
                van("begroot", Soort.GELD, Plafondstand::begroot).zonderTotaal(),
                van("gerealiseerd", Soort.GELD, Plafondstand::gerealiseerd).zonderTotaal(),
                van("verplicht", Soort.GELD, Plafondstand::verplicht).zonderTotaal(),
                van("gereserveerd", Soort.GELD, Plafondstand::gereserveerd).zonderTotaal(),
                van("vrij", Soort.GELD, Plafondstand::vrij).zonderTotaal(),
                van("benut", Soort.GETAL, Plafondstand::benutProcent),
                van("prognose", Soort.GELD, (Plafondstand p) -> p.prognose().midden())
                        .zonderTotaal(),
                van("geraaktOp", Soort.DAG, p -> p.prognose().geraaktOp()),
                van("status", Soort.STATUS, p -> p.risico().name()));
    }

    private String onder(Plafondstand p) {
        String soort = opmaak().tekst("plafondsoort." + p.soort());
        return p.aanbieder() == null ? soort : soort + " · " + p.aanbieder();
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("status", List.of("BOVEN", "RAAKT", "HOOG", "OP_KOERS"));
        filters.put("wet", List.of("WMO", "JEUGDWET", "PARTICIPATIEWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Plafondstand> haal(Bladvraag vraag) {
        List<Plafondstand> alle = overzicht.naarRisico(ik.namens(), klok.vandaag().getYear());
        List<Plafondstand> gekozen = alle.stream().filter(p -> past(vraag, p)).toList();
        // Wat niet gelezen is kan ook passen: dan is het aantal niet bekend.
        boolean afgekapt = alle.size() > Bladzijde.TELGRENS;
        return new Bladzijde<>(
                gekozen.stream().limit(OP_SCHERM).toList(),
                null,
                null,
                false,
                false,
                afgekapt ? Bladzijde.TELGRENS + 1 : gekozen.size());
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Plafondstand> verwerk) {
        if (getBlad().aantal() <= OP_SCHERM) {
            getBlad().rijen().forEach(verwerk);
            return;
        }
        overzicht.allePlafonds(
                ik.namens(),
                klok.vandaag().getYear(),
                p -> {
                    if (past(vraag, p)) {
                        verwerk.accept(p);
                    }
                });
    }

    private static boolean past(Bladvraag vraag, Plafondstand p) {
        return past(vraag.keuze("status"), p.risico().name())
                && past(vraag.keuze("wet"), p.wet().name())
                && (p.naam()
                                + " "
                                + Objects.toString(p.aanbieder(), "")
                                + " "
                                + Objects.toString(p.productgroep(), ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(vraag.zoek().toLowerCase(Locale.ROOT));
    }

    private static boolean past(String keuze, String waarde) {
        return keuze == null || keuze.equals(waarde);
    }
}
