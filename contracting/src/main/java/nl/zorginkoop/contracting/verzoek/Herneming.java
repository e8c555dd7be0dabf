package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Een antwoord kwam afgekeurd terug (302, 320) en geldt als niet verstuurd. */
@Dependent
class Herneming {
    @Inject Verzoeken verzoeken;
    @Inject Antwoordklok klok;

    // De klok begint niet opnieuw: zij telt vanaf dezelfde dag en kan dus al voorbij zijn.
    void van(Namens namens, UUID verzoek, String wat) {
        Gevraagd v = verzoeken.vind(verzoek);
        if (!v.isOpen()) {
            return;
        }
        klok.stop(namens, verzoek, "Het antwoord kwam afgekeurd terug.");
        Instant uiterlijk =
                v.stand().equals("IN_ONDERZOEK")
                        ? klok.verleng(namens, v)
                        : klok.begin(
                                namens,
                                verzoek,
                                v.aanbieder(),
                                v.referentie(),
                                v.ontvangen().atZone(Klok.AMSTERDAM).toLocalDate());
        verzoeken.uiterlijk(verzoek, uiterlijk);
        klok.meldAfkeur(namens, v, wat);
    }
}
