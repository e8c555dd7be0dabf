package nl.zorginkoop.gateway.voorbeeldwereld;

import static nl.zorginkoop.contracting.aanbesteding.Gunningsvorm.EMVI2;
import static nl.zorginkoop.contracting.aanbesteding.Gunningsvorm.EMVI3;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvorm;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Planning;

/** De SAS-procedures van de demowereld: van elke toestand een, genoemd naar hoe ver zij is. */
enum Demoprocedure {
    GEGUND("Gegund", "2026-06-15", "2026-07-13", "2026-08-03"),
    KORT_GEDING("Kort geding", "2026-07-06", "2026-07-31", "2026-08-17"),
    VOORNEMEN("Voornemen", "2026-07-27", "2026-08-24", "2026-09-07"),
    BEOORDELEN("In beoordeling", "2026-08-03", "2026-09-04", "2026-09-21"),
    WEG("Ingetrokken", "2026-08-10", "2026-09-07", "2026-09-28"),
    DICHT("Enveloppen dicht", "2026-08-17", "2026-09-14", "2026-10-05"),
    OPEN("Nu in te schrijven", "2026-08-31", "2026-10-12", "2026-11-02"),
    AANGEKONDIGD("Aangekondigd", "2026-10-05", "2026-11-02", "2026-11-23"),
    /** Blijft concept: aan het gunningsmodel ontbreekt nog het een en ander. */
    CONCEPT("Gunningsmodel in de maak", "2026-11-02", "2026-11-30", "2026-12-21"),
    AANMELDEN(EMVI2, "Nu aan te melden", "2026-08-31", "2026-09-28", "2026-10-19", "2026-11-09"),
    SELECTEREN(EMVI2, "Selectie bezig", "2026-08-10", "2026-09-10", "2026-10-12", "2026-11-02"),
    UITGENODIGD(EMVI2, "Na de selectie", "2026-07-27", "2026-08-24", "2026-10-05", "2026-10-26"),
    IN_GESPREK(EMVI3, "In gesprek", "2026-07-27", "2026-08-24", "2026-10-12", "2026-11-02"),
    NA_GESPREK(EMVI3, "Na de gesprekken", "2026-07-20", "2026-08-17", "2026-10-05", "2026-10-26");

    private static final LocalTime MIDDAG = LocalTime.NOON;

    private final Gunningsvorm vorm;
    private final String wat;
    private final LocalDate opent;
    private final LocalDate aanmelden;
    private final LocalDate sluit;
    private final LocalDate voornemen;

    Demoprocedure(String wat, String opent, String sluit, String voornemen) {
        this(Gunningsvorm.EMVI1, wat, opent, null, sluit, voornemen);
    }

    Demoprocedure(
            Gunningsvorm vorm,
            String wat,
            String opent,
            String aanmelden,
            String sluit,
            String voornemen) {
        this.vorm = vorm;
        this.wat = wat;
        this.opent = LocalDate.parse(opent);
        this.aanmelden = aanmelden == null ? null : LocalDate.parse(aanmelden);
        this.sluit = LocalDate.parse(sluit);
        this.voornemen = LocalDate.parse(voornemen);
    }

    String titel(String kader) {
        return kader + ": " + wat;
    }

    Gunningsvorm vorm() {
        return vorm;
    }

    /** Wanneer de aanmelding sluit, of {@code null} als er direct wordt ingeschreven. */
    Instant aanmeldenTot() {
        return aanmelden == null ? null : om(aanmelden.atTime(MIDDAG));
    }

    /** De eerste enveloppen mogen open vanaf tien minuten na het sluiten van hun procedure. */
    LocalDateTime opening() {
        return (aanmelden == null ? sluit : aanmelden).atTime(12, 30);
    }

    Planning planning(LocalDate einde) {
        LocalDate tekenen = voornemen.plusDays(28);
        LocalDate nieuwjaar = LocalDate.of(2027, 1, 1);
        return new Planning(
                om(opent.atTime(9, 0)),
                om(sluit.atTime(MIDDAG)),
                einde,
                om(opent.plusDays(4).atTime(MIDDAG)),
                opent.plusDays(9),
                voornemen.minusDays(7),
                voornemen,
                tekenen,
                tekenen.isAfter(nieuwjaar) ? tekenen : nieuwjaar);
    }

    private static Instant om(LocalDateTime lokaal) {
        return lokaal.atZone(Klok.AMSTERDAM).toInstant();
    }
}
