package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Stelt 306, 308, 316 en 318 op uit het bewaarde heenbericht en het oordeel daarbij. */
@ApplicationScoped
public class Retouropsteller implements Opsteller {
    private static final Set<Integer> SOORTEN = Set.of(306, 308, 316, 318);

    @Inject Heenberichten heen;
    @Inject Postloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return SOORTEN.contains(soort.nummer());
    }

    @Override
    public void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException {
        String oordeel = loket.stand(namens, zending.antwoordOp()).oordeel();
        Schrijver.schrijf(
                Retourvertaler.bericht(
                        zending,
                        heen.bericht(namens, zending.antwoordOp()),
                        Berichtoordeel.van(oordeel)),
                uit);
    }
}
