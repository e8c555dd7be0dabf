package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.regiewerk.Waarneemloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een waarnemer noemen, en een waarneming intrekken. */
@Named
@ViewScoped
public class Waarneempagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/regie/waarneming.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Waarneemloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier noemen = new Formulier("noemen");
    private final Formulier intrekken = new Formulier("intrekken");
    private List<Waarneemloket.Collega> collegas = List.of();
    private UUID waarneming;

    public void open() {
        collegas = loket.regisseurs(ik.namens());
        if (vraag.heeft("waarneming")) {
            waarneming = vraag.nummer("waarneming");
        }
    }

    /** Een regisseur regelt het voor zichzelf; de beheerder kiest voor wie. */
    public String noem() {
        return noemen.doe(
                () -> {
                    loket.noem(
                            ik.namens(),
                            ik.is("BEHEERDER") ? noemen.verplicht("voorwie") : ik.namens().wie(),
                            noemen.verplicht("waarnemer"),
                            noemen.dag("waarnemenvan"),
                            noemen.dag("waarnementot"),
                            noemen.verplicht("waarneemreden"));
                    return HIER;
                });
    }

    public String trekIn() {
        return intrekken.doe(
                () -> {
                    loket.trekIn(ik.namens(), waarneming);
                    return HIER;
                });
    }

    public List<Waarneemloket.Collega> getCollegas() {
        return collegas;
    }

    /** De waarneming die gekozen is om in te trekken, of {@code null}. */
    public UUID getWaarneming() {
        return waarneming;
    }

    public Map<String, String> getNoemen() {
        return noemen.velden();
    }
}
