package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Stelt het 301 op uit wat er is toegewezen. */
@ApplicationScoped
public class Toewijzingopsteller implements Opsteller {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("toewijzing aan de aanbieder sturen");

    @Inject Toewijzingloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return soort.nummer() == 301;
    }

    @Override
    public void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException {
        Schrijver.schrijf(
                Toewijzingvertaler.bericht(
                        zending,
                        loket.voorBericht(namens, GRONDSLAG, zending.onderwerp(), zending.id())),
                uit);
    }
}
