package nl.zorginkoop.web.beheer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.privacy.Bewaarloket;
import nl.zorginkoop.contracting.privacy.Bewaarstand;
import nl.zorginkoop.contracting.privacy.Vernietigingsstop;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Bewaartermijnen, wat er aan de beurt is, en wat moet blijven. */
@Named
@ViewScoped
public class Bewaarpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/beheer/bewaren.xhtml?faces-redirect=true";

    @Inject Bewaarloket loket;
    @Inject Ik ik;

    private List<Bewaarstand> stand;
    private List<Vernietigingsstop> stops;
    private Vernietigingsstop.Over soort = Vernietigingsstop.Over.TOEWIJZING;
    private String onderwerp;
    private String reden;

    public void open() {
        stand = loket.stand(ik.namens());
        stops = loket.stops(ik.namens());
    }

    public String zetStop() {
        try {
            loket.stop(ik.namens(), soort, nummer(), reden);
            return HIER + "&stop=gezet";
        } catch (Weigering nee) {
            return meld(nee.getMessage());
        } catch (IllegalArgumentException geenNummer) {
            return meld(Opmaak.in(ik.getLocale()).tekst("bewaren.geennummer"));
        }
    }

    public String hefOp(UUID stop) {
        try {
            loket.hefOp(ik.namens(), stop);
            return HIER + "&stop=opgeheven";
        } catch (Weigering nee) {
            return meld(nee.getMessage());
        }
    }

    private UUID nummer() {
        return soort == Vernietigingsstop.Over.ALLES
                ? null
                : UUID.fromString(String.valueOf(onderwerp).strip());
    }

    private static String meld(String melding) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, melding, null));
        return null;
    }

    public List<Bewaarstand> getStand() {
        return stand;
    }

    public List<Vernietigingsstop> getStops() {
        return stops;
    }

    public Vernietigingsstop.Over[] getSoorten() {
        return Vernietigingsstop.Over.values();
    }

    public Vernietigingsstop.Over getSoort() {
        return soort;
    }

    public void setSoort(Vernietigingsstop.Over soort) {
        this.soort = soort;
    }

    public String getOnderwerp() {
        return onderwerp;
    }

    public void setOnderwerp(String onderwerp) {
        this.onderwerp = onderwerp;
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }
}
