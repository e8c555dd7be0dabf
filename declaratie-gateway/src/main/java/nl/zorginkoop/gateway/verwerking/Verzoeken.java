package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
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
        Optional<Kopkeuring.Gekeurd> gekeurd = kopkeuring.keur(bericht);
        if (gekeurd.isEmpty()) {
            return;
        }
        Gelezen gelezen = gekeurd.get().gelezen();
        loket.verwerk(
                bericht.namens(),
                GRONDSLAG,
                Verzoekvertaler.opdracht(
                        bericht.stand().id(),
                        gelezen.als(Toewijzingsverzoek.class),
                        gekeurd.get().kopcodes()));
    }
}
