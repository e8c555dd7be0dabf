package nl.zorginkoop.web.betaling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalsaldo;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;

/** Wat er te betalen is en wat niet mag, en er een opdracht van maken. */
@Named
@ViewScoped
public class Betaalpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Betaalloket loket;
    @Inject Betaaloverzicht overzicht;
    @Inject Ik ik;

    private final Formulier opstellen = new Formulier("opstellen");
    private List<Betaalsaldo> saldi;

    public void open() {
        saldi = overzicht.saldi(ik.namens());
    }

    public String stelOp() {
        return opstellen.doe(
                () ->
                        "/betalen/opdracht.xhtml?faces-redirect=true&gedaan=ja&opdracht="
                                + loket.stelOp(ik.namens(), opstellen.dag("uitvoerdag")));
    }

    public List<Betaalsaldo> getBetaalbaar() {
        return saldi.stream().filter(s -> s.reden() == null).toList();
    }

    public List<Betaalsaldo> getTegengehouden() {
        return saldi.stream().filter(s -> s.reden() != null).toList();
    }

    public Euro getTeBetalen() {
        return som(getBetaalbaar());
    }

    /** Wat iemand nog krijgt en niet weg mag; wat te veel betaald is gaat daar niet van af. */
    public Euro getVastgehouden() {
        return som(vast());
    }

    /** Wat onverschuldigd betaald is en van volgende betalingen afgaat. */
    public Euro getVerrekend() {
        return Euro.NUL.min(som(negatief()));
    }

    private List<Betaalsaldo> vast() {
        return getTegengehouden().stream().filter(s -> s.bedrag().isMeerDan(Euro.NUL)).toList();
    }

    private List<Betaalsaldo> negatief() {
        return getTegengehouden().stream().filter(s -> s.bedrag().isNegatief()).toList();
    }

    /** Wat er op deze bladzijde staat, in een zin. */
    public String getConclusie() {
        Opmaak opmaak = Opmaak.in(ik.getLocale());
        long aanbieders = getBetaalbaar().stream().map(Betaalsaldo::aanbieder).distinct().count();
        return opmaak.tekst(
                "betalen.conclusie",
                aanbieders,
                opmaak.euro(getTeBetalen()),
                vast().size(),
                opmaak.euro(getVastgehouden()),
                negatief().size(),
                opmaak.euro(getVerrekend()));
    }

    private static Euro som(List<Betaalsaldo> saldi) {
        return saldi.stream().map(Betaalsaldo::bedrag).reduce(Euro.NUL, Euro::plus);
    }

    public Map<String, String> getVelden() {
        return opstellen.velden();
    }
}
