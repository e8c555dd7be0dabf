package nl.zorginkoop.gateway.gedeeld;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Postloket;

/**
 * De bytes van een bewaard bericht als stroom, met vast geheugen. Het loket schrijft ze in zijn
 * eigen transactie op een eigen draad; wie leest kan intussen zelf met de databank werken.
 */
@ApplicationScoped
public class Berichtstroom {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("berichtenverkeer iWmo en iJw");

    @Inject Postloket loket;
    @Resource ManagedThreadFactory draden;

    public InputStream open(Namens namens, UUID bericht) {
        Pijp pijp = new Pijp();
        draden.newThread(() -> schrijf(namens, bericht, pijp)).start();
        return pijp.lezen;
    }

    private void schrijf(Namens namens, UUID bericht, Pijp pijp) {
        Throwable fout = null;
        try (OutputStream uit = new BufferedOutputStream(pijp.schrijven, 1 << 16)) {
            loket.lees(namens, GRONDSLAG, bericht, uit);
        } catch (IOException | RuntimeException mislukt) {
            fout = mislukt;
        }
        try {
            pijp.klaar(fout);
        } catch (InterruptedException weg) {
            Thread.currentThread().interrupt();
        }
    }
}
