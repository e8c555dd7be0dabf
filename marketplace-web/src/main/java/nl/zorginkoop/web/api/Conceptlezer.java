package nl.zorginkoop.web.api;

import java.util.Optional;
import java.util.Set;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;
import nl.zorginkoop.contracting.toelating.Aanvraagreden;

/**
 * Leest een deel van een aanvraag. Een prijs, rangorde of maximum wordt geweigerd met het artikel,
 * ook diep in een deel en nog voor een onbekend veld (OH-01, OH-03).
 */
final class Conceptlezer {
    private Conceptlezer() {}

    static Inhoud lees(String tekst, Set<String> velden) {
        return Inhoud.lees(tekst, velden, Conceptlezer::weiger);
    }

    private static void weiger(Inhoud inhoud) {
        for (String veld : inhoud.velden()) {
            Optional<Verbodenveld> verbod = Verbodenveld.bij(veld);
            if (verbod.isPresent()) {
                Aanvraagreden reden = reden(verbod.get());
                throw new Weigering(reden, reden.zin());
            }
        }
    }

    private static Aanvraagreden reden(Verbodenveld verbod) {
        return switch (verbod) {
            case PRIJS -> Aanvraagreden.PRIJS_ONDER_TOELATING;
            case RANGORDE -> Aanvraagreden.RANGORDE_ONDER_TOELATING;
            case MAXIMUM, VOLUME -> Aanvraagreden.MAXIMUM_ONDER_TOELATING;
        };
    }
}
