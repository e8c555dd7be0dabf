package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.regie.Buitenmeldloket;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.web.raam.Formulier;

/**
 * Melden zonder account (SI-01). Ook wie aangemeld is meldt hier als bezoeker: wat hier staat gaat
 * de deur uit en is niet terug te lezen.
 */
@Named
@ViewScoped
public class Buitenmeldpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Buitenmeldloket loket;

    private List<Buitenmeldloket.Meldpunt> gemeenten = List.of();
    private final Formulier melden = new Formulier("melden");

    public void open() {
        gemeenten = loket.gemeenten(Namens.bezoeker());
    }

    public String meld() {
        return melden.doe(
                () -> {
                    String kenmerk =
                            loket.meld(
                                    Namens.bezoeker(),
                                    new Gemeentecode(melden.verplicht("gemeente")),
                                    Meldformulier.opgave(melden));
                    return "/melden.xhtml?faces-redirect=true&kenmerk="
                            + kenmerk
                            + (melden.ja("spoed") ? "&spoed=ja" : "");
                });
    }

    public List<Buitenmeldloket.Meldpunt> getGemeenten() {
        return gemeenten;
    }

    public List<Melding.Bron> getBronnen() {
        return List.of(Melding.Bron.BURGER, Melding.Bron.KETENPARTNER);
    }

    public Melding.Soort[] getSoorten() {
        return Melding.Soort.values();
    }

    public Map<String, String> getMelden() {
        return melden.velden();
    }
}
