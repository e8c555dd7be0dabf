package nl.zorginkoop.iwmo.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;

/**
 * Voorbeeld maken, schrijven, lezen en weer schrijven. De bouw doet een deel van de zaden; met de
 * hand gaan er duizend per berichtsoort doorheen.
 *
 * <p>Gebruik: {@code HeenEnWeer [zaden]}.
 */
public final class HeenEnWeer {

    private HeenEnWeer() {}

    /** Faalt bij het eerste zaad dat niet geldig is of niet gelijk terugkomt. */
    public static void proef(Berichtsoort soort, int zaden) throws IOException {
        for (int zaad = 0; zaad < zaden; zaad++) {
            Bericht bericht = Voorbeelden.maak(soort, zaad, 0);
            byte[] bytes = Schrijver.bytes(bericht);
            Gelezen terug = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            assertThat(terug.oordeel().fouten()).as("%s zaad %d", soort, zaad).isEmpty();
            assertThat(terug.bericht()).as("%s zaad %d", soort, zaad).isEqualTo(bericht);
            assertThat(Schrijver.bytes(terug.bericht())).isEqualTo(bytes);
        }
    }

    public static void main(String[] args) throws IOException {
        int zaden = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        for (Berichtsoort soort : Berichtsoort.values()) {
            proef(soort, zaden);
            System.out.println(soort + ": " + zaden + " zaden gelijk terug");
        }
    }
}
