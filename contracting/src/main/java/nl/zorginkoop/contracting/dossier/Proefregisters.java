package nl.zorginkoop.contracting.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Er is nog geen aansluiting op een register: in een demo antwoorden proefregisters, en daarbuiten
 * zegt elk register dat het niet bereikt is. Een echte aansluiting vervangt deze drie
 * (docs/adr/0018).
 */
@ApplicationScoped
class Proefregisters {
    @Produces
    Handelsregister handelsregister() {
        return kvk -> antwoord("Handelsregister", kvk, "9");
    }

    @Produces
    Agbregister agbregister() {
        return agb -> antwoord("AGB-register", agb, "42");
    }

    @Produces
    Insolventieregister insolventieregister() {
        return kvk -> antwoord("Centraal Insolventieregister", kvk, "9");
    }

    // In de demowereld klopt wat begint met de vaste cijfers van de proef.
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
