package nl.zorginkoop.web.beheer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Accountrij;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat vastzit: uitval met reden, geblokkeerde accounts en onderdelen die niet dienen. */
@Named
@ViewScoped
public class BeheerVandaag implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Berichtoverzicht berichten;
    @Inject Postloket post;
    @Inject Accountloket accounts;
    @Inject Controle controle;
    @Inject Ik ik;

    private List<Berichtrij> uitval;
    private int aantal;
    private List<Accountrij> geblokkeerd;
    private long rood;

    public void open() {
        uitval =
                berichten
                        .berichten(ik.namens(), Bladvraag.eerste(20).met("stand", "UITVAL"))
                        .rijen();
        aantal = berichten.uitval(ik.namens());
        geblokkeerd =
                accounts.lijst(ik.namens()).stream().filter(a -> a.geslotenTot() != null).toList();
        rood = controle.getPunten().stream().filter(p -> !p.goed()).count();
    }

    /** Biedt een bericht opnieuw aan; hoe vaak het ook mislukte, dit werkt altijd (ux L11). */
    public String opnieuw(UUID bericht) {
        try {
            post.opnieuw(ik.namens(), bericht);
            return "/beheer/vandaag.xhtml?faces-redirect=true&opnieuw=ja";
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
            return null;
        }
    }

    public String getTitel() {
        return Opmaak.in(ik.getLocale()).tekst("beheer.titel", aantal, rood);
    }

    public List<Berichtrij> getUitval() {
        return uitval;
    }

    public int getAantal() {
        return aantal;
    }

    public List<Accountrij> getGeblokkeerd() {
        return geblokkeerd;
    }

    public long getRood() {
        return rood;
    }
}
