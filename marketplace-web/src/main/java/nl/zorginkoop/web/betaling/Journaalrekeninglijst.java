package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Journaalrekeningrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Waar een blad, de crediteuren en de korting in de boekhouding landen. */
@Named
@RequestScoped
public class Journaalrekeninglijst extends Lijst<Journaalrekeningrij> {
    @Inject Journaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "journaalrekeningen";
    }

    @Override
    public List<Kolom<Journaalrekeningrij>> kolommen() {
        return List.of(
                van("soort", Soort.WOORD, Journaalrekeningrij::soort).woordenUit("journaalsoort"),
                van("begrotingsblad", Soort.TEKST, Journaalrekeningrij::blad),
                van("taakveld", Soort.MONO, Journaalrekeningrij::taakveld),
                van("kostenplaats", Soort.MONO, Journaalrekeningrij::kostenplaats),
                van("grootboek", Soort.MONO, Journaalrekeningrij::grootboek),
                van("vanaf", Soort.DAG, Journaalrekeningrij::vanaf),
                van("vastgelegddoor", Soort.TEKST, Journaalrekeningrij::door),
                van("vastgelegd", Soort.MOMENT, Journaalrekeningrij::moment));
    }

    @Override
    protected Bladzijde<Journaalrekeningrij> haal(Bladvraag vraag) {
        return overzicht.journaalrekeningen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Journaalrekeningrij> verwerk) {
        overzicht.alleJournaalrekeningen(ik.namens(), vraag, verwerk);
    }
}
