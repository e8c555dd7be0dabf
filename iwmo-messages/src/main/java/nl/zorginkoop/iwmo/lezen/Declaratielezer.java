package nl.zorginkoop.iwmo.lezen;

import java.io.IOException;
import java.io.InputStream;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;

/**
 * Leest een 323 als stroom, in één gang en met vast geheugen. Na de eerste schemafout krijgt de
 * ontvanger niets meer; fouten op niveau 2 breken het lezen niet af, zodat het oordeel volledig is.
 */
public final class Declaratielezer {

    private Declaratielezer() {}

    /**
     * @throws BerichtGeweigerd als dit geen leesbare declaratie is, ook halverwege het bestand
     */
    public static Oordeel lees(InputStream bron, Declaratieontvanger ontvanger) throws IOException {
        return lees(bron, Grenzen.BULK, ontvanger);
    }

    public static Oordeel lees(InputStream bron, Grenzen grenzen, Declaratieontvanger ontvanger)
            throws IOException {
        return new Lezing(grenzen, new Doorgeven(ontvanger)).lees(bron);
    }

    private static final class Doorgeven implements Lezing.Meekijker {

        private final Declaratieontvanger ontvanger;
        private Header header;
        private String bsn;
        private long nummer;

        Doorgeven(Declaratieontvanger ontvanger) {
            this.ontvanger = ontvanger;
        }

        @Override
        public void begin(Berichttype type) {
            if (type.soort().nummer() != 323) {
                throw new BerichtGeweigerd(
                        Grond.ONBEKENDE_SOORT, type.soort() + " is geen declaratie.");
            }
        }

        @Override
        public void klasse(Object record) {
            if (record instanceof Header h) {
                header = h;
            }
        }

        @Override
        public void voorStroom(Object gedeeltelijk) {
            if (gedeeltelijk instanceof Declaratie declaratie) {
                ontvanger.kop(header, declaratie);
            } else if (gedeeltelijk instanceof DeclaratieClient client) {
                bsn = client.bsn();
            }
        }

        @Override
        public boolean bewaar(Object lid) {
            if (lid instanceof Prestatie prestatie) {
                ontvanger.prestatie(++nummer, bsn, prestatie);
            }
            return false;
        }
    }
}
