package nl.zorginkoop.iwmo.proef;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;

/** Voorbeeld maken, schrijven, lezen en weer schrijven: geldig, en byte voor byte gelijk. */
public final class Rondgang {

    private Rondgang() {}

    /**
     * @throws IllegalStateException bij het eerste zaad dat niet geldig is of anders terugkomt
     */
    public static void proef(Berichtsoort soort, int zaden) throws IOException {
        for (int zaad = 0; zaad < zaden; zaad++) {
            String geval = soort + " zaad " + zaad;
            Bericht bericht = Voorbeelden.maak(soort, zaad, 0);
            byte[] bytes = Schrijver.bytes(bericht);
            Gelezen terug = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            eis(terug.oordeel().goed(), geval + " is niet geldig: " + terug.oordeel().fouten());
            eis(bericht.equals(terug.bericht()), geval + " wordt anders teruggelezen");
            eis(
                    Arrays.equals(bytes, Schrijver.bytes(terug.bericht())),
                    geval + " wordt de tweede keer anders geschreven");
        }
    }

    private static void eis(boolean waar, String anders) {
        if (!waar) {
            throw new IllegalStateException(anders);
        }
    }
}
