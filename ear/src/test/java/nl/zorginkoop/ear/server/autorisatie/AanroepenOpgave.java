package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.post.Inlevering;

/** De deuren van {@code opgave}, en de vraag aan de post of een opgave er al is. */
@Dependent
class AanroepenOpgave implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Opgaveloket.stand", (w, e) -> List.of(w.toewijzing()));
        a.bij("Opgaveloket.nummer", (w, e) -> List.of(HIER));
        a.bij(
                "Berichtoverzicht.ingeleverd",
                (w, e) ->
                        List.of(
                                new Inlevering(
                                        Inlevering.Bron.WEB,
                                        UUID.randomUUID().toString(),
                                        "proef",
                                        e.aanbieder())));
    }
}
