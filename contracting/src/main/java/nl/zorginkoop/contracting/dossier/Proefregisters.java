package nl.zorginkoop.contracting.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Er is nog geen aansluiting op een register: in een demo antwoorden proefregisters, en daarbuiten
 * zegt elk register dat het niet bereikt is. Een echte aansluiting vervangt deze drie
 * (docs/adr/0017).
 */
@ApplicationScoped
class Proefregisters {
    @Produces
    Handelsregister handelsregister() {
        return kvk -> antwoord("Handelsregister", kvk, "90");
    }

    @Produces
    Agbregister agbregister() {
        return agb -> antwoord("AGB-register", agb, "42");
    }

    @Produces
    Insolventieregister insolventieregister() {
        return kvk -> antwoord("Centraal Insolventieregister", kvk, "90");
    }

    // In de demowereld klopt wat met de vaste twee cijfers van de proef begint.
    private static Registerantwoord antwoord(String register, String nummer, String proef) {
        boolean demo =
                !"nee"
                        .equals(
                                System.getProperty(
                                        "ZORGINKOOP_DEMO", System.getenv("ZORGINKOOP_DEMO")));
        if (!demo || nummer == null) {
            return new Registerantwoord(
                    Registerantwoord.Uitslag.NIET_BEREIKT, null, register + " (geen aansluiting)");
        }
        return new Registerantwoord(
                nummer.startsWith(proef)
                        ? Registerantwoord.Uitslag.KLOPT
                        : Registerantwoord.Uitslag.KLOPT_NIET,
                nummer,
                register + " (proef)");
    }
}
