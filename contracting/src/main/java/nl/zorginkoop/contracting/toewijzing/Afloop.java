package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Zorgt dat niemand zonder hulp komt te zitten omdat een einddatum ongemerkt voorbijging: zes weken
 * ervoor ligt er een taak bij de regisseur, tenzij de hulp dan al gestopt is.
 */
@Dependent
class Afloop {
    private static final String SOORT = "TOEWIJZING_LOOPT_AF";
    private static final int WEKEN_VOORAF = 6;
    private static final int WERKDAGEN = 20;
    private static final LocalTime BEGIN_WERKDAG = LocalTime.of(7, 0);

    @Inject Termijnloket termijnloket;
    @Inject Takenloket takenloket;

    void bewaak(Namens namens, Toewijzing toewijzing) {
        termijn(toewijzing).ifPresent(t -> termijnloket.start(namens, t));
    }

    /** Als {@link #bewaak}, voor veel tegelijk. */
    void bewaakAlle(Namens namens, List<Toewijzing> toewijzingen) {
        List<Termijnverzoek> termijnen =
                toewijzingen.stream().map(Afloop::termijn).flatMap(Optional::stream).toList();
        if (!termijnen.isEmpty()) {
            termijnloket.startAlle(namens, termijnen);
        }
    }

    // Hulp zonder einde loopt niet af.
    private static Optional<Termijnverzoek> termijn(Toewijzing toewijzing) {
        LocalDate eind = toewijzing.looptijd().eind();
        if (eind == null) {
            return Optional.empty();
        }
        LocalDate dag = eind.minusWeeks(WEKEN_VOORAF);
        return Optional.of(
                Termijnverzoek.tot(
                                SOORT,
                                new Onderwerp("TOEWIJZING", toewijzing.id()),
                                dag.atTime(BEGIN_WERKDAG).atZone(Klok.AMSTERDAM).toInstant())
                        .daarna(
                                new Vervolgtaak(
                                        "Toewijzing "
                                                + toewijzing.nummer()
                                                + " loopt af op "
                                                + Dag.van(eind)
                                                + ": verleng, herbeoordeel of sluit af",
                                        Rol.REGISSEUR,
                                        null,
                                        WERKDAGEN,
                                        false)));
    }

    /** De hulp is definitief gestopt: er valt niets meer te verlengen. */
    void gestopt(Namens namens, UUID toewijzing) {
        stop(namens, toewijzing, "De hulp is gestopt.");
    }

    /** De einddatum is een andere, of de toewijzing is weg. */
    void verzet(Namens namens, Toewijzing toewijzing) {
        stop(namens, toewijzing.id(), "De toewijzing is gewijzigd.");
        if (toewijzing.loopt()) {
            bewaak(namens, toewijzing);
        }
    }

    private void stop(Namens namens, UUID toewijzing, String reden) {
        for (Termijn termijn : termijnloket.over(namens, toewijzing)) {
            if (termijn.klaar() == null && termijn.soort().equals(SOORT)) {
                termijnloket.stuit(namens, termijn.id(), reden);
            }
        }
        takenloket.laatVervallen(namens, toewijzing, reden);
    }
}
