package nl.zorginkoop.web.aanvraag;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De eigen aanvragen, bij alle gemeenten. */
@Named
@RequestScoped
public class Aanvraaglijst extends Lijst<Aanvraagrij> {
    @Inject Aanvraagoverzicht overzicht;

    @Override
    public String getNaam() {
        return "aanvragen";
    }

    @Override
    public List<Kolom<Aanvraagrij>> kolommen() {
        return List.of(
                van("procedure", Soort.TEKST, Aanvraagrij::procedure)
                        .metOnder(Aanvraagrij::nummer)
                        .naar((Aanvraagrij a) -> pad(a))
                        .sorteer(),
                van("gemeentenaam", Soort.TEKST, Aanvraagrij::gemeentenaam).sorteer(),
                van("status", Soort.STATUS, Aanvraaglijst::stand),
                van("aanvraagrol", Soort.WOORD, Aanvraagrij::rol).woordenUit("aanvraag.rol"),
                van("begonnen", Soort.MOMENT, Aanvraagrij::begonnen).sorteer(),
                van("ingediend", Soort.MOMENT, Aanvraagrij::ingediend),
                van("sluit", Soort.MOMENT, Aanvraagrij::sluit));
    }

    static String pad(Aanvraagrij a) {
        return "/aanvragen/"
                + (a.toestand() == Aanvraag.Toestand.CONCEPT ? "aanvraag" : "stand")
                + ".xhtml?aanvraag="
                + a.id();
    }

    // Een concept heet hier wat het is: niet ingediend (L2).
    private static String stand(Aanvraagrij a) {
        return a.toestand() == Aanvraag.Toestand.CONCEPT
                ? "NOG_NIET_INGEDIEND"
                : a.toestand().name();
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("status", Arrays.stream(Aanvraag.Toestand.values()).map(Enum::name).toList());
    }

    @Override
    protected Bladzijde<Aanvraagrij> haal(Bladvraag vraag) {
        return overzicht.aanvragen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Aanvraagrij> verwerk) {
        overzicht.alleAanvragen(ik.namens(), vraag, verwerk);
    }
}
