package nl.zorginkoop.iwmo.voorbeeld;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;

/** Geldige voorbeelden van elke berichtsoort. */
public final class Voorbeelden {

    private Voorbeelden() {}

    /**
     * @param regels aantal producten of prestaties; nul laat het toeval kiezen
     */
    public static Bericht maak(Berichtsoort soort, long zaad, int regels) {
        if (soort.isRetour()) {
            Berichtsoort heen = Berichtsoort.van(soort.domein(), soort.nummer() - 1);
            return new Antwoordvoorbeeld(new Toeval(zaad + 2)).retour(maak(heen, zaad, regels));
        }
        Gegevens gegevens = new Gegevens(new Toeval(zaad), soort);
        return switch (soort.nummer()) {
            case 301 -> new Toewijzingvoorbeeld(gegevens).maak(regels);
            case 305 -> new Regievoorbeeld(gegevens).start(regels);
            case 307 -> new Regievoorbeeld(gegevens).stop(regels);
            case 315 -> new Verzoekvoorbeeld(gegevens).toewijzing(regels);
            case 317 -> new Verzoekvoorbeeld(gegevens).wijziging(regels);
            case 319 -> new Verzoekvoorbeeld(gegevens).antwoord();
            case 323 -> new Declaratievoorbeeld(soort, zaad, regels).bericht();
            default -> antwoord(soort, zaad, regels);
        };
    }

    private static Bericht antwoord(Berichtsoort soort, long zaad, int regels) {
        Berichtsoort heen = Berichtsoort.van(soort.domein(), 323);
        Declaratiebericht declaratie = new Declaratievoorbeeld(heen, zaad, regels).bericht();
        return new Antwoordvoorbeeld(new Toeval(zaad + 2)).declaratieantwoord(declaratie);
    }

    /** Een declaratie die als stroom gelezen kan worden, hoe lang ook. */
    public static Declaratievoorbeeld declaratie(Berichtsoort soort, long zaad, int regels) {
        if (soort.nummer() != 323) {
            throw new IllegalArgumentException(soort + " is geen declaratie");
        }
        return new Declaratievoorbeeld(soort, zaad, regels);
    }
}
