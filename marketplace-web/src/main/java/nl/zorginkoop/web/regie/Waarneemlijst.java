package nl.zorginkoop.web.regie;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.regiewerk.Waarneemloket;
import nl.zorginkoop.contracting.regiewerk.Waarneming;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wie voor wie waarneemt, en hoe lang. */
@Named
@RequestScoped
public class Waarneemlijst extends Lijst<Waarneming> {
    @Inject Waarneemloket loket;

    @Override
    public String getNaam() {
        return "waarnemingen";
    }

    @Override
    public List<Kolom<Waarneming>> kolommen() {
        return List.of(
                van("waarnemer", Soort.TEKST, Waarneming::waarnemernaam)
                        .naar((Waarneming w) -> "/regie/waarneming.xhtml?waarneming=" + w.id()),
                van("regisseur", Soort.TEKST, Waarneming::regisseurnaam),
                van("van", Soort.DAG, Waarneming::van).sorteer(),
                van("tot", Soort.DAG, Waarneming::tot),
                van("reden", Soort.TEKST, Waarneming::reden).metOnder(Waarneming::door),
                van("status", Soort.STATUS, Waarneming::stand));
    }

    @Override
    protected Bladzijde<Waarneming> haal(Bladvraag vraag) {
        return loket.waarnemingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Waarneming> verwerk) {
        loket.alleWaarnemingen(ik.namens(), vraag, verwerk);
    }
}
