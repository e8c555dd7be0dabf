package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Stroom;

/** De declaratie van een maand bij een gemeente. */
public record Declaratie(
        String declaratieNummer,
        GeslotenPeriode declaratiePeriode,
        LocalDate declaratieDagtekening,
        TotaalBedragMetDC totaalIngediendBedrag,
        @Stroom List<DeclaratieClient> clienten) {

    public Declaratie {
        clienten = Lijst.van(clienten);
    }
}
