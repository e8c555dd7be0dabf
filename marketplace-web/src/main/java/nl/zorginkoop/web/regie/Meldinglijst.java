package nl.zorginkoop.web.regie;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat er gemeld is, en wat ermee gedaan is. */
@Named
@RequestScoped
public class Meldinglijst extends Lijst<Melding> {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "meldingen en signalen beoordelen (Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3)");
    private static final String OPEN = "OPEN";

    @Inject Meldingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "meldingen";
    }

    @Override
    public List<Kolom<Melding>> kolommen() {
        return List.of(
                van("kenmerk", Soort.TEKST, Melding::kenmerk)
                        .metOnder((Melding m) -> opmaak().tekst("status." + m.soort()))
                        .naar((Melding m) -> "/regie/melding.xhtml?melding=" + m.id()),
                van("overwie", Soort.TEKST, Melding::overNaam),
                van("meldbron", Soort.WOORD, Melding::bron)
                        .woordenUit("melding.bron")
                        .metOnder(Melding::relatie),
                van("ontvangen", Soort.MOMENT, Melding::ontvangen).sorteer(),
                van("spoed", Soort.WOORD, (Melding m) -> m.spoed() ? "JA" : "NEE")
                        .woordenUit("melding.spoed"),
                van(
                                "status",
                                Soort.STATUS,
                                (Melding m) -> m.oordeel() == null ? OPEN : m.oordeel().name())
                        .metOnder(Melding::reden));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put(
                "oordeel",
                List.of(OPEN, "ONDERZOEK", "BIJ_GEZIN", "DOORVERWEZEN", "DUBBEL", "GEEN_ACTIE"));
        filters.put("soort", List.of("MELDING", "SIGNAAL"));
        return filters;
    }

    @Override
    protected Bladzijde<Melding> haal(Bladvraag vraag) {
        return overzicht.meldingen(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Melding> verwerk) {
        overzicht.alleMeldingen(ik.namens(), DOEL, vraag, verwerk);
    }
}
