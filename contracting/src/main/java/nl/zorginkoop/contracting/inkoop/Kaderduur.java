package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Hoe lang een kader met verlengingen kan lopen (V06).
 *
 * @param motivering waarom langer dan 48 maanden, of {@code null}
 */
public record Kaderduur(int verlengingsmaanden, String motivering) implements Serializable {
    /** Zo lang mag een aanbestede opdracht lopen zonder dat er een reden bij staat. */
    public static final int GRENS = 48;

    /** De laatste dag met alle verlengingen. */
    public LocalDate uiterlijk(Periode looptijd) {
        return looptijd.eind().plusMonths(verlengingsmaanden);
    }

    boolean vraagtMotivering(Kaderopgave opgave) {
        return opgave.procedure().isSas()
                && motivering == null
                && !opgave.looptijd()
                        .eind()
                        .isBefore(opgave.looptijd().begin().plusMonths(GRENS - verlengingsmaanden));
    }
}
