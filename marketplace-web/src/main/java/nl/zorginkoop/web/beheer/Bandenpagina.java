package nl.zorginkoop.web.beheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Accountrij;
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deelnemer.Personenloket.Aard;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Melding;
import nl.zorginkoop.web.raam.Paginavraag;

/** Aan welke zorgaanbieders iemand vastzit (RG-05), en welke accounts van dezelfde mens zijn. */
@Named
@ViewScoped
public class Bandenpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Personenloket loket;
    @Inject Accountloket accountloket;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private Accountrij account;
    private UUID band;
    private List<String> accounts;
    private String aanbieder;
    private Aard aard = Aard.DIENSTVERBAND;
    private LocalDate van;
    private LocalDate tot;
    private LocalDate einde;
    private String ander;

    public void open() {
        UUID id = vraag.nummer("id");
        account = vraag.eis(accountloket.een(ik.namens(), id).filter(Accountrij::zelfBeheerd));
        band = vraag.heeft("band") ? vraag.nummer("band") : null;
        accounts = loket.zelfdeMens(ik.namens(), id);
        van = klok.vandaag();
        einde = klok.vandaag();
    }

    public String meld() {
        try {
            loket.meldBinding(
                    ik.namens(),
                    account.id(),
                    new Personenloket.Binding(new AgbCode(aanbieder), aard, van, tot));
            return terug();
        } catch (Weigering nee) {
            Melding.toon("meld:aanbieder", nee);
        } catch (OngeldigeWaarde nee) {
            Melding.toon("meld:aanbieder", "banden.agb.fout");
        }
        return null;
    }

    public String beeindig() {
        try {
            loket.beeindigBinding(ik.namens(), band, einde);
            return terug();
        } catch (Weigering nee) {
            Melding.toon("banden:einde", nee);
            return null;
        }
    }

    public String koppel() {
        try {
            loket.koppel(ik.namens(), account.id(), ander.strip());
            return terug();
        } catch (Weigering nee) {
            Melding.toon("koppel:ander", nee);
            return null;
        }
    }

    private String terug() {
        return "/beheer/banden.xhtml?faces-redirect=true&id=" + account.id() + "&gewijzigd=ja";
    }

    public Accountrij getAccount() {
        return account;
    }

    /** De band die te beëindigen is, of {@code null}. */
    public UUID getBand() {
        return band;
    }

    public List<String> getAccounts() {
        return accounts;
    }

    public List<Aard> getAarden() {
        return List.of(Aard.values());
    }

    public String getAanbieder() {
        return aanbieder;
    }

    public void setAanbieder(String aanbieder) {
        this.aanbieder = aanbieder;
    }

    public Aard getAard() {
        return aard;
    }

    public void setAard(Aard aard) {
        this.aard = aard;
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

    public LocalDate getEinde() {
        return einde;
    }

    public void setEinde(LocalDate einde) {
        this.einde = einde;
    }

    public String getAnder() {
        return ander;
    }

    public void setAnder(String ander) {
        this.ander = ander;
    }
}
