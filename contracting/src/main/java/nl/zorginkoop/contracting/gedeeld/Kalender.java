package nl.zorginkoop.contracting.gedeeld;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Of het einde van een termijn opschuift: twee kalenders, één rekenwijze (rulings A10). */
public enum Kalender {
    /**
     * Termijnen uit een wet. Eindigt de termijn op zaterdag, zondag of een feestdag, dan loopt zij
     * door tot en met de eerstvolgende werkdag (Algemene termijnenwet art. 1), en een termijn van
     * drie dagen of meer telt minstens twee werkdagen (art. 2).
     */
    WETTELIJK {
        @Override
        public LocalDate schuif(
                LocalDate gebeurtenis, LocalDate kaal, Termijnduur duur, Werkdagen werkdagen) {
            if (!duur.valtOnderTermijnenwet()) {
                return kaal;
            }
            LocalDate laatste = werkdagen.dezeOfVolgende(kaal);
            while (duur.isMinstensDrieDagen()
                    && werkdagen.tel(gebeurtenis.plusDays(1), laatste) < 2) {
                laatste = werkdagen.volgende(laatste);
            }
            return laatste;
        }
    },

    /** Termijnen uit een contract of het berichtenverkeer: schuiven niet op. */
    CONTRACTUEEL {
        @Override
        public LocalDate schuif(
                LocalDate gebeurtenis, LocalDate kaal, Termijnduur duur, Werkdagen werkdagen) {
            return kaal;
        }
    };

    private static final LocalTime LAATSTE_SECONDE = LocalTime.of(23, 59, 59);

    /**
     * De laatste dag na verschuiving.
     *
     * @param kaal de laatste dag zonder verschuiving
     * @param duur de termijn of verlenging waar {@code kaal} uit volgt
     */
    public abstract LocalDate schuif(
            LocalDate gebeurtenis, LocalDate kaal, Termijnduur duur, Werkdagen werkdagen);

    /** De laatste dag van een termijn die begint met iets wat op deze dag gebeurde. */
    public LocalDate laatsteDag(LocalDate gebeurtenis, Termijnduur duur, Werkdagen werkdagen) {
        return schuif(gebeurtenis, duur.na(gebeurtenis, werkdagen), duur, werkdagen);
    }

    /** De laatste seconde van een dag in Nederland, ook in de nacht dat de klok verspringt. */
    public static Instant eindeVan(LocalDate dag) {
        return dag.atTime(LAATSTE_SECONDE).atZone(Klok.AMSTERDAM).toInstant();
    }
}
