package nl.zorginkoop.web.contractbeheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Indeling;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** De laatste indeling in groep A en B, een nieuwe maken, en uit groep B trekken. */
@Named
@ViewScoped
public class Groeppagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER =
            "/contractbeheer/groepen.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Contractbeheeroverzicht overzicht;
    @Inject Contractbeheerloket loket;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier indelen = new Formulier("indelen");
    private final Formulier trekken = new Formulier("trekken");
    private Indeling indeling;

    public void open() {
        indeling = overzicht.indeling(ik.namens()).orElse(null);
        LocalDate eerste = klok.vandaag().withDayOfMonth(1);
        indelen.velden().putIfAbsent("begin", eerste.minusYears(1).toString());
        indelen.velden().putIfAbsent("eind", eerste.minusDays(1).toString());
        trekken.velden().putIfAbsent("omvang", String.valueOf(Contractbeheerloket.OMVANG));
    }

    public String deelIn() {
        return indelen.doe(
                () -> {
                    loket.deelIn(
                            ik.namens(), new Periode(indelen.dag("begin"), indelen.dag("eind")));
                    return HIER;
                });
    }

    public String trek() {
        return trekken.doe(
                () -> {
                    loket.trek(ik.namens(), indeling.id(), trekken.getal("omvang"));
                    return HIER;
                });
    }

    /** Mag wie hier kijkt ook indelen en trekken? */
    public boolean isBeheer() {
        return ik.is("CONTRACTMANAGER") || ik.is("INKOOPADVISEUR");
    }

    public Indeling getIndeling() {
        return indeling;
    }

    public Map<String, String> getIndelen() {
        return indelen.velden();
    }

    public Map<String, String> getTrekken() {
        return trekken.velden();
    }
}
