package nl.zorginkoop.web.rand;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Een kort nummer dat de lezer van een foutmelding kan noemen en dat in het log staat. */
public final class Foutnummer {
    private static final Logger LOG = Logger.getLogger("nl.zorginkoop.web.fout");
    private static final SecureRandom TOEVAL = new SecureRandom();
    // Zonder klinkers en zonder wat op elkaar lijkt: voor te lezen aan de telefoon.
    private static final String TEKENS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private Foutnummer() {}

    /** Schrijft de fout met een nieuw nummer in het log en geeft het nummer. */
    public static String schrijf(String pad, Throwable fout) {
        StringBuilder nummer = new StringBuilder("F-");
        for (int i = 0; i < 8; i++) {
            nummer.append(TEKENS.charAt(TOEVAL.nextInt(TEKENS.length())));
        }
        LOG.log(Level.SEVERE, "Fout " + nummer + " op " + pad, fout);
        return nummer.toString();
    }
}
