package nl.zorginkoop.web.werk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.kennisgeving.Kennisgeving;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.lijst.Bladeraar;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Het postvak. Openen is het bewijs van lezing, dus dat gebeurt met een knop en niet met een link.
 */
@Named
@ViewScoped
public class Kennisgevingpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AANTAL = 20;

    // De kop zegt daarboven alleen nog dat het er meer zijn.
    private static final int HOOGUIT = 999;

    @Inject Kennisgevingloket loket;
    @Inject Ik ik;
    @Inject Bladeraar bladeraar;

    private boolean ongelezen;
    private List<Kennisgeving> kennisgevingen;
    private Bladeraar.Bladen bladen;
    private int aantal;
    private Kennisgeving geopend;

    public void open() {
        ongelezen = "ja".equals(parameters().get("ongelezen"));
        Bladzijde<Kennisgeving> blad =
                loket.postvak(
                        ik.namens(),
                        bladeraar.vraag(AANTAL, ongelezen ? Map.of("gelezen", "nee") : Map.of()));
        kennisgevingen = blad.rijen();
        bladen = bladeraar.bladen(blad);
        aantal = loket.ongelezen(ik.namens(), HOOGUIT);
    }

    public void lees(UUID id) {
        try {
            geopend = loket.open(ik.namens(), id);
            aantal = loket.ongelezen(ik.namens(), HOOGUIT);
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
        }
    }

    public String allesGelezen() {
        loket.allesGelezen(ik.namens());
        return "/kennisgevingen.xhtml?faces-redirect=true";
    }

    public String getTitel() {
        return opmaak().tekst("kennisgevingen.titel", aantal);
    }

    public Bladeraar.Bladen getBladen() {
        return bladen;
    }

    public List<Kennisgeving> getKennisgevingen() {
        return kennisgevingen;
    }

    public int getAantal() {
        return aantal;
    }

    public Kennisgeving getGeopend() {
        return geopend;
    }

    public boolean isOngelezen() {
        return ongelezen;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
