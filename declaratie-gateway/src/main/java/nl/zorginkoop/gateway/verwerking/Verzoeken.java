package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;

/** Verwerkt een verzoek om toewijzing (315); het retour (316) staat daarna klaar. */
@ApplicationScoped
@Named("verzoeken")
public class Verzoeken {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("verzoek om toewijzing behandelen");

    @Inject Kopkeuring kopkeuring;
    @Inject Verzoekloket loket;

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
        loket.verwerk(
                bericht.namens(),
                GRONDSLAG,
                Verzoekvertaler.opdracht(
                        bericht.stand().id(), gelezen.als(Toewijzingsverzoek.class), kopcodes));
    }
}
