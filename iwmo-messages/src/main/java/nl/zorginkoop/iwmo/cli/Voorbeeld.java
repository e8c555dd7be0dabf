package nl.zorginkoop.iwmo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Declaratieschrijver;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.voorbeeld.Declaratievoorbeeld;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;

/** Schrijft een geldig voorbeeld van een bericht naar de uitvoer. */
final class Voorbeeld {

    private Voorbeeld() {}

    static int voer(Opties opties, OutputStream uit) throws IOException {
        Berichtsoort soort = soort(opties.rest().get(0));
        int regels = opties.getal("regels", 0);
        int zaad = opties.getal("zaad", 1);
        if (soort.nummer() == 323) {
            declaratie(Voorbeelden.declaratie(soort, zaad, regels), uit);
        } else {
            Schrijver.schrijf(Voorbeelden.maak(soort, zaad, regels), uit);
        }
        return 0;
    }

    private static Berichtsoort soort(String naam) {
        for (Berichtsoort soort : Berichtsoort.values()) {
            if (soort.name().equalsIgnoreCase(naam)) {
                return soort;
            }
        }
        throw new IllegalArgumentException(
                "onbekende berichtsoort " + naam + "; kies uit " + List.of(Berichtsoort.values()));
    }

    /** Een WMO323 van elke lengte, regel voor regel geschreven. */
    static void declaratie(long zaad, int regels, OutputStream uit) throws IOException {
        declaratie(Voorbeelden.declaratie(Berichtsoort.WMO323, zaad, regels), uit);
    }

    private static void declaratie(Declaratievoorbeeld voorbeeld, OutputStream uit)
            throws IOException {
        try (Declaratieschrijver schrijver =
                new Declaratieschrijver(uit, voorbeeld.header(), voorbeeld.declaratie())) {
            voorbeeld.prestaties(
                    (bsn, prestatie) -> {
                        try {
                            schrijver.prestatie(bsn, prestatie);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
