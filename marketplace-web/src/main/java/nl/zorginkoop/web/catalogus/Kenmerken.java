package nl.zorginkoop.web.catalogus;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Kenmerken zoals een formulier ze geeft. */
public final class Kenmerken {
    private Kenmerken() {}

    /** Alle van een soort, in de volgorde van de lijst. */
    static List<String> namen(String soort) {
        return Arrays.stream(Kenmerk.values()).filter(k -> k.isVan(soort)).map(Enum::name).toList();
    }

    public static Set<Kenmerk> uit(String veld, String... gekozen) {
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        for (String naam : gekozen) {
            kenmerken.add(
                    Arrays.stream(Kenmerk.values())
                            .filter(k -> k.name().equals(naam))
                            .findFirst()
                            .orElseThrow(
                                    () -> new OngeldigeWaarde(veld, "Kies iets uit de lijst.")));
        }
        return kenmerken;
    }
}
