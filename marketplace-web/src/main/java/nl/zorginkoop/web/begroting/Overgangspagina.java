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
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De jaarovergang van een jaar: doen, bijwerken, heropenen, en wat zij deed. */
@Named
@ViewScoped
public class Overgangspagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TE_KIEZEN = 200;

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
    private List<Overgangrij> vrijgegeven;

    public void open() {
        int vorig = klok.vandaag().getYear() - 1;
        jaar =
                vraag.tekst("jaar")
                        .filter(j -> j.matches("20[0-9]{2}"))
                        .map(Integer::parseInt)
                        .orElse(vorig);
        over.velden().put("jaar", String.valueOf(jaar));
        saldi = overzicht.saldi(ik.namens(), jaar);
        maanden = overzicht.termijn(ik.namens());
        vrijgegeven =
                overzicht
                        .regels(
                                ik.namens(),
                                Overgangslijst.DOEL,
                                Bladvraag.eerste(TE_KIEZEN)
                                        .met("jaar", String.valueOf(jaar))
                                        .met("soort", "VRIJGEGEVEN"))
                        .rijen();
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
                            teHeropenen(),
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

    private UUID teHeropenen() {
        String keuze = heropenen.verplicht("toewijzing");
        return vrijgegeven.stream()
                .map(Overgangrij::toewijzing)
                .filter(id -> id.toString().equals(keuze))
                .findFirst()
                .orElseThrow(() -> new OngeldigeWaarde("toewijzing", "Kies iets uit de lijst."));
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

    public List<Overgangrij> getVrijgegeven() {
        return vrijgegeven;
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
