package nl.zorginkoop.contracting.toelating;

/** Wat er aan een ingediende aanvraag als eerste te doen is; het volgt uit wat er ligt. */
public enum Werkstap {
    IN_BEHANDELING_NEMEN,
    VOLLEDIGHEID_TOETSEN,
    BEWIJS_AFWACHTEN,
    HERSTEL_AFWACHTEN,
    BEGINNEN,
    BEOORDELEN,
    NALEZEN,
    HEROORDELEN,
    ONGELIJKHEID,
    BIBOB_AFWACHTEN,
    BIBOB_SLUITEN,
    VOORNEMEN,
    TERMIJN_AFWACHTEN,
    UITSPRAAK_AFWACHTEN,
    VOORNEMEN_INTREKKEN,
    BESLUITEN,
    NIETS;

    /** Valt er nu iets te doen, of is het wachten op een ander of op een termijn? */
    public boolean isTeDoen() {
        return switch (this) {
            case BEWIJS_AFWACHTEN,
                    HERSTEL_AFWACHTEN,
                    BIBOB_AFWACHTEN,
                    TERMIJN_AFWACHTEN,
                    UITSPRAAK_AFWACHTEN,
                    NIETS ->
                    false;
            default -> true;
        };
    }
}
