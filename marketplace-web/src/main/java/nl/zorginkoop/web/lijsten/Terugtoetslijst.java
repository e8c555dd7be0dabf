package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognoseloket;
import nl.zorginkoop.contracting.budget.Terugtoetsrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.budget.Prognosevraag;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Per maand van een afgesloten jaar: wat er toen voorspeld zou zijn, naast wat het werd. */
@Named
@RequestScoped
public class Terugtoetslijst extends Lijst<Terugtoetsrij> {
    @Inject Prognoseloket loket;

    private List<Terugtoetsrij> rijen;

    @Override
    public String getNaam() {
        return "terugtoets";
    }

    @Override
    public List<Kolom<Terugtoetsrij>> kolommen() {
        return List.of(
                van("peil", Soort.DAG, Terugtoetsrij::peil),
                van("gerealiseerd", Soort.GELD, Terugtoetsrij::gerealiseerd).zonderTotaal(),
                van("voorspeld", Soort.GELD, Terugtoetsrij::voorspeld).zonderTotaal(),
                van("uitkomst", Soort.GELD, Terugtoetsrij::uitkomst).zonderTotaal(),
                van(
                        "foutprocent",
                        Soort.GETAL,
                        r -> r.fout() == null ? null : BigDecimal.valueOf(r.fout(), 2)));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("id", "methode", "peil");
    }

    @Override
    protected Bladzijde<Terugtoetsrij> haal(Bladvraag vraag) {
        return new Bladzijde<>(rijen(), null, null, false, false, rijen().size());
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Terugtoetsrij> verwerk) {
        rijen().forEach(verwerk);
    }

    private List<Terugtoetsrij> rijen() {
        if (rijen == null) {
            rijen =
                    loket.prognose(
                                    ik.namens(),
                                    Prognoselijst.sleutel(gekozen("id")),
                                    Prognosevraag.methode(gekozen("methode")),
                                    Prognosevraag.dag(gekozen("peil")))
                            .map(Prognosebeeld::terugtoets)
                            .orElse(List.of());
        }
        return rijen;
    }
}
