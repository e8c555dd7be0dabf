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

    /**
     * Hoe ver deze klok voorloopt op de tijd van de machine; alleen de demowereld en tests
     * verzetten haar.
     */
    default Duration verschuiving() {
        return Duration.ZERO;
    }

    default LocalDate vandaag() {
        return nu().atZone(AMSTERDAM).toLocalDate();
    }
}
