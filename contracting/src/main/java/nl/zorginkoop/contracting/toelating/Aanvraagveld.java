package nl.zorginkoop.contracting.toelating;

import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * De losse velden van een aanvraag; elk veld wordt op zichzelf bewaard. Een prijs is er niet bij.
 */
public enum Aanvraagveld {
    MOTIVATIE("motivatie", 10_000),
    ONDERTEKENAAR("ondertekenaar", 200),
    FUNCTIE("functie", 200),
    ONDERTEKEND("ondertekend", 8);

    private static final List<String> WIJZEN = Arrays.asList("NAT", "DIGITAAL");
    private final String kolom;
    private final int langste;

    Aanvraagveld(String kolom, int langste) {
        this.kolom = kolom;
        this.langste = langste;
    }

    String kolom() {
        return kolom;
    }

    /** De waarde zoals zij bewaard wordt; leeg is {@code null}. */
    String schoon(String waarde) {
        String kaal = waarde == null ? "" : waarde.strip();
        if (kaal.length() > langste) {
            throw new OngeldigeWaarde(kolom, "Dit is langer dan " + langste + " tekens: kort in.");
        }
        if (this == ONDERTEKEND && !kaal.isEmpty() && !WIJZEN.contains(kaal)) {
            throw new OngeldigeWaarde(kolom, "Kies met de pen of digitaal.");
        }
        return kaal.isEmpty() ? null : kaal;
    }
}
