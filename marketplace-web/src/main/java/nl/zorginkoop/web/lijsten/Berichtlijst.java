package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

/** Berichten: wat binnenkwam, of wat uitging. */
@Named
@RequestScoped
public class Berichtlijst extends Lijst<Berichtrij> {
    @Inject Berichtoverzicht overzicht;

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
                van("status", Soort.STATUS, Berichtrij::status),
                van("gekoppeld", Soort.TEKST, Berichtrij::gekoppeldSoort));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("kant", List.of("IN", "UIT"));
        filters.put(
                "status",
                List.of(
                        "ONTVANGEN",
                        "VERWERKT",
                        "AFGEKEURD",
                        "DUBBEL",
                        "UITVAL",
                        "KLAAR",
                        "VERZONDEN"));
        return filters;
    }

    @Override
    protected String standaard(String filter) {
        return "kant".equals(filter) ? "IN" : null;
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
