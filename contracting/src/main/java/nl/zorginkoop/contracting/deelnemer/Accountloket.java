package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;

/** Wie er toegang heeft. De beheerder van een gemeente gaat over haar eigen mensen. */
@ApplicationScoped
public class Accountloket {
    @Inject Accounts accounts;

    /** Geeft iemand toegang; het wachtwoord wordt alleen versleuteld bewaard. */
    @Deur(
            value = {Rol.BEHEERDER, Rol.SYSTEEM},
            wijzigt = true)
    public UUID maak(Namens namens, NieuwAccount nieuw, String wachtwoord) {
        boolean platform = "0000".equals(namens.gemeente().code());
        if (!platform && !namens.gemeente().equals(nieuw.gemeente())) {
            throw new Weigering(
                    Accountreden.ONBEKEND, "U geeft alleen toegang voor uw eigen gemeente.");
        }
        eisSterk(wachtwoord);
        UUID id = UUID.randomUUID();
        accounts.bewaar(id, nieuw, Wachtwoord.versleutel(wachtwoord));
        return id;
    }

    @Deur({Rol.BEHEERDER, Rol.SYSTEEM})
    public List<Account> lijst(Namens namens) {
        return accounts.van(namens.gemeente());
    }

    @Deur(
            value = {Rol.BEHEERDER, Rol.SYSTEEM},
            wijzigt = true)
    public void zetWachtwoord(Namens namens, UUID account, String wachtwoord) {
        eisSterk(wachtwoord);
        eisGeraakt(
                accounts.zetWachtwoord(
                        account, namens.gemeente(), Wachtwoord.versleutel(wachtwoord)));
    }

    /** Zet iemand uit of weer aan, en heft een blokkade op. */
    @Deur(value = Rol.BEHEERDER, wijzigt = true)
    public void zetActief(Namens namens, UUID account, boolean actief) {
        boolean eigen =
                accounts.van(namens.gemeente()).stream()
                        .anyMatch(
                                a ->
                                        a.id().equals(account)
                                                && a.gebruikersnaam().equals(namens.wie()));
        if (eigen && !actief) {
            throw new Weigering(
                    Accountreden.EIGEN_ACCOUNT, "U kunt uw eigen account niet uitzetten.");
        }
        eisGeraakt(accounts.zetActief(account, namens.gemeente(), actief));
    }

    /** Onthoudt in welke taal iemand wil werken. */
    @Deur(
            value = {
                Rol.INKOOPADVISEUR,
                Rol.REGISSEUR,
                Rol.CONTROLLER,
                Rol.ZORGAANBIEDER,
                Rol.BEHEERDER
            },
            wijzigt = true)
    public void kiesTaal(Namens namens, String taal) {
        accounts.zetTaal(namens.wie(), "en".equals(taal) ? "en" : "nl");
    }

    private static void eisSterk(String wachtwoord) {
        if (!Wachtwoord.isSterkGenoeg(wachtwoord)) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_TE_ZWAK,
                    "Kies een wachtwoord van 12 tot 200 tekens met minstens vijf verschillende.");
        }
    }

    private static void eisGeraakt(boolean geraakt) {
        if (!geraakt) {
            throw new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet.");
        }
    }
}
