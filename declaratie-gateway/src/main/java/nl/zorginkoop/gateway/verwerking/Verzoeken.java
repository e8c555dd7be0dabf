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
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;

/** Verwerkt een verzoek om toewijzing of wijziging (315, 317); het retour staat daarna klaar. */
@ApplicationScoped
@Named("verzoeken")
public class Verzoeken {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("verzoek van een aanbieder behandelen");

    @Inject Kopkeuring kopkeuring;
    @Inject Verzoekloket loket;

    public void verwerk(Binnengekomen bericht) throws IOException {
        Optional<Kopkeuring.Gekeurd> gekeurd = kopkeuring.keur(bericht);
        if (gekeurd.isEmpty()) {
            return;
        }
        Gelezen gelezen = gekeurd.get().gelezen();
        if (gelezen.bericht() instanceof Wijzigingsverzoek wijziging) {
            loket.verwerkWijziging(
                    bericht.namens(),
                    GRONDSLAG,
                    Wijzigingvertaler.opdracht(
                            bericht.stand().id(), wijziging, gekeurd.get().kopcodes()));
            return;
        }
        loket.verwerk(
                bericht.namens(),
                GRONDSLAG,
                Verzoekvertaler.opdracht(
                        bericht.stand().id(),
                        gelezen.als(Toewijzingsverzoek.class),
                        gekeurd.get().kopcodes()));
    }
}
