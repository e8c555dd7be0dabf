package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/**
 * Waarschuwt 72, 24 en 2 uur voor de sluiting zolang er een concept is (L2). De termijnen liggen
 * bij het platform: aan een termijn bij de gemeente zou zij zien dat er een concept is.
 */
@Dependent
class Aanvraagwekkers {
    static final List<Integer> UREN = List.of(72, 24, 2);
    static final String SOORT = "AANVRAAG_SLUIT_OVER_";

    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Klok klok;

    void zet(Namens namens, UUID aanvraag, UUID openstelling) {
        databank.voer(
                """
                insert into aanvraagwekker (id, aanbieder, openstelling, titel)
                select ?, ?, o.id, o.titel from openstelling o where o.id = ?
                """,
                aanvraag,
                namens.aanbieder().code(),
                openstelling);
        sluiting(openstelling)
                .ifPresent(
                        sluit -> {
                            for (int uur : UREN) {
                                start(namens, aanvraag, uur, sluit);
                            }
                        });
    }

    boolean start(Namens namens, UUID aanvraag, int uur, Instant sluit) {
        Instant wanneer = sluit.minus(Duration.ofHours(uur));
        if (!wanneer.isAfter(klok.nu())) {
            return false;
        }
        termijnen.start(
                namens,
                Termijnverzoek.tot(SOORT + woord(uur), new Onderwerp("AANVRAAG", aanvraag), wanneer)
                        .voor(Gemeentecode.PLATFORM)
                        .met(wie(aanvraag)));
        return true;
    }

    void stop(Namens namens, UUID aanvraag, String waarom) {
        for (Termijn t : termijnen.over(namens, aanvraag)) {
            if (t.klaar() == null && t.soort().startsWith(SOORT)) {
                termijnen.stuit(namens, t.id(), waarom);
            }
        }
    }

    /** Wanneer deze procedure sluit, gezien vanaf nu; leeg als dat niet vaststaat. */
    Optional<Instant> sluiting(UUID openstelling) {
        return databank.eerste(
                        "select openstelling_sluitmoment(o, nu()) as sluit from openstelling o where"
                                + " id = ?",
                        r -> Optional.ofNullable(Databank.moment(r, "sluit")),
                        openstelling)
                .flatMap(s -> s);
    }

    record Wekker(AgbCode aanbieder, UUID openstelling, String titel) {}

    Optional<Wekker> wekker(UUID aanvraag) {
        return databank.eerste(
                "select * from aanvraagwekker where id = ?",
                r ->
                        new Wekker(
                                new AgbCode(r.getString("aanbieder")),
                                r.getObject("openstelling", UUID.class),
                                r.getString("titel")),
                aanvraag);
    }

    private AgbCode wie(UUID aanvraag) {
        return wekker(aanvraag).orElseThrow().aanbieder();
    }

    // Een naam van een termijn heeft alleen letters.
    static String woord(int uur) {
        return switch (uur) {
            case 72 -> "DRIE_DAGEN";
            case 24 -> "EEN_DAG";
            default -> "TWEE_UUR";
        };
    }
}
