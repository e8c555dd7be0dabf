package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsbeeld;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsloket;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De fouten en onzekerheden van een jaar: opmaken, optellen en de grens. */
@Named
@ViewScoped
public class Rechtmatigheidspagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Rechtmatigheidsloket loket;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier opmaken = new Formulier("opmaken");
    private final Formulier grens = new Formulier("grens");
    private int jaar;
    private Rechtmatigheidsbeeld beeld;

    public void open() {
        jaar = vraag.jaar(klok.vandaag().getYear());
        if (vraag.heeft("lijst")) {
            beeld = vraag.eis(loket.lijst(ik.namens(), vraag.nummer("lijst")));
            jaar = beeld.jaar();
        } else {
            beeld = loket.laatste(ik.namens(), jaar).orElse(null);
        }
        opmaken.velden().put("jaar", String.valueOf(jaar));
    }

    public String maakOp() {
        return opmaken.doe(
                () -> {
                    int gekozen = opmaken.getal("jaar");
                    return terug(gekozen) + "&lijst=" + loket.maakOp(ik.namens(), gekozen);
                });
    }

    public String stelGrens() {
        return grens.doe(
                () -> {
                    loket.stelGrens(
                            ik.namens(),
                            grens.getal("promille"),
                            grens.dag("vanaf"),
                            grens.verplicht("besluit"));
                    return terug(jaar);
                });
    }

    private static String terug(int jaar) {
        return "/begroting/rechtmatigheid.xhtml?faces-redirect=true&gedaan=ja&jaar=" + jaar;
    }

    public int getJaar() {
        return jaar;
    }

    /** De lijst uit het adres, anders de laatst opgemaakte van het jaar, of {@code null}. */
    public Rechtmatigheidsbeeld getBeeld() {
        return beeld;
    }

    public Map<String, String> getVelden() {
        return opmaken.velden();
    }

    public Map<String, String> getGrens() {
        return grens.velden();
    }
}
