package nl.zorginkoop.web.beheer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.NieuwAccount;
import nl.zorginkoop.contracting.deelnemer.Uitnodiging;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Melding;

/** Iemand van de eigen organisatie uitnodigen; hij kiest zelf zijn wachtwoord. */
@Named
@RequestScoped
public class Uitnodigpagina {
    @Inject Accountloket loket;
    @Inject Ik ik;

    private String gebruikersnaam;
    private String naam;
    private String email;
    private Rol rol;
    private Uitnodiging uitkomst;

    public String nodigUit() {
        Namens ikzelf = ik.namens();
        try {
            uitkomst =
                    loket.nodigUit(
                            ikzelf,
                            new NieuwAccount(
                                    gebruikersnaam,
                                    naam,
                                    email,
                                    rol,
                                    ikzelf.gemeente(),
                                    ikzelf.aanbieder()));
            return uitkomst.perMail()
                    ? "/beheer/account.xhtml?faces-redirect=true&verstuurd=ja&id="
                            + uitkomst.account()
                    : null;
        } catch (OngeldigeWaarde fout) {
            Melding.toon("uitnodigen", fout);
        } catch (Weigering nee) {
            Melding.toon("uitnodigen:gebruikersnaam", nee);
        }
        return null;
    }

    public List<Rol> getRollen() {
        return Accountpagina.rollenVoor(ik.namens());
    }

    public Uitnodiging getUitkomst() {
        return uitkomst;
    }

    public String getGebruikersnaam() {
        return gebruikersnaam;
    }

    public void setGebruikersnaam(String gebruikersnaam) {
        this.gebruikersnaam = gebruikersnaam;
    }

    public String getNaam() {
        return naam;
    }

    public void setNaam(String naam) {
        this.naam = naam;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Rol getRol() {
        return rol;
    }

    public void setRol(Rol rol) {
        this.rol = rol;
    }
}
