package nl.zorginkoop.contracting.regie;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Weigering;

/** Aan een melding ontbreekt iets: alles in een keer, niet alleen het eerste (SI-03). */
@ApplicationException(rollback = true)
public class MeldingOnvolledig extends Weigering {
    private static final long serialVersionUID = 1L;
    private final LinkedHashMap<String, String> ontbreekt;

    MeldingOnvolledig(Map<String, String> ontbreekt) {
        super(Meldreden.ONVOLLEDIG, String.join(" ", ontbreekt.values()));
        this.ontbreekt = new LinkedHashMap<>(ontbreekt);
    }

    /** De velden waar iets aan ontbreekt, in de volgorde van het formulier. */
    public List<String> velden() {
        return new ArrayList<>(ontbreekt.keySet());
    }

    /** Wat er aan dit veld ontbreekt. */
    public String zin(String veld) {
        return ontbreekt.get(veld);
    }
}
