package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.begroting.Jaarloket;
import nl.zorginkoop.contracting.begroting.Jaaroverzicht;
import nl.zorginkoop.contracting.begroting.Overgangrij;
import nl.zorginkoop.contracting.begroting.Overgangsaldo;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De jaarovergang van een jaar: doen, bijwerken, heropenen, en wat zij deed. */
@Named
@ViewScoped
public class Overgangspagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Jaarloket loket;
    @Inject Jaaroverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier over = new Formulier("over");
    private final Formulier heropenen = new Formulier("heropenen");
    private final Formulier termijn = new Formulier("termijn");
    private int jaar;
    private int maanden;
    private List<Overgangsaldo> saldi;
    private Overgangrij teHeropenen;

    public void open() {
        jaar = vraag.jaar(klok.vandaag().getYear() - 1);
        over.velden().put("jaar", String.valueOf(jaar));
        saldi = overzicht.saldi(ik.namens(), jaar);
        maanden = overzicht.termijn(ik.namens());
        teHeropenen = vraag.heeft("toewijzing") ? gekozen(vraag.nummer("toewijzing")) : null;
    }

    // De rij van de lijst, zolang daar nog iets van vrijgegeven staat.
    private Overgangrij gekozen(UUID toewijzing) {
        return overzicht
                .regels(
                        ik.namens(),
                        Overgangslijst.DOEL,
                        Bladvraag.eerste(1)
                                .met("jaar", String.valueOf(jaar))
                                .met("soort", "VRIJGEGEVEN")
                                .met("toewijzing", toewijzing.toString()))
                .rijen()
                .stream()
                .filter(Overgangrij::heropenbaar)
                .findFirst()
                .orElse(null);
    }

    public String gaOver() {
        return over.doe(
                () -> {
                    int gekozen = over.getal("jaar");
                    loket.gaOver(ik.namens(), gekozen);
                    return terug(gekozen);
                });
    }

    public String heropen() {
        return heropenen.doe(
                () -> {
                    loket.heropen(
                            ik.namens(),
                            teHeropenen.toewijzing(),
                            jaar,
                            heropenen.dag("tot"),
                            heropenen.verplicht("reden"));
                    return terug(jaar);
                });
    }

    public String stelTermijn() {
        return termijn.doe(
                () -> {
                    loket.stelTermijn(
                            ik.namens(),
                            termijn.getal("maanden"),
                            termijn.dag("vanaf"),
                            termijn.verplicht("besluit"));
                    return terug(jaar);
                });
    }

    private static String terug(int jaar) {
        return "/begroting/jaarovergang.xhtml?faces-redirect=true&gedaan=ja&jaar=" + jaar;
    }

    public int getJaar() {
        return jaar;
    }

    public int getMaanden() {
        return maanden;
    }

    public List<Overgangsaldo> getSaldi() {
        return saldi;
    }

    /** Wat nu heropend wordt, of {@code null}. */
    public Overgangrij getTeHeropenen() {
        return teHeropenen;
    }

    public Map<String, String> getVelden() {
        return over.velden();
    }

    public Map<String, String> getHeropenen() {
        return heropenen.velden();
    }

    public Map<String, String> getTermijn() {
        return termijn.velden();
    }
}
