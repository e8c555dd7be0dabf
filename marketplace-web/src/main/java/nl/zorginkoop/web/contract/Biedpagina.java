package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.contracting.overeenkomst.Looptijdregel;
import nl.zorginkoop.contracting.overeenkomst.Versiekeuze;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een overeenkomst aanbieden waar geen procedure aan voorafgaat, met de versie die nu geldt. */
@Named
@ViewScoped
public class Biedpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Contractinzage inzage;
    @Inject Contractloket loket;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("formulier");
    private List<Versiekeuze> versies;

    public void open() {
        versies = inzage.aanTeBieden(ik.namens());
        formulier.velden().putIfAbsent("verlengingen", "0");
        formulier.velden().putIfAbsent("verlengmaanden", "12");
        formulier.velden().putIfAbsent("opzegger", Looptijdregel.Wie.GEMEENTE.name());
        formulier.velden().putIfAbsent("opzegmaanden", "6");
    }

    public String bied() {
        return formulier.doe(
                () -> {
                    UUID id =
                            loket.biedAan(
                                    ik.namens(),
                                    gekozen()
                                            .opgave(
                                                    new AgbCode(formulier.verplicht("aanbieder")),
                                                    formulier.dagOfNiets("wachtTot"),
                                                    formulier.dag("ingang"),
                                                    regel()));
                    return "/contracten/contract.xhtml?faces-redirect=true&gedaan=ja&contract="
                            + id;
                });
    }

    private Looptijdregel regel() {
        return new Looptijdregel(
                formulier.getal("verlengingen"),
                formulier.getal("verlengmaanden"),
                formulier.keuze("opzegger", Looptijdregel.Wie.class),
                formulier.getal("opzegmaanden"));
    }

    private Versiekeuze gekozen() {
        return Versiekeuze.uit(versies, "versie", formulier.verplicht("versie"));
    }

    public List<Versiekeuze> getVersies() {
        return versies;
    }

    public List<Looptijdregel.Wie> getOpzeggers() {
        return Arrays.asList(Looptijdregel.Wie.values());
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
