package nl.zorginkoop.contracting.inkoop;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * Wat onder een toelating niet kan bestaan, met de reden in woorden (INV-0.2, OH-01, OH-09, OP-19).
 * Deze lijst is er om een poging uit te leggen: een veld ervoor is er nergens.
 */
public enum Verbodenveld {
    MAXIMUM(
            "Een toelating kent geen maximum aan aanbieders: wie aan de voorwaarden voldoet, wordt"
                    + " toegelaten. Het aantal beperken kan alleen in een SAS-procedure.",
            "maximum",
            "maxaanbieders",
            "maxopdrachtnemers",
            "aantalaanbieders",
            "aantalcontracten"),
    RANGORDE(
            "Onder een toelating rangschikt of kiest de gemeente niet: de cliënt kiest. Kiest de"
                    + " gemeente, dan is het een overheidsopdracht.",
            "rangorde",
            "ranking",
            "score",
            "shortlist",
            "gunning",
            "voorkeur"),
    PRIJS(
            "Onder een toelating stelt de gemeente het tarief vast en vult een aanbieder geen"
                    + " prijs in.",
            "prijs",
            "bod",
            "offerteprijs"),
    VOLUME(
            "Een toelating geeft geen omzet of volume: de cliënt kiest bij wie hij hulp krijgt.",
            "volumegarantie",
            "omzetgarantie",
            "gegarandeerd");

    private final String zin;
    private final String[] herkend;

    Verbodenveld(String zin, String... herkend) {
        this.zin = zin;
        this.herkend = herkend;
    }

    public String zin() {
        return zin;
    }

    /** Het verbod dat bij een veldnaam hoort, of leeg. */
    public static Optional<Verbodenveld> bij(String veld) {
        String kaal =
                veld.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", "")
                        .replaceAll("kostprijs|aanbod", "");
        return Arrays.stream(values())
                .filter(v -> Arrays.stream(v.herkend).anyMatch(kaal::contains))
                .findFirst();
    }

    /** Weigert het eerste veld dat onder een toelating niet bestaat. */
    public static void weigerOnderToelating(Collection<String> velden) {
        for (String veld : velden) {
            Optional<Verbodenveld> verbod = bij(veld);
            if (verbod.isPresent()) {
                throw new Weigering(Kaderreden.VERBODEN_ONDER_TOELATING, verbod.get().zin());
            }
        }
    }
}
