package nl.zorginkoop.iwmo.schrijven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.zorginkoop.iwmo.bericht.Bericht;

/** Schrijft een bericht in zijn geheel. */
public final class Schrijver {

    private Schrijver() {}

    /** De uitvoer is van de aanroeper en blijft open. */
    public static void schrijf(Bericht bericht, OutputStream uit) throws IOException {
        Recordschrijver schrijver =
                new Recordschrijver(uit, bericht.kop().release(), bericht.soort());
        schrijver.begin();
        schrijver.inhoud(bericht);
        schrijver.einde();
    }

    /** Voor berichten over één client; een grote declaratie hoort niet in één blok geheugen. */
    public static byte[] bytes(Bericht bericht) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            schrijf(bericht, uit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }
}
