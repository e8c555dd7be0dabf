package nl.zorginkoop.gateway.verzending;

import java.io.IOException;
import java.io.OutputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** Maakt van een klaargezette zending de tekst van het bericht, bij elke poging dezelfde. */
interface Opsteller {
    boolean kent(Berichtsoort soort);

    void schrijf(Namens namens, Zending zending, OutputStream uit) throws IOException;
}
