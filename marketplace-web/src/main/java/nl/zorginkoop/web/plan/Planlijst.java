package nl.zorginkoop.web.plan;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.plan.Planoverzicht;
import nl.zorginkoop.contracting.plan.Planrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Alle plannen, wat het eerst geëvalueerd moet worden bovenaan (PO-12). */
@Named
@RequestScoped
public class Planlijst extends Lijst<Planrij> {
    @Inject Planoverzicht overzicht;

    @Override
    public String getNaam() {
        return "plannen";
    }

    @Override
    public List<Kolom<Planrij>> kolommen() {
        return List.of(
                van("overwie", Soort.TEKST, Planrij::naam)
                        .metOnder(Planrij::gezin)
                        .naar((Planrij p) -> "/regie/plan.xhtml?plan=" + p.id()),
                van("plandoel", Soort.TEKST, Planrij::doel),
                van("regisseur", Soort.TEKST, Planrij::regisseur).metOnder(Planrij::vervanger),
                van("evaluatie", Soort.DAG, Planrij::evaluatie).sorteer(),
                van("status", Soort.STATUS, Planrij::stand).metOnder(Planrij::sluitreden));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("stand", List.of("LOOPT", "TE_LAAT", "GESLOTEN"));
    }

    @Override
    protected Bladzijde<Planrij> haal(Bladvraag vraag) {
        return overzicht.plannen(ik.namens(), Zaaklijst.DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Planrij> verwerk) {
        overzicht.allePlannen(ik.namens(), Zaaklijst.DOEL, vraag, verwerk);
    }
}
