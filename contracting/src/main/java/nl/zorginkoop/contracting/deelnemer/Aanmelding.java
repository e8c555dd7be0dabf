package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.VoorDeDeur;

/**
 * De voordeur: hier is nog geen huurder, want wie aanklopt is nog niemand. Elke opdracht staat op
 * zichzelf (geen transactie vasthouden terwijl PBKDF2 rekent) en raakt alleen {@code account} en
 * het logboek. Wachtwoorden en onbekende namen komen nergens terecht: mensen tikken hun wachtwoord
 * soms in het verkeerde veld.
 */
@ApplicationScoped
public class Aanmelding {
    @Inject Accounts accounts;

    /** Wat er van een poging kwam. */
    public enum Uitkomst {
        GELUKT,
        ONJUIST,
        GEBLOKKEERD
    }

    /**
     * @param account wie er binnen is, alleen bij {@link Uitkomst#GELUKT}
     */
    public record Poging(Uitkomst uitkomst, Optional<Account> account) {
        static Poging zonder(Uitkomst uitkomst) {
            return new Poging(uitkomst, Optional.empty());
        }
    }

    /**
     * Controleert naam en wachtwoord; tien missers achter elkaar sluiten het account een kwartier.
     */
    @VoorDeDeur(waarom = "Aanmelden gaat vooraf aan een huurder")
    public Poging meldAan(String gebruikersnaam, String wachtwoord) {
        Optional<Accounts.MetHash> gevonden =
                accounts.vind(gebruikersnaam.strip().toLowerCase(Locale.ROOT));
        if (gevonden.isEmpty()) {
            Wachtwoord.kloptVoorNiemand(wachtwoord);
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        Account account = gevonden.get().account();
        boolean klopt = Wachtwoord.klopt(wachtwoord, gevonden.get().hash());
        if (account.geblokkeerdTot() != null) {
            accounts.log(account, "GEWEIGERD: GEBLOKKEERD");
            return Poging.zonder(Uitkomst.GEBLOKKEERD);
        }
        if (!klopt || !account.actief()) {
            accounts.telMislukt(account.id());
            accounts.log(account, klopt ? "GEWEIGERD: NIET_ACTIEF" : "GEWEIGERD: WACHTWOORD");
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        accounts.telGelukt(account.id());
        accounts.log(account, "AANGEMELD");
        return new Poging(Uitkomst.GELUKT, Optional.of(account));
    }

    /** Bij elke aanvraag opnieuw: wie intussen is uitgezet, is meteen buiten. */
    @VoorDeDeur(waarom = "Een lopende sessie nakijken gaat vooraf aan haar huurder")
    public Optional<Account> nogBinnen(String gebruikersnaam) {
        return accounts.vind(gebruikersnaam).map(Accounts.MetHash::account).filter(Account::actief);
    }
}
