package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
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
        Claim claim = kopkeuring.claim(bericht);
        if (claim == Claim.DUBBEL) {
            return;
        }
        Gelezen gelezen = Berichtlezer.lees(bericht.inhoud());
        if (!gelezen.oordeel().niveau1Goed()) {
            throw Bevindingen.schema(gelezen.oordeel());
        }
        List<String> kopcodes = kopkeuring.codes(bericht, gelezen.oordeel(), claim);
        loket.verwerkLeveringen(
                bericht.namens(),
                GRONDSLAG,
                Leveringvertaler.opdracht(bericht.stand().id(), gelezen.bericht(), kopcodes));
    }
}
