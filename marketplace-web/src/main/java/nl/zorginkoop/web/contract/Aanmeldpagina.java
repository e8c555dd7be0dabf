package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Meldingopgave;
import nl.zorginkoop.contracting.overeenkomst.Meldingsoort;
import nl.zorginkoop.contracting.overeenkomst.Onderaannemeropgave;
import nl.zorginkoop.contracting.overeenkomst.Overgangloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;

/**
 * Wat een aanbieder bij een overeenkomst meldt: iets wat gebeurde, een onderaannemer, een fusie.
 */
@Named
@ViewScoped
public class Aanmeldpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Plichtenloket plichten;
    @Inject Beperkingsloket beperkingen;
    @Inject Overgangloket overgangen;

    public String meld() {
        return gedaan(
                n -> {
                    Meldingsoort soort = formulier.keuze("meldingsoort", Meldingsoort.class);
                    plichten.meld(
                            n,
                            blad.kop().id(),
                            new Meldingopgave(
                                    soort,
                                    ontdekt().atZone(Klok.AMSTERDAM).toInstant(),
                                    formulier.verplicht("melding"),
                                    soort == Meldingsoort.DATALEK ? datalek() : null));
                });
    }

    public String meldOnderaannemer() {
        return gedaan(
                n ->
                        beperkingen.meldOnderaannemer(
                                n,
                                blad.kop().id(),
                                new Onderaannemeropgave(
                                        null,
                                        formulier.verplicht("naam"),
                                        formulier.verplicht("kvk"),
                                        formulier.ja("zzp"),
                                        producten(),
                                        formulier.dag("begin"),
                                        null)));
    }

    public String meldOvergang() {
        return gedaan(
                n ->
                        overgangen.meld(
                                n,
                                blad.kop().id(),
                                new AgbCode(formulier.verplicht("naar")),
                                formulier.verplicht("overgangreden")));
    }

    private List<String> producten() {
        List<String> codes = formulier.lijst("producten");
        if (codes.isEmpty()) {
            throw new OngeldigeWaarde("producten", "Noem minstens een productcode.");
        }
        return codes;
    }

    private LocalDateTime ontdekt() {
        try {
            return LocalDateTime.parse(formulier.verplicht("ontdekt"));
        } catch (DateTimeParseException geenMoment) {
            throw new OngeldigeWaarde("ontdekt", "Kies een dag en een tijd.");
        }
    }

    private Meldingopgave.Datalek datalek() {
        return new Meldingopgave.Datalek(
                formulier.verplicht("oorzaak"),
                formulier.verplicht("gegevens"),
                formulier.verplicht("personen"),
                formulier.getal("aantal"));
    }

    public List<Meldingsoort> getSoorten() {
        return Arrays.asList(Meldingsoort.values());
    }
}
