package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Koplezer;

/** Leest terug waarop een antwoord volgt, uit de bewaarde bytes. */
@ApplicationScoped
public class Heenberichten {
    @Inject Berichtstroom stroom;

    Kop kop(Namens namens, UUID bericht) throws IOException {
        try (InputStream bytes = new BufferedInputStream(stroom.open(namens, bericht))) {
            return Koplezer.lees(bytes);
        }
    }

    Bericht bericht(Namens namens, UUID bericht) throws IOException {
        try (InputStream bytes = stroom.open(namens, bericht)) {
            return Berichtlezer.lees(bytes).bericht();
        }
    }
}
