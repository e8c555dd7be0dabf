package nl.zorginkoop.contracting.gedeeld;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * De ene klok van het platform. Alle knopen lezen haar uit de databank ({@code nu()}), zodat een
 * sluitingstijd overal dezelfde is; tests en de demowereld kunnen haar verzetten.
 */
public interface Klok {
    /** Termijnen rekenen in deze tijdzone; momenten worden in UTC bewaard. */
    ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    Instant nu();

    default LocalDate vandaag() {
        return nu().atZone(AMSTERDAM).toLocalDate();
    }

    /** Hoeveel deze klok van de machine afwijkt: om te laten zien, nooit om mee te rekenen. */
    default Duration verschilMetMachine() {
        return Duration.between(nu(), Instant.now()).abs();
    }
}
