package nl.zorginkoop.web.beheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Inschrijfloket;
import nl.zorginkoop.contracting.deelnemer.Inschrijving;
import nl.zorginkoop.contracting.deelnemer.Uitnodiging;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Melding;

/** Wie er op het platform bij komt: aanvragen van aanbieders, en een gemeente in drie stappen. */
@Named
@ViewScoped
public class Deelnemerspagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Inschrijfloket loket;
    @Inject Ik ik;

    private List<Inschrijving> inschrijvingen;
    private Uitnodiging uitkomst;
    private String reden;
    private int stap = 1;
    private String code;
    private String naam;
    private String gebruikersnaam;
    private String beheerder;
    private String email;

    public void open() {
        inschrijvingen = loket.open(ik.namens());
    }

    public void laatToe(UUID id) {
        try {
            uitkomst = loket.laatToe(ik.namens(), id, reden);
            reden = null;
            open();
        } catch (Weigering nee) {
            Melding.toon("besluiten:reden", nee);
        }
    }

    public void wijsAf(UUID id) {
        try {
            loket.wijsAf(ik.namens(), id, reden);
            reden = null;
            open();
        } catch (Weigering nee) {
            Melding.toon("besluiten:reden", nee);
        }
    }

    public void verder() {
        try {
            if (stap == 1) {
                new Gemeentecode(code);
            }
            stap++;
        } catch (OngeldigeWaarde fout) {
            Melding.toon("gemeente:code", fout);
        }
    }

    public void terug() {
        stap--;
    }

    public void richtIn() {
        try {
            uitkomst =
                    loket.nieuweGemeente(
                            ik.namens(),
                            new Gemeentecode(code),
                            naam,
                            gebruikersnaam,
                            beheerder,
                            email);
            stap = 4;
        } catch (OngeldigeWaarde fout) {
            stap = 2;
            Melding.toon("gemeente", fout);
        } catch (Weigering nee) {
            Melding.toon(null, nee);
        }
    }

    public List<Inschrijving> getInschrijvingen() {
        return inschrijvingen;
    }

    public Uitnodiging getUitkomst() {
        return uitkomst;
    }

    public int getStap() {
        return stap;
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNaam() {
        return naam;
    }

    public void setNaam(String naam) {
        this.naam = naam;
    }

    public String getGebruikersnaam() {
        return gebruikersnaam;
    }

    public void setGebruikersnaam(String gebruikersnaam) {
        this.gebruikersnaam = gebruikersnaam;
    }

    public String getBeheerder() {
        return beheerder;
    }

    public void setBeheerder(String beheerder) {
        this.beheerder = beheerder;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
