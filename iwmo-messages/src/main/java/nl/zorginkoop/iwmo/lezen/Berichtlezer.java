package nl.zorginkoop.iwmo.lezen;

import java.io.IOException;
import java.io.InputStream;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Oordeel;

/**
 * Leest een bericht van welke soort ook, in zijn geheel of alleen om het te beoordelen (niveau 1 en
 * 2). Voor grote declaraties is er {@link Declaratielezer}.
 */
public final class Berichtlezer {

    private Berichtlezer() {}

    /**
     * @throws BerichtGeweigerd als dit geen leesbaar bericht is
     */
    public static Gelezen lees(InputStream bron) throws IOException {
        return lees(bron, Grenzen.GEWOON);
    }

    public static Gelezen lees(InputStream bron, Grenzen grenzen) throws IOException {
        Lezing lezing = new Lezing(grenzen, new Bewaren(true));
        Oordeel oordeel = lezing.lees(bron);
        return new Gelezen((Bericht) lezing.bericht(), oordeel);
    }

    /** Alleen het oordeel; ook een declaratie van een miljoen regels past zo in weinig geheugen. */
    public static Oordeel beoordeel(InputStream bron, Grenzen grenzen) throws IOException {
        return new Lezing(grenzen, new Bewaren(false)).lees(bron);
    }

    private record Bewaren(boolean alles) implements Lezing.Meekijker {

        @Override
        public void begin(Berichttype type) {
            // Elke soort is goed.
        }

        @Override
        public void klasse(Object record) {
            // De binder houdt het bericht bij elkaar.
        }

        @Override
        public void voorStroom(Object gedeeltelijk) {
            // De lijst zelf komt nog.
        }

        @Override
        public boolean bewaar(Object lid) {
            return alles;
        }
    }
}
