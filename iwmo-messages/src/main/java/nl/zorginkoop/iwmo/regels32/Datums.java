package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;

/** Vergelijken van datums die mogen ontbreken; een open einde is het einde der tijden. */
final class Datums {

    private Datums() {}

    /** Beide zijn er, en de eerste ligt voor de tweede. */
    static boolean voor(LocalDate datum, LocalDate ander) {
        return datum != null && ander != null && datum.isBefore(ander);
    }

    static boolean overlapt(LocalDate van1, LocalDate tot1, LocalDate van2, LocalDate tot2) {
        return !na(van1, tot2) && !na(van2, tot1);
    }

    private static boolean na(LocalDate datum, LocalDate einde) {
        return einde != null && datum.isAfter(einde);
    }
}
