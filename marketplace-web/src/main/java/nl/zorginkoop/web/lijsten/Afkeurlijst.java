package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.verantwoording.Afkeurmaand;
import nl.zorginkoop.contracting.verantwoording.Werkplekoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Per aanbieder, code en maand wat er afgekeurd is. */
@Named
@RequestScoped
public class Afkeurlijst extends Lijst<Afkeurmaand> {
    @Inject Werkplekoverzicht overzicht;

    @Override
    public String getNaam() {
        return "afkeurcodes";
    }

    @Override
    public List<Kolom<Afkeurmaand>> kolommen() {
        return List.of(
                van("maand", Soort.MAAND, Afkeurmaand::maand).sorteer(),
                van("code", Soort.MONO, Afkeurmaand::code)
                        .naar(
                                (Afkeurmaand a) ->
                                        "/declaraties/regels.xhtml?status=AFGEKEURD&maand="
                                                + a.maand()
                                                + "&code="
                                                + a.code()
                                                + "&aanbieder="
                                                + a.agb()
                                                + "&gemeente="
                                                + a.gemeentecode()
                                                + "&wet="
                                                + a.wet()),
                van("oorzaak", Soort.TEKST, this::oorzaak),
                ik.is("ZORGAANBIEDER")
                        ? van("gemeente", Soort.TEKST, Afkeurmaand::gemeente)
                        : van("aanbiedernaam", Soort.TEKST, Afkeurmaand::aanbieder),
                van("wet", Soort.WOORD, Afkeurmaand::wet),
                van("regels", Soort.GETAL, Afkeurmaand::regels),
                van("heledeclaraties", Soort.GETAL, Afkeurmaand::declaraties),
                van("bedrag", Soort.GELD, Afkeurmaand::bedrag));
    }

    // Een code zonder eigen tekst staat in de codelijst van de standaard.
    private String oorzaak(Afkeurmaand a) {
        String woord = opmaak().tekst("code." + a.code() + ".oorzaak");
        return "oorzaak".equals(woord) ? null : woord;
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", List.of("WMO", "JEUGDWET"));
    }

    @Override
    protected Map<String, String> invoer() {
        return Map.of("jaar", "number");
    }

    @Override
    protected Bladzijde<Afkeurmaand> haal(Bladvraag vraag) {
        return overzicht.afkeurmaanden(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Afkeurmaand> verwerk) {
        overzicht.alleAfkeurmaanden(ik.namens(), vraag, verwerk);
    }
}
