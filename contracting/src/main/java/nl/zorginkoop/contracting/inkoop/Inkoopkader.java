package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een inkoopkader zoals het nu is. Het begint als concept, wordt actief als niets meer in de weg
 * staat, en verandert dan niet meer; een SAS-kader sluit als de opdracht is vergeven, en elk kader
 * eindigt.
 *
 * @param gemeente de inkopende gemeente
 * @param waarde geraamd over de hele looptijd met verlengingen
 * @param aankondiging waar de opdracht is aangekondigd, of {@code null}
 * @param weging van kwaliteit en prijs, of {@code null}
 */
public record Inkoopkader(
        UUID id,
        Gemeentecode gemeente,
        Kaderopgave opgave,
        Euro waarde,
        String aankondiging,
        Toestand toestand,
        List<Kaderdeelnemer> deelnemers,
        List<Verkenning> verkenningen,
        Profielopgave profiel,
        Kaderduur duur,
        Weging weging)
        implements Serializable {
    public enum Toestand {
        CONCEPT,
        ACTIEF,
        GESLOTEN,
        BEEINDIGD
    }

    public Inkoopkader {
        deelnemers = List.copyOf(deelnemers);
        verkenningen = List.copyOf(verkenningen);
    }

    public Optional<Profielopgave> profielopgave() {
        return Optional.ofNullable(profiel);
    }

    public Optional<Weging> wegingopgave() {
        return Optional.ofNullable(weging);
    }

    /** Hoeveel verschillende modellen er zijn afgewogen. */
    public long verkendeModellen() {
        return verkenningen.stream().map(Verkenning::model).distinct().count();
    }
}
