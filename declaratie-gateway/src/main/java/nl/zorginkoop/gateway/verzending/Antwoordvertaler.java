package nl.zorginkoop.gateway.verzending;

import java.util.List;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.verzoek.Antwoordgegevens;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.r32.Antwoord;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Woonplaatsbeginsel;

/** Van antwoord naar 319. */
final class Antwoordvertaler {
    private Antwoordvertaler() {}

    static Antwoordbericht bericht(Zending zending, Antwoordgegevens gegevens) {
        return new Antwoordbericht(
                Header.van(
                        Berichtsoort.valueOf(zending.berichtsoort()),
                        gegevens.gemeente(),
                        gegevens.aanbieder(),
                        zending.identificatie(),
                        zending.dagtekening()),
                new Antwoord(
                        gegevens.referentie(),
                        gegevens.antwoord(),
                        gegevens.reden(),
                        gegevens.woonplaats() == null
                                ? null
                                : new Woonplaatsbeginsel(gegevens.woonplaats(), List.of()),
                        List.of()));
    }
}
