package nl.zorginkoop.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.plan.Triageregelloket;
import nl.zorginkoop.contracting.regie.Meldregelloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** De regels van de gemeente over signalen, triage en de termijn van jeugdhulp, met hun versies. */
@Named
@ViewScoped
public class Regelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Triageregelloket triageloket;
    @Inject Meldregelloket meldregelloket;
    @Inject Ik ik;

    private final Formulier triage = new Formulier("triage");
    private final Formulier signaal = new Formulier("signaal");
    private final Formulier termijn = new Formulier("termijn");
    private List<Triageregelloket.Versie> versies = List.of();

    public void open() {
        versies = triageloket.versies(ik.namens());
    }

    public String stelTriage() {
        return stap(
                triage,
                () ->
                        triageloket.stel(
                                ik.namens(),
                                triage.keuze("code", Triageregelloket.Code.class),
                                triage.getalOfNiets("grens"),
                                triage.dag("ingang")));
    }

    public String stelSignaal() {
        return stap(
                signaal,
                () ->
                        meldregelloket.stelSignaalregel(
                                ik.namens(),
                                signaal.getal("aantal"),
                                signaal.getal("dagen"),
                                signaal.dag("signaalingang")));
    }

    public String stelTermijn() {
        return stap(
                termijn,
                () ->
                        meldregelloket.stelJeugdtermijn(
                                ik.namens(), termijn.getal("weken"), termijn.dag("termijningang")));
    }

    private static String stap(Formulier formulier, Runnable werk) {
        return formulier.doe(
                () -> {
                    werk.run();
                    return "/beheer/regels.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    public List<Triageregelloket.Versie> getVersies() {
        return versies;
    }

    public Triageregelloket.Code[] getCodes() {
        return Triageregelloket.Code.values();
    }

    public Map<String, String> getTriage() {
        return triage.velden();
    }

    public Map<String, String> getSignaal() {
        return signaal.velden();
    }

    public Map<String, String> getTermijn() {
        return termijn.velden();
    }
}
