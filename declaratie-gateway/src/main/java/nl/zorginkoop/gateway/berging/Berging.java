package nl.zorginkoop.gateway.berging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.gedeeld.Uitvalmap;
import nl.zorginkoop.gateway.gedeeld.Werklus;
import nl.zorginkoop.gateway.huis.Verkeer;

/**
 * Volgt wat in de databank vaststaat: de map is een kopie voor mensen, nooit de waarheid. Nog eens
 * bergen geeft hetzelfde bestand.
 */
@ApplicationScoped
@Named("berging")
public class Berging {
    @Inject Werkvoorraad voorraad;
    @Inject Postloket loket;
    @Inject Berichtstroom stroom;
    @Inject Uitvalmap mappen;
    @Inject Verkeer verkeer;

    public void werkLeeg() {
        new Werklus(voorraad, Postloket.BERGEN, verkeer::loopt).werkLeeg(this::berg);
    }

    private void berg(Werkvoorraad.Werk werk) {
        Namens namens = Namens.postkamer(new Gemeentecode(werk.gemeente()));
        Berichtstand stand = loket.stand(namens, werk.onderwerp());
        try {
            leg(namens, stand);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        loket.geborgen(namens, stand.id());
    }

    private void leg(Namens namens, Berichtstand stand) throws IOException {
        UUID id = stand.id();
        switch (stand.status()) {
            case "ONTVANGEN" -> mappen.haalWeg(id, stand.naam());
            case "UITVAL" -> {
                try (InputStream bytes = stroom.open(namens, id)) {
                    mappen.uitval(id, stand.naam(), bytes, stand.reden());
                }
            }
            default -> {
                try (InputStream bytes = stroom.open(namens, id)) {
                    mappen.verwerkt(id, stand.naam(), bytes);
                }
            }
        }
    }
}
