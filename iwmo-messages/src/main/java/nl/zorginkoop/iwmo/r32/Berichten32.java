package nl.zorginkoop.iwmo.r32;

import java.util.Map;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** Welk record bij welke berichtsoort van release 3.2 hoort. */
public final class Berichten32 {

    private static final Map<Integer, Class<? extends Bericht>> RECORDS =
            Map.ofEntries(
                    Map.entry(301, Toewijzingbericht.class),
                    Map.entry(302, Toewijzingretour.class),
                    Map.entry(305, Startbericht.class),
                    Map.entry(306, Startretour.class),
                    Map.entry(307, Stopbericht.class),
                    Map.entry(308, Stopretour.class),
                    Map.entry(315, Toewijzingsverzoek.class),
                    Map.entry(316, Toewijzingsverzoekretour.class),
                    Map.entry(317, Wijzigingsverzoek.class),
                    Map.entry(318, Wijzigingsverzoekretour.class),
                    Map.entry(319, Antwoordbericht.class),
                    Map.entry(320, Antwoordretour.class),
                    Map.entry(323, Declaratiebericht.class),
                    Map.entry(325, Declaratieantwoordbericht.class));

    private Berichten32() {}

    public static Class<? extends Bericht> recordVan(Berichtsoort soort) {
        return RECORDS.get(soort.nummer());
    }
}
