package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Stelt 306 en 308 op uit het bewaarde heenbericht en het oordeel daarbij. */
@ApplicationScoped
public class Retouropsteller implements Opsteller {
    @Inject Heenberichten heen;
    @Inject Postloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return soort.nummer() == 306 || soort.nummer() == 308;
    }

    @Override
    public void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException {
        String oordeel = loket.stand(namens, zending.antwoordOp()).oordeel();
        Schrijver.schrijf(
                Retourvertaler.bericht(
                        zending,
                        heen.bericht(namens, zending.antwoordOp()),
                        Leveringsoordeel.van(oordeel)),
                uit);
    }
}
