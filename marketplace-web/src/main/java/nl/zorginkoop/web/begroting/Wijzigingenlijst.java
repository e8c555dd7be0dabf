package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Begrotingsoverzicht;
import nl.zorginkoop.contracting.begroting.Wijzigingrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Begrotingswijzigingen, de nieuwste eerst. */
@Named
@RequestScoped
public class Wijzigingenlijst extends Lijst<Wijzigingrij> {
    @Inject Begrotingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "begrotingswijzigingen";
    }

    @Override
    public List<Kolom<Wijzigingrij>> kolommen() {
        return List.of(
                van("wijzigingnummer", Soort.GETAL, Wijzigingrij::nummer)
                        .naar(w -> "/begroting/wijziging.xhtml?wijziging=" + w.id()),
                van("wijzigingtitel", Soort.TEKST, Wijzigingrij::titel).metOnder(this::besluit),
                van("jaar", Soort.TEKST, Wijzigingrij::jaar),
                van("status", Soort.STATUS, Wijzigingrij::stand),
                van("verhoogd", Soort.GELD, Wijzigingrij::verhoogd),
                van("verlaagd", Soort.GELD, Wijzigingrij::verlaagd),
                van("verschoven", Soort.GELD, Wijzigingrij::verschoven),
                van("persaldo", Soort.GELD, Wijzigingrij::saldo),
                van("besluitnummer", Soort.TEKST, Wijzigingrij::besluitnummer).alleenInUitvoer(),
                van("besluitdag", Soort.DAG, Wijzigingrij::besluitdag).alleenInUitvoer());
    }

    private String besluit(Wijzigingrij w) {
        return w.besluitnummer() == null
                ? null
                : opmaak().tekst("begroting.besluit")
                        + " "
                        + w.besluitnummer()
                        + ", "
                        + opmaak().dag(w.besluitdag());
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand", List.of("VOORSTEL", "INGEDIEND", "BESLOTEN", "AFGEWEZEN", "INGETROKKEN"));
    }

    @Override
    protected Bladzijde<Wijzigingrij> haal(Bladvraag vraag) {
        return overzicht.wijzigingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Wijzigingrij> verwerk) {
        overzicht.alleWijzigingen(ik.namens(), vraag, verwerk);
    }
}
