package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.iwmo.lezen.Gelezen;

/** Verwerkt start (305) en stop (307); het retour (306, 308) staat daarna klaar. */
@ApplicationScoped
@Named("leveringen")
public class Leveringen {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("start en stop van hulp volgen");

    @Inject Kopkeuring kopkeuring;
    @Inject Toewijzingloket loket;

    public void verwerk(Binnengekomen bericht) throws IOException {
        Optional<Kopkeuring.Gekeurd> gekeurd = kopkeuring.keur(bericht);
        if (gekeurd.isEmpty()) {
            return;
        }
        Gelezen gelezen = gekeurd.get().gelezen();
        loket.verwerkLeveringen(
                bericht.namens(),
                GRONDSLAG,
                Leveringvertaler.opdracht(
                        bericht.stand().id(), gelezen.bericht(), gekeurd.get().kopcodes()));
    }
}
