package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Hoe een plafond ervoor staat. {@code begroot = vrij + gereserveerd + verplicht + gerealiseerd}
 * (INV-8.1).
 *
 * @param aanbieder naam van de aanbieder, alleen bij een bestedingsruimte
 * @param onder naam van het plafond erboven, of {@code null} voor de begroting
 */
public record Plafondstand(
        UUID id,
        String naam,
        Plafondsoort soort,
        Wet wet,
        int jaar,
        String productgroep,
        String aanbieder,
        UUID ouder,
        String onder,
        Euro begroot,
        Euro vrij,
        Euro gereserveerd,
        Euro verplicht,
        Euro gerealiseerd,
        Prognose prognose)
        implements Serializable {
    /** Waar het oog heen moet. */
    public enum Risico {
        OP_KOERS,
        HOOG,
        RAAKT,
        BOVEN
    }

    /** Wat er al weg is of vastligt. */
    public Euro benut() {
        return begroot.min(vrij);
    }

    public int benutProcent() {
        return begroot.centen() <= 0
                ? 0
                : (int) Math.min(999, Math.floorDiv(benut().centen() * 100, begroot.centen()));
    }

    public Risico risico() {
        if (vrij.isNegatief()) {
            return Risico.BOVEN;
        }
        if (prognose.midden().isMeerDan(begroot)) {
            return Risico.RAAKT;
        }
        return benutProcent() >= 90 ? Risico.HOOG : Risico.OP_KOERS;
    }

    /** Hoeveel de prognose boven begroot uitkomt, of nul. */
    public Euro boven() {
        return prognose.midden().isMeerDan(begroot) ? prognose.midden().min(begroot) : Euro.NUL;
    }
}
