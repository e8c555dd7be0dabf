package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalwacht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Betaalopdrachten, de nieuwste eerst. */
@Named
@RequestScoped
public class Opdrachtlijst extends Lijst<Betaalbatchrij> {
    @Inject Betaaloverzicht overzicht;

    private Betaalwacht wacht;

    /** Wat boven de lijst staat: er ligt werk, of niet. */
    public Betaalwacht getWacht() {
        if (wacht == null) {
            wacht = overzicht.wachtend(ik.namens());
        }
        return wacht;
    }

    public String getWachtzin() {
        return opmaak().tekst(
                        "betalen.wachtzin",
                        opmaak().geteld(getWacht().declaraties()),
                        opmaak().dagTekst(getWacht().eerste()));
    }

    @Override
    public String getNaam() {
        return "betaalopdrachten";
    }

    @Override
    public List<Kolom<Betaalbatchrij>> kolommen() {
        return List.of(
                van("betaalnummer", Soort.GETAL, Betaalbatchrij::nummer)
                        .naar(b -> "/betalen/opdracht.xhtml?opdracht=" + b.id()),
                van("status", Soort.STATUS, Betaalbatchrij::stand),
                van("uitvoerdag", Soort.DAG, Betaalbatchrij::uitvoerdag),
                van("overboekingen", Soort.GETAL, Betaalbatchrij::regels),
                van("betaalposten", Soort.GETAL, Betaalbatchrij::posten),
                van("korting", Soort.GELD, Betaalbatchrij::korting),
                van("bedrag", Soort.GELD, Betaalbatchrij::bedrag),
                van("opgestelddoor", Soort.TEKST, Betaalbatchrij::opgesteldDoor),
                van("goedgekeurddoor", Soort.TEKST, Betaalbatchrij::goedgekeurdDoor));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand",
                List.of(
                        "CONCEPT",
                        "AANGEBODEN",
                        "GOEDGEKEURD",
                        "VERZONDEN",
                        "DEELS_BETAALD",
                        "BETAALD",
                        "INGETROKKEN"));
    }

    @Override
    protected Bladzijde<Betaalbatchrij> haal(Bladvraag vraag) {
        return overzicht.opdrachten(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Betaalbatchrij> verwerk) {
        overzicht.alleOpdrachten(ik.namens(), vraag, verwerk);
    }
}
