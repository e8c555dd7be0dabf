package nl.zorginkoop.web.regie;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.regie.Gezin;
import nl.zorginkoop.contracting.regie.Gezinsoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Gezinnen en groepen, met hoeveel signalen er liggen. */
@Named
@RequestScoped
public class Gezinnenlijst extends Lijst<Gezin> {
    @Inject Gezinsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "gezinnen";
    }

    @Override
    public List<Kolom<Gezin>> kolommen() {
        return List.of(
                van("naam", Soort.TEKST, Gezin::naam)
                        .naar((Gezin g) -> "/regie/gezin.xhtml?gezin=" + g.id())
                        .sorteer(),
                van("leden", Soort.GETAL, Gezin::leden),
                van("signalen", Soort.GETAL, Gezin::signalen),
                van("laatstesignaal", Soort.MOMENT, Gezin::laatste));
    }

    @Override
    protected Bladzijde<Gezin> haal(Bladvraag vraag) {
        return overzicht.gezinnen(ik.namens(), Meldinglijst.DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Gezin> verwerk) {
        overzicht.alleGezinnen(ik.namens(), Meldinglijst.DOEL, vraag, verwerk);
    }
}
