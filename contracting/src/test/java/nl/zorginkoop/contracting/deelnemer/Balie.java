package nl.zorginkoop.contracting.deelnemer;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Voordeur;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** De kamer deelnemer zonder server: dezelfde klassen, met de hand verbonden. */
final class Balie {
    /** De hash noemt zelf haar ronden; hier gaat het om wie er binnenkomt, niet om hoe duur. */
    private static final int RONDEN = 1000;

    final Databank los;

    /** Zoals wie nog niet binnen is. */
    final Databank voordeur;

    final Accounts accounts;
    final Aanmelding aanmelding = new Aanmelding();
    final Sleutelbalie sleutelbalie = new Sleutelbalie();
    final Toegangspost post = new Toegangspost();
    final Werkvoorraad voorraad;

    private final Testdatabank databank;

    Balie(Testdatabank databank, int mailpoort) {
        this.databank = databank;
        los = new Databank(databank.toepassing()::getConnection);
        voordeur = Voordeur.over(databank.toepassing()::getConnection);
        accounts = new Accounts(voordeur);
        voorraad = new Werkvoorraad(los, los);
        Aanmeldrem rem = new Aanmeldrem(los);
        var mailpost = Postkantoor.mailpost(mailpoort, Testdatabank.klok(los));
        Sleutels sleutels = new Sleutels(voordeur, mailpost);
        aanmelding.accounts = accounts;
        aanmelding.rem = rem;
        aanmelding.identiteiten = new Identiteiten(voordeur);
        aanmelding.tweedeStap = tweedeStap(voordeur);
        aanmelding.klok = Testdatabank.klok(los);
        sleutelbalie.accounts = accounts;
        sleutelbalie.rem = rem;
        sleutelbalie.sleutels = sleutels;
        sleutelbalie.mailpost = mailpost;
        post.sleutels = sleutels;
        post.werkvoorraad = voorraad;
        post.mailpost = mailpost;
    }

    /** Een loket binnen de transactie van een deur. */
    Accountloket loket(Databank d) {
        Accountloket loket = new Accountloket();
        loket.accounts = new Accounts(d);
        loket.toekenningen = new Toekenningen(d);
        loket.sleutels = new Sleutels(d, sleutelbalie.mailpost);
        loket.rem = new Aanmeldrem(los);
        loket.klok = Testdatabank.klok(d);
        loket.tweedeStap = tweedeStap(d);
        return loket;
    }

    private static TweedeStap tweedeStap(Databank d) {
        TweedeStap stap = new TweedeStap();
        stap.databank = d;
        stap.versleuteling = new Versleuteling(Testdatabank.SLEUTEL);
        stap.klok = Testdatabank.klok(d);
        return stap;
    }

    Inschrijfloket inschrijfloket(Databank d) {
        Inschrijfloket loket = new Inschrijfloket();
        loket.databank = d;
        loket.accounts = new Accounts(d);
        loket.sleutels = new Sleutels(d, sleutelbalie.mailpost);
        return loket;
    }

    Inschrijfbalie inschrijfbalie() {
        Inschrijfbalie balie = new Inschrijfbalie();
        balie.databank = voordeur;
        balie.rem = new Aanmeldrem(los);
        balie.registers = new Registercontrole(los);
        return balie;
    }

    Personenloket personen(Databank d) {
        Personenloket loket = new Personenloket();
        loket.databank = d;
        loket.accounts = new Accounts(d);
        return loket;
    }

    /** Geeft iemand een wachtwoord buiten alle deuren om. */
    void metWachtwoord(String wie, String wachtwoord) {
        databank.toezicht()
                .voer(
                        "update account set wachtwoord_hash = ? where gebruikersnaam = ?",
                        Wachtwoord.versleutel(wachtwoord, RONDEN),
                        wie);
    }

    boolean brengPost() {
        return voorraad.neem(Sleutels.WERK, werk -> post.breng(werk.onderwerp()));
    }
}
