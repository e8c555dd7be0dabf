package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een bewijsstuk dat erbij komt.
 *
 * @param naam van het bestand
 */
public record Stukopgave(
        Stuksoort soort,
        String houder,
        String omschrijving,
        LocalDate afgifte,
        LocalDate geldigTot,
        String naam)
        implements Serializable {
    public Stukopgave {
        if (soort == null) {
            throw new OngeldigeWaarde("soort", "Kies wat voor stuk dit is.");
        }
        if (afgifte == null) {
            throw new OngeldigeWaarde("afgifte", "Vul de dag in waarop het stuk is afgegeven.");
        }
        if (geldigTot != null && geldigTot.isBefore(afgifte)) {
            throw new OngeldigeWaarde(
                    "geldigTot", "De laatste dag ligt niet voor de dag van afgifte.");
        }
        houder = kaal("houder", houder);
        omschrijving = kaal("omschrijving", omschrijving);
    }

    private static String kaal(String veld, String tekst) {
        String kaal = tekst == null ? "" : tekst.strip();
        if (kaal.length() > 200) {
            throw new OngeldigeWaarde(veld, "Dit is langer dan 200 tekens: kort in.");
        }
        return kaal.isEmpty() ? null : kaal;
    }
}
