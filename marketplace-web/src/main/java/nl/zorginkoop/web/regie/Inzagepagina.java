package nl.zorginkoop.web.regie;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.privacy.Inzageblad;
import nl.zorginkoop.contracting.privacy.Logboekloket;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Een hulpvrager vraagt wie er naar hem keek. De regisseur typt zijn BSN in het formulier; dat gaat
 * met POST, zodat het in geen adres en geen toegangslogboek komt.
 */
@Named
@ViewScoped
public class Inzagepagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("verzoek om inzage van de hulpvrager (AVG art. 15)");

    @Inject Logboekloket loket;
    @Inject Klok klok;
    @Inject Ik ik;

    private String bsn;
    private LocalDate van;
    private LocalDate tot;
    private Inzageblad overzicht;

    public void open() {
        tot = klok.vandaag();
        van = tot.minusYears(1);
    }

    public String toon() {
        overzicht = null;
        try {
            overzicht = loket.inzageVan(ik.namens(), DOEL, new Bsn(bsn), van, tot);
        } catch (Weigering | OngeldigeWaarde nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
        }
        bsn = null;
        return null;
    }

    public Inzageblad getOverzicht() {
        return overzicht;
    }

    public String getBsn() {
        return bsn;
    }

    public void setBsn(String bsn) {
        this.bsn = bsn;
    }

    public LocalDate getVan() {
        return van;
    }

    public void setVan(LocalDate van) {
        this.van = van;
    }

    public LocalDate getTot() {
        return tot;
    }

    public void setTot(LocalDate tot) {
        this.tot = tot;
    }
}
