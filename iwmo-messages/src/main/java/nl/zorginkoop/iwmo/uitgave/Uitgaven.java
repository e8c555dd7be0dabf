package nl.zorginkoop.iwmo.uitgave;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.r32.Berichten32;
import nl.zorginkoop.iwmo.regels.Regelset;
import nl.zorginkoop.iwmo.regels32.Regels32;

/** Een nieuwe release krijgt hier een regel; de lezer en de schrijver vragen het hier. */
public final class Uitgaven {

    private static final Regelset REGELS_3_2 = new Regels32();

    private Uitgaven() {}

    public static Regelset regelset(Release release) {
        return switch (release) {
            case R3_2 -> REGELS_3_2;
        };
    }

    public static Class<? extends Bericht> recordVan(Release release, Berichtsoort soort) {
        return switch (release) {
            case R3_2 -> Berichten32.recordVan(soort);
        };
    }
}
