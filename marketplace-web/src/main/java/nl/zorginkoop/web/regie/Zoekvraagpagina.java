package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.regiewerk.Zoekvraag;
import nl.zorginkoop.contracting.regiewerk.Zoekvraagloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De eigen bewaarde zoekvragen: een erbij onder een naam, en een eraf. */
@Named
@ViewScoped
public class Zoekvraagpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/regie/zoekvragen.xhtml?faces-redirect=true&gedaan=ja";
    // Wat iemand zelf intypt en waar hij in de lijst stond horen niet bij een bewaarde vraag.
    private static final Set<String> NIET_MEE = Set.of("lijst", "zoek", "plek", "cursor", "gedaan");

    @Inject Zoekvraagloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier bewaren = new Formulier("bewaren");
    private final Formulier verwijderen = new Formulier("verwijderen");
    private List<Zoekvraag> mijn = List.of();
    private String lijst;
    private String filter = "";

    public void open() {
        mijn = loket.mijn(ik.namens());
        lijst = vraag.tekst("lijst").orElse(null);
        filter =
                vraag.rest(NIET_MEE).entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&"));
    }

    public String bewaar() {
        return bewaren.doe(
                () -> {
                    loket.bewaar(ik.namens(), bewaren.verplicht("zoeknaam"), lijst, filter);
                    return HIER;
                });
    }

    public String verwijder(UUID zoekvraag) {
        return verwijderen.doe(
                () -> {
                    loket.verwijder(ik.namens(), zoekvraag);
                    return HIER;
                });
    }

    public List<Zoekvraag> getMijn() {
        return mijn;
    }

    /** De lijst waar de vraag vandaan komt, of {@code null} als er niets te bewaren is. */
    public String getLijst() {
        return lijst;
    }

    public String getFilter() {
        return filter;
    }

    public Map<String, String> getBewaren() {
        return bewaren.velden();
    }
}
