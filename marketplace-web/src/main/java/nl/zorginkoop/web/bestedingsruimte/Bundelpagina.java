package nl.zorginkoop.web.bestedingsruimte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.bestedingsruimte.Bundelloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtebundel;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtekeuze;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Ruimten samen gebruiken (1.5.8): voorstellen, instemmen en verschuiven. */
@Named
@ViewScoped
public class Bundelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Bundelloket loket;
    @Inject Ruimteoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Ruimtestand ruimte;
    private Ruimtebundel bundel;
    private List<Ruimtekeuze> anderen = List.of();
    private final Formulier bundelen = new Formulier("bundelen");
    private final Formulier instemmen = new Formulier("instemmen");
    private final Formulier verschuiven = new Formulier("verschuiven");

    public void open() {
        ruimte = vraag.eis(overzicht.ruimte(ik.namens(), vraag.nummer("ruimte")));
        bundel = overzicht.bundel(ik.namens(), ruimte.id()).orElse(null);
        if (bundel == null && !isAanbieder()) {
            anderen = overzicht.teBundelen(ik.namens(), ruimte.id());
        }
    }

    public String stelVoor() {
        return bundelen.doe(
                () -> {
                    loket.bundel(
                            ik.namens(),
                            List.of(ruimte.id(), bundelen.nummer("metruimte")),
                            bundelen.verplicht("bundelreden"));
                    return hier();
                });
    }

    public String stemIn() {
        return instemmen.doe(
                () -> {
                    loket.stemIn(ik.namens(), bundel.id(), instemmen.verplicht("bevoegdbundel"));
                    return hier();
                });
    }

    public String verschuif() {
        return verschuiven.doe(
                () -> {
                    loket.verschuif(
                            ik.namens(),
                            bundel.id(),
                            ruimte.id(),
                            verschuiven.nummer("naarruimte"),
                            verschuiven.bedrag("verschuifbedrag"),
                            verschuiven.verplicht("verschuifreden"));
                    return hier();
                });
    }

    private String hier() {
        return "/bestedingsruimte/bundel.xhtml?faces-redirect=true&gedaan=ja&ruimte=" + ruimte.id();
    }

    public boolean isAanbieder() {
        return ik.namens().aanbieder() != null;
    }

    public Ruimtestand getRuimte() {
        return ruimte;
    }

    public Ruimtebundel getBundel() {
        return bundel;
    }

    public List<Ruimtekeuze> getAnderen() {
        return anderen;
    }

    /** De andere ruimten van de bundel. */
    public List<Ruimtebundel.Lid> getNaar() {
        return bundel == null
                ? List.of()
                : bundel.leden().stream().filter(l -> !l.ruimte().equals(ruimte.id())).toList();
    }

    public Map<String, String> getBundelen() {
        return bundelen.velden();
    }

    public Map<String, String> getInstemmen() {
        return instemmen.velden();
    }

    public Map<String, String> getVerschuiven() {
        return verschuiven.velden();
    }
}
