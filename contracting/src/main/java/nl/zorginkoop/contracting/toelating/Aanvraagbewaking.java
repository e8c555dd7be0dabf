package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Stuurt de waarschuwing dat er nog niet is ingediend. */
@ApplicationScoped
class Aanvraagbewaking {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy 'om' HH:mm");

    @Inject Aanvraagwekkers wekkers;
    @Inject Kennisgevingloket kennisgevingen;

    void bij(@Observes TermijnVerstreken verstreken) {
        if (verstreken.soort().startsWith(Aanvraagwekkers.SOORT)) {
            wekkers.wekker(verstreken.onderwerp().id()).ifPresent(w -> waarschuw(verstreken, w));
        }
    }

    private void waarschuw(TermijnVerstreken verstreken, Aanvraagwekkers.Wekker wekker) {
        int uur =
                Aanvraagwekkers.UREN.stream()
                        .filter(u -> verstreken.soort().endsWith(Aanvraagwekkers.woord(u)))
                        .findFirst()
                        .orElseThrow();
        Optional<Instant> sluit = wekkers.sluiting(wekker.openstelling());
        boolean verzet =
                sluit.isPresent()
                        && Duration.between(verstreken.einde(), sluit.get()).toHours() > uur
                        && wekkers.start(
                                verstreken.namens(), verstreken.onderwerp().id(), uur, sluit.get());
        if (verzet || sluit.isEmpty()) {
            return;
        }
        String wanneer = MOMENT.format(sluit.get().atZone(Klok.AMSTERDAM));
        kennisgevingen.stuur(
                verstreken.namens(),
                Kennisgevingverzoek.over(
                                "AANVRAAG_NOG_NIET_INGEDIEND",
                                verstreken.onderwerp(),
                                "NOG NIET INGEDIEND: uw aanvraag, sluit over " + uur + " uur",
                                "Uw aanvraag voor \""
                                        + wekker.titel()
                                        + "\" is een concept en ligt niet bij de gemeente. De"
                                        + " procedure sluit op "
                                        + wanneer
                                        + ". Dien in voor dat moment; daarna kan het niet meer.",
                                new Ontvanger.Aanbieder(wekker.aanbieder()))
                        .metPad(
                                "/aanvragen/aanvraag.xhtml?aanvraag="
                                        + verstreken.onderwerp().id()));
    }
}
