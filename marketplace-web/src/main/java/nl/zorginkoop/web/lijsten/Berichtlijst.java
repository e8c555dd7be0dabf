package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De berichtenmonitor: wat binnenkwam en uitging, en hoe het ermee staat. */
@Named
@RequestScoped
public class Berichtlijst extends Lijst<Berichtrij> {
    @Inject Berichtoverzicht overzicht;
    private Berichtoverzicht.Telling telling;

    @Override
    public String getNaam() {
        return "berichten";
    }

    @Override
    public List<Kolom<Berichtrij>> kolommen() {
        return List.of(
                van("moment", Soort.MOMENT, Berichtrij::moment)
                        .naar((Berichtrij b) -> "/berichten/bericht.xhtml?id=" + b.id())
                        .sorteer(),
                van("berichtsoort", Soort.TEKST, Berichtrij::berichtsoort)
                        .metOnder(Berichtrij::identificatie)
                        .sorteer(),
                van("partij", Soort.TEKST, Berichtrij::partij).sorteer(),
                van("naam", Soort.MONO, Berichtrij::naam).metOnder(Berichtrij::reden),
                van("grootte", Soort.GETAL, Berichtrij::grootte).sorteer(),
                van("berichtstand", Soort.STATUS, Berichtrij::stand),
                van("gekoppeld", Soort.TEKST, Berichtrij::gekoppeldSoort)
                        .naar(
                                (Berichtrij b) ->
                                        b.gekoppeld() == null
                                                ? null
                                                : "/berichten/bericht.xhtml?id=" + b.gekoppeld()),
                van("status", Soort.STATUS, Berichtrij::status).alleenInUitvoer());
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("kant", List.of("IN", "UIT"));
        filters.put(
                "stand", Arrays.stream(Berichtoverzicht.Stand.values()).map(Enum::name).toList());
        return filters;
    }

    @Override
    protected Map<String, String> invoer() {
        Map<String, String> velden = new LinkedHashMap<>();
        velden.put("soort", "text");
        velden.put("van", "date");
        velden.put("tot", "date");
        return velden;
    }

    // Waar een andere bladzijde naar verwijst, zoals de uitval van vandaag.
    @Override
    protected List<String> vasteFilters() {
        return List.of("status");
    }

    /** Telt over de gekozen periode en soort; zonder keuze de laatste dertig dagen. */
    public Berichtoverzicht.Telling getTelling() {
        if (telling == null) {
            telling = overzicht.telling(ik.namens(), vraag());
        }
        return telling;
    }

    public List<Berichtoverzicht.Stand> getStanden() {
        return List.of(Berichtoverzicht.Stand.values());
    }

    /** De berichten onder deze telling. */
    public String bij(Berichtoverzicht.Stand stand) {
        Berichtoverzicht.Telling t = getTelling();
        String soort = vraag().keuze("soort");
        return "?stand="
                + stand
                + "&van="
                + t.van()
                + "&tot="
                + t.tot()
                + (soort == null
                        ? ""
                        : "&soort=" + URLEncoder.encode(soort, StandardCharsets.UTF_8));
    }

    public String getPeriode() {
        Berichtoverzicht.Telling t = getTelling();
        return opmaak().tekst(
                        "monitor.periode",
                        opmaak().dagTekst(t.van()),
                        opmaak().dagTekst(t.tot()),
                        opmaak().getal(t.totaal()),
                        opmaak().getal(t.ontvangen()),
                        opmaak().getal(t.verzonden()));
    }

    @Override
    protected Bladzijde<Berichtrij> haal(Bladvraag vraag) {
        return overzicht.berichten(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Berichtrij> verwerk) {
        overzicht.alleBerichten(ik.namens(), vraag, verwerk);
    }
}
