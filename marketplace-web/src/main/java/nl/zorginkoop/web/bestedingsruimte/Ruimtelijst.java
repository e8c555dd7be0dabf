package nl.zorginkoop.web.bestedingsruimte;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Bestedingsruimten: waar de klok staat, wie aan zet is en tot wanneer. */
@Named
@RequestScoped
public class Ruimtelijst extends Lijst<Ruimtestand> {
    @Inject Ruimteoverzicht overzicht;

    @Override
    public String getNaam() {
        return "bestedingsruimten";
    }

    @Override
    public List<Kolom<Ruimtestand>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        Kolom<Ruimtestand> gemeente = van("gemeentenaam", Soort.TEKST, Ruimtestand::gemeentenaam);
        Kolom<Ruimtestand> aanbieder =
                van("aanbiedernaam", Soort.TEKST, Ruimtestand::aanbiedernaam);
        return List.of(
                van("vorm", Soort.TEKST, Ruimtestand::vorm)
                        .naar(r -> "/bestedingsruimte/ruimte.xhtml?ruimte=" + r.id()),
                eigen ? gemeente : aanbieder,
                (eigen ? aanbieder : gemeente).alleenInUitvoer(),
                van("ingang", Soort.DAG, Ruimtestand::ingang).sorteer(),
                van("ruimte", Soort.GELD, Ruimtestand::ruimte),
                van("benutBedrag", Soort.GELD, Ruimtestand::benut).metOnder(this::procent),
                van("benut", Soort.GETAL, Ruimtestand::procent).alleenInUitvoer(),
                van("volgendedag", Soort.DAG, Ruimtestand::uiterlijk).metOnder(this::aanZet),
                van("aanzet", Soort.WOORD, Ruimtestand::aanZet)
                        .woordenUit("ruimtekant")
                        .alleenInUitvoer(),
                van("status", Soort.STATUS, Ruimtestand::stand));
    }

    private String procent(Ruimtestand r) {
        return r.procent() == null ? null : opmaak().getal(r.procent()) + "\u00a0%";
    }

    private String aanZet(Ruimtestand r) {
        return r.aanZet() == null
                ? null
                : opmaak().tekst(
                                r.teLaat()
                                        ? "bestedingsruimten.telaat"
                                        : "bestedingsruimten.aanzet",
                                opmaak().tekst("ruimtekant." + r.aanZet()));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand",
                List.of(
                        "VOORNEMEN",
                        "BESLUIT",
                        "GEZAMENLIJK_PLAN",
                        "VAN_KRACHT",
                        "SIGNAAL_70",
                        "OVERLEG",
                        "BESLUIT_RUIMTE",
                        "VERHOOGD",
                        "CLIENTENSTOP",
                        "ONGEWIJZIGD",
                        "BEREIKT",
                        "NIET_VAN_TOEPASSING"),
                "aanzet",
                List.of("GEMEENTE", "AANBIEDER", "PLATFORM"));
    }

    @Override
    protected Bladzijde<Ruimtestand> haal(Bladvraag vraag) {
        return overzicht.ruimten(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Ruimtestand> verwerk) {
        overzicht.alleRuimten(ik.namens(), vraag, verwerk);
    }
}
