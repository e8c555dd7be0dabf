package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;

/** De tekst van een profiel, en wie voor de organisatie tekent; wat leeg is ontbreekt nog. */
public record Profielopgave(
        String omschrijving,
        String kwaliteiten,
        String website,
        String telefoon,
        String tekenbevoegde,
        String functie)
        implements Serializable {
    public static final Profielopgave LEEG = new Profielopgave(null, null, null, null, null, null);
}
