package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Stelt het 319 op uit wat er op een verzoek geantwoord is. */
@ApplicationScoped
public class Antwoordopsteller implements Opsteller {
    @Inject Verzoekloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return soort.nummer() == 319;
    }

    @Override
    public void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException {
        Schrijver.schrijf(
                Antwoordvertaler.bericht(zending, loket.voorBericht(namens, zending.onderwerp())),
                uit);
    }
}
