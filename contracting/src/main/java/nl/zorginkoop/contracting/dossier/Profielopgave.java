package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

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
    private static final int TEKST = 2000;
    private static final int REGEL = 200;
    private static final int NUMMER = 30;

    public Profielopgave {
        hooguit("omschrijving", omschrijving, TEKST);
        hooguit("kwaliteiten", kwaliteiten, TEKST);
        hooguit("website", website, REGEL);
        hooguit("telefoon", telefoon, NUMMER);
        hooguit("tekenbevoegde", tekenbevoegde, REGEL);
        hooguit("functie", functie, REGEL);
    }

    static void hooguit(String veld, String tekst, int langste) {
        if (tekst != null && tekst.length() > langste) {
            throw new OngeldigeWaarde(veld, "Dit is langer dan " + langste + " tekens: kort in.");
        }
    }
}
