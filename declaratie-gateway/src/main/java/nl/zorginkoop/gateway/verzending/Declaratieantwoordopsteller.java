package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.zorginkoop.contracting.declaratie.Declaratieloket;
import nl.zorginkoop.contracting.declaratie.Declaratieuitkomst;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.schrijven.Declaratieantwoordschrijver;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Stelt het 325 op; de afgekeurde regels stromen van de databank naar het bestand. */
@ApplicationScoped
public class Declaratieantwoordopsteller implements Opsteller {
    private static final Grondslag GRONDSLAG = Grondslag.wettelijkeTaak("declaratie beantwoorden");

    @Inject Heenberichten heen;
    @Inject Declaratieloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return soort.nummer() == 325;
    }

    @Override
    public void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException {
        Declaratieuitkomst uitkomst = loket.uitkomst(namens, zending.onderwerp());
        AntwoordHeader kop =
                Declaratieantwoordvertaler.kop(
                        zending, heen.kop(namens, zending.antwoordOp()), uitkomst);
        if (!uitkomst.kopcodes().isEmpty()) {
            Schrijver.schrijf(new Declaratieantwoordbericht(kop, null), uit);
            return;
        }
        try (Declaratieantwoordschrijver schrijver =
                new Declaratieantwoordschrijver(
                        uit, kop, Declaratieantwoordvertaler.antwoord(uitkomst))) {
            loket.afgekeurdeRegels(
                    namens,
                    GRONDSLAG,
                    uitkomst.id(),
                    regel -> {
                        try {
                            Declaratieantwoordvertaler.schrijf(schrijver, regel);
                        } catch (IOException fout) {
                            throw new UncheckedIOException(fout);
                        }
                    });
        }
    }
}
