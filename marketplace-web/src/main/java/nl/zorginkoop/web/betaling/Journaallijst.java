package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Journaalrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De journaalpost van een opdracht, voor de financiële administratie. */
@Named
@RequestScoped
public class Journaallijst extends Lijst<Journaalrij> {
    @Inject Journaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "journaal";
    }

    @Override
    public List<Kolom<Journaalrij>> kolommen() {
        return List.of(
                van("journaalnr", Soort.GETAL, Journaalrij::nr),
                van("soort", Soort.WOORD, Journaalrij::soort).woordenUit("journaalsoort"),
                van("omschrijving", Soort.TEKST, Journaalrij::omschrijving),
                van("taakveld", Soort.MONO, Journaalrij::taakveld),
                van("kostenplaats", Soort.MONO, Journaalrij::kostenplaats),
                van("grootboek", Soort.MONO, Journaalrij::grootboek),
                van("debet", Soort.GELD, Journaalrij::debet),
                van("credit", Soort.GELD, Journaalrij::credit));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("opdracht");
    }

    @Override
    protected Bladzijde<Journaalrij> haal(Bladvraag vraag) {
        return overzicht.journaal(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Journaalrij> verwerk) {
        overzicht.alleJournaal(ik.namens(), vraag, verwerk);
    }
}
