package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Wie er bij komt; wat leeg is blijft leeg. */
public record Deelnemeropgave(
        Deelnemer.Soort soort, String naam, String agb, String kvk, UUID beroepOp)
        implements Serializable {
    private static final int LANGSTE = 200;

    public Deelnemeropgave {
        if (soort == null || soort == Deelnemer.Soort.AANVRAGER) {
            throw new OngeldigeWaarde("soort", "Kies wat deze deelnemer is.");
        }
        naam = naam == null ? "" : naam.strip();
        if (naam.isEmpty() || naam.length() > LANGSTE) {
            throw new OngeldigeWaarde("naam", "Vul een naam in van hooguit 200 tekens.");
        }
        agb = nummer("agb", agb, "Een AGB-code heeft acht cijfers.");
        kvk = nummer("kvk", kvk, "Een KvK-nummer heeft acht cijfers.");
        if (beroepOp != null && soort != Deelnemer.Soort.ONDERAANNEMER) {
            throw new OngeldigeWaarde(
                    "beroepOp", "Een beroep voor een eis doet u alleen op een onderaannemer.");
        }
    }

    private static String nummer(String veld, String waarde, String zin) {
        String kaal = waarde == null ? "" : waarde.replace(" ", "");
        if (kaal.isEmpty()) {
            return null;
        }
        if (!kaal.matches("[0-9]{8}")) {
            throw new OngeldigeWaarde(veld, zin);
        }
        return kaal;
    }
}
