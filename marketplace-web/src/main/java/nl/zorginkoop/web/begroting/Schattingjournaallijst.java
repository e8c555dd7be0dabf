package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Schattingjournaalrij;
import nl.zorginkoop.contracting.begroting.Schattingoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De journaalpost van één schatting, met de terugdraai op de eerste dag erna. */
@Named
@RequestScoped
public class Schattingjournaallijst extends Lijst<Schattingjournaalrij> {
    @Inject Schattingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "schattingjournaal";
    }

    @Override
    public List<Kolom<Schattingjournaalrij>> kolommen() {
        return List.of(
                van("journaalnr", Soort.GETAL, Schattingjournaalrij::nr),
                van("dag", Soort.DAG, Schattingjournaalrij::dag),
                van("soort", Soort.WOORD, Schattingjournaalrij::soort).woordenUit("journaalsoort"),
                van("begrotingsblad", Soort.TEKST, Schattingjournaalrij::omschrijving),
                van("taakveld", Soort.MONO, Schattingjournaalrij::taakveld),
                van("kostenplaats", Soort.MONO, Schattingjournaalrij::kostenplaats),
                van("grootboek", Soort.MONO, Schattingjournaalrij::grootboek),
                van("debet", Soort.GELD, Schattingjournaalrij::debet),
                van("credit", Soort.GELD, Schattingjournaalrij::credit));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("schatting");
    }

    @Override
    protected Bladzijde<Schattingjournaalrij> haal(Bladvraag vraag) {
        return overzicht.journaal(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Schattingjournaalrij> verwerk) {
        overzicht.alleJournaal(ik.namens(), vraag, verwerk);
    }
}
