package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Een declaratie die een aanbieder instuurt.
 *
 * @param identificatie het nummer van het bericht
 * @param nummer het nummer van de declaratie
 * @param technischFout of het bericht in zijn geheel niet klopt (0001); dan volgt er een tweede
 */
record Declaratieplan(
        String gemeente,
        String agb,
        Wet wet,
        String identificatie,
        String nummer,
        YearMonth maand,
        LocalDateTime moment,
        List<Regel> regels,
        boolean technischFout) {
    Declaratieplan {
        regels = List.copyOf(regels);
    }

    long ingediend() {
        return regels.stream().mapToLong(Regel::metTeken).sum();
    }

    long toegekend() {
        return regels.stream().filter(Regel::isGoed).mapToLong(Regel::metTeken).sum();
    }

    long afgekeurd() {
        return regels.stream().filter(r -> !r.isGoed()).count();
    }
}
