package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Schattingoverzicht;
import nl.zorginkoop.contracting.begroting.Schattingrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Vastgelegde schattingen van wat geleverd en nog niet gedeclareerd is, de nieuwste eerst. */
@Named
@RequestScoped
public class Schattinglijst extends Lijst<Schattingrij> {
    @Inject Schattingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "schattingen";
    }

    @Override
    public List<Kolom<Schattingrij>> kolommen() {
        return List.of(
                van("peil", Soort.DAG, Schattingrij::peil)
                        .naar(s -> "/begroting/schatting.xhtml?schatting=" + s.id()),
                van("jaar", Soort.TEKST, Schattingrij::jaar),
                van("regels", Soort.GETAL, Schattingrij::regels),
                van("schattinglaag", Soort.GELD, Schattingrij::laag).zonderTotaal(),
                van("schattingmidden", Soort.GELD, Schattingrij::midden).zonderTotaal(),
                van("schattinghoog", Soort.GELD, Schattingrij::hoog).zonderTotaal(),
                van("status", Soort.STATUS, s -> s.geboekt() ? "GEJOURNALISEERD" : "GESCHAT"),
                van("schattingdoor", Soort.TEKST, Schattingrij::door),
                van("opgemaakt", Soort.MOMENT, Schattingrij::moment));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("jaar");
    }

    @Override
    protected Bladzijde<Schattingrij> haal(Bladvraag vraag) {
        return overzicht.schattingen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Schattingrij> verwerk) {
        overzicht.alleSchattingen(ik.namens(), vraag, verwerk);
    }
}
