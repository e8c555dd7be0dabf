package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.regiewerk.Werkregelloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Hoe ver de werkvoorraad vooruitkijkt, met alle versies. */
@Named
@ViewScoped
public class Werkregelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Werkregelloket loket;
    @Inject Ik ik;

    private final Formulier werkregel = new Formulier("werkregel");
    private List<Werkregelloket.Versie> versies = List.of();

    public void open() {
        versies = loket.versies(ik.namens());
    }

    public String stel() {
        return werkregel.doe(
                () -> {
                    loket.stel(
                            ik.namens(),
                            werkregel.keuze("werkcode", Werkregelloket.Code.class),
                            werkregel.getal("werkdagen"),
                            werkregel.dag("werkingang"));
                    return "/beheer/regels.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    public List<Werkregelloket.Versie> getVersies() {
        return versies;
    }

    public Werkregelloket.Code[] getCodes() {
        return Werkregelloket.Code.values();
    }

    public Map<String, String> getVelden() {
        return werkregel.velden();
    }
}
