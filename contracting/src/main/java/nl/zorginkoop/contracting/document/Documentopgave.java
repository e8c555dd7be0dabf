package nl.zorginkoop.contracting.document;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Waar een nieuw document bij hoort.
 *
 * @param onderwerpSoort wat het onderwerp is, zoals {@code TOELATING}
 * @param onderwerp de sleutel van het onderwerp
 * @param naam de naam van het bestand, zoals de gebruiker het noemt
 * @param gemeente alleen nodig als een aanbieder het toevoegt
 * @param aanbieder de aanbieder die het ook mag zien, of {@code null}
 */
public record Documentopgave(
        String onderwerpSoort,
        UUID onderwerp,
        String naam,
        Gemeentecode gemeente,
        AgbCode aanbieder)
        implements Serializable {
    private static final int LANGSTE = 200;

    public Documentopgave {
        if (onderwerpSoort == null || onderwerp == null) {
            throw new IllegalArgumentException("Een document hoort ergens bij");
        }
        naam = schoon(naam);
    }

    public static Documentopgave bij(String onderwerpSoort, UUID onderwerp, String naam) {
        return new Documentopgave(onderwerpSoort, onderwerp, naam, null, null);
    }

    public Documentopgave voor(Gemeentecode wie) {
        return new Documentopgave(onderwerpSoort, onderwerp, naam, wie, aanbieder);
    }

    public Documentopgave gedeeldMet(AgbCode wie) {
        return new Documentopgave(onderwerpSoort, onderwerp, naam, gemeente, wie);
    }

    // Alleen de laatste naam van een pad, zonder tekens die een kop of een scherm in de war brengen
    // (regeleinden, aanhalingstekens, omkering van de leesrichting).
    private static String schoon(String naam) {
        String kaal =
                naam == null
                        ? ""
                        : naam.substring(
                                Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1);
        kaal = kaal.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "").strip();
        if (kaal.isEmpty() || kaal.equals(".") || kaal.equals("..")) {
            return "document";
        }
        if (kaal.length() <= LANGSTE) {
            return kaal;
        }
        int punt = kaal.lastIndexOf('.');
        String staart = punt > kaal.length() - 10 && punt > 0 ? kaal.substring(punt) : "";
        return kaal.substring(0, LANGSTE - staart.length()) + staart;
    }
}
