package nl.zorginkoop.web.controller;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.verantwoording.Steekproef;
import nl.zorginkoop.contracting.verantwoording.Steekproefoverzicht;
import nl.zorginkoop.contracting.verantwoording.Steekproefregel;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De gekozen regels van één steekproef, met wat er van elk werd (A15). */
@Named
@RequestScoped
public class Steekproefregellijst extends Lijst<Steekproefregel> {
    @Inject Steekproefoverzicht overzicht;

    private Optional<Steekproef> steekproef;

    @Override
    public String getNaam() {
        return "steekproefregels";
    }

    @Override
    public List<Kolom<Steekproefregel>> kolommen() {
        return List.of(
                van("referentie", Soort.MONO, Steekproefregel::referentie)
                        .naar(
                                (Steekproefregel r) ->
                                        "/declaraties/spoor.xhtml?declaratie="
                                                + r.declaratie()
                                                + "&nr="
                                                + r.nr()),
                van("aanbiedernaam", Soort.TEKST, Steekproefregel::aanbieder),
                van("toewijzing", Soort.MONO, Steekproefregel::toewijzingnummer),
                van("begin", Soort.MAAND, Steekproefregel::begin),
                van("bedrag", Soort.GELD, Steekproefregel::bedrag),
                van("stand", Soort.WOORD, Steekproefregel::stand)
                        .woordenUit("steekproefstand")
                        .metOnder(Steekproefregel::uitkomst),
                van("bevraagd", Soort.WOORD, Steekproefregel::wie)
                        .woordenUit("status")
                        .alleenInUitvoer(),
                van("instemming", Soort.DAG, Steekproefregel::instemming).alleenInUitvoer(),
                van("uitkomst", Soort.TEKST, Steekproefregel::uitkomst).alleenInUitvoer(),
                van("vastgelegddoor", Soort.TEKST, Steekproefregel::door).alleenInUitvoer(),
                van(
                                "handeling",
                                Soort.TEKST,
                                (Steekproefregel r) ->
                                        open(r)
                                                ? opmaak().tekst("steekproef.behandel")
                                                        + " "
                                                        + r.referentie()
                                                : null)
                        .naar((Steekproefregel r) -> open(r) ? behandel(r) : null)
                        .alleenOpScherm());
    }

    private boolean open(Steekproefregel r) {
        if (steekproef == null) {
            steekproef = overzicht.steekproef(ik.namens(), r.steekproef());
        }
        return steekproef.filter(s -> s.behandelt(r)).isPresent();
    }

    private static String behandel(Steekproefregel r) {
        return "/controller/steekproef.xhtml?steekproef="
                + r.steekproef()
                + "&regel="
                + r.id()
                + "#behandel";
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("stand", List.of("OPEN", "GEKOZEN", "BEVRAAGD", "GELEVERD", "OVERGESLAGEN"));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("steekproef");
    }

    @Override
    protected Bladzijde<Steekproefregel> haal(Bladvraag vraag) {
        return overzicht.blad(
                ik.namens(), Steekproefpagina.DOEL, vraag.nummer("steekproef"), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Steekproefregel> verwerk) {
        overzicht.stroom(
                ik.namens(), Steekproefpagina.DOEL, vraag.nummer("steekproef"), vraag, verwerk);
    }
}
