package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.deur.VoorDeDeur;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.kennisgeving.Mailpost;

/**
 * Eenmalige sleutels: voor wie uitgenodigd is, en voor wie zijn wachtwoord kwijt is. Zegt nooit of
 * een naam bestaat.
 */
@ApplicationScoped
public class Sleutelbalie {
    private static final String VERGETEN = "vergeten";

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Accounts accounts;

    @Inject Aanmeldrem rem;

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Sleutels sleutels;

    @Inject Mailpost mailpost;

    /** Waar een sleutel voor dient. */
    public enum Doel {
        /** † Een week: mensen zijn met vakantie. */
        UITNODIGING(Duration.ofDays(7)),
        /** † Een uur: wie erom vroeg, zit erop te wachten. */
        HERSTEL(Duration.ofHours(1));

        private final Duration geldig;

        Doel(Duration geldig) {
            this.geldig = geldig;
        }

        Duration geldig() {
            return geldig;
        }
    }

    /** Stuurt wie dit is een sleutel, als het kan; het antwoord is altijd hetzelfde. */
    @VoorDeDeur(waarom = "Wie zijn wachtwoord kwijt is, is nog niet aangemeld")
    public void vergeten(String gebruikersnaam, String herkomst) {
        String naam = gebruikersnaam.strip().toLowerCase(Locale.ROOT);
        boolean magNog = !rem.isAdresDicht(herkomst) && rem.neemPoging(VERGETEN, naam);
        rem.telAdres(herkomst);
        if (!magNog) {
            return;
        }
        accounts.vind(naam)
                .filter(Accounts.Persoon::actief)
                .ifPresent(
                        p -> {
                            boolean mail = mailpost.aan();
                            if (mail) {
                                sleutels.geefUit(p.id(), Doel.HERSTEL, p.gebruikersnaam());
                            }
                            accounts.log(
                                    "Sleutelbalie.vergeten",
                                    p,
                                    mail ? "GEDAAN" : "GEWEIGERD: GEEN_MAIL");
                        });
    }

    /** De gebruikersnaam bij een sleutel die nog geldt. */
    @VoorDeDeur(waarom = "Wie een sleutel heeft, is nog niet aangemeld")
    public Optional<String> vanWie(String sleutel) {
        return sleutels.vanWie(sleutel).map(Accounts.Persoon::gebruikersnaam);
    }

    /**
     * Zet een wachtwoord met een sleutel; elke sessie van dit account is daarna voorbij.
     *
     * @return of de sleutel nog gold
     */
    @VoorDeDeur(waarom = "Wie een sleutel heeft, is nog niet aangemeld")
    public boolean zetWachtwoord(String sleutel, String wachtwoord) {
        Optional<Accounts.Persoon> wie = sleutels.vanWie(sleutel);
        if (wie.isEmpty()) {
            return false;
        }
        Accounts.Persoon persoon = wie.get();
        try {
            Wachtwoordregels.eis(wachtwoord, persoon.gebruikersnaam(), persoon.naam());
        } catch (Weigering nee) {
            accounts.log("Sleutelbalie.zetWachtwoord", persoon, "GEWEIGERD: " + nee.reden());
            throw nee;
        }
        boolean gelukt = sleutels.gebruik(sleutel, Wachtwoord.versleutel(wachtwoord));
        if (gelukt) {
            rem.gelukt(Aanmelding.NAAM, persoon.gebruikersnaam());
            rem.gelukt(VERGETEN, persoon.gebruikersnaam());
        }
        accounts.log(
                "Sleutelbalie.zetWachtwoord", persoon, gelukt ? "GEDAAN" : "GEWEIGERD: VERLOPEN");
        return gelukt;
    }
}
