package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;

/**
 * Haalt de berichten uit een zip. Eerst wordt de hele zip gekeurd, dan krijgt elk bericht zijn
 * eigen bewijs; de sleutel volgt uit de zip en de plek daarin, zodat opnieuw beginnen niets
 * verdubbelt.
 */
@ApplicationScoped
@Named("uitpakken")
public class Uitpakken {
    @Inject Berichtstroom stroom;
    @Inject Postbus postbus;
    @Inject Postloket loket;

    public void verwerk(Binnengekomen zip) throws IOException {
        Zipkeuring.keur(
                zip.inhoud(), zip.stand().grootte(), (naam, begin) -> keurAdres(zip, naam, begin));
        JsonArrayBuilder bewijzen = Json.createArrayBuilder();
        try (InputStream bytes = stroom.open(zip.namens(), zip.stand().id())) {
            Zipkeuring.perBericht(
                    bytes,
                    (plek, naam, inhoud) -> {
                        Ontvangstbewijs bewijs =
                                postbus.leverUitpak(inlevering(zip, plek, naam), open(inhoud));
                        bewijzen.add(
                                Json.createObjectBuilder()
                                        .add("naam", naam)
                                        .add("bericht", bewijs.id().toString()));
                    });
        }
        loket.afgehandeld(
                zip.namens(),
                zip.stand().id(),
                true,
                Json.createObjectBuilder().add("berichten", bewijzen).build().toString());
    }

    // Voor er iets is opgenomen: een bericht dat straks geweigerd wordt, weigert de hele zip.
    private void keurAdres(Binnengekomen zip, String naam, byte[] begin) {
        try {
            postbus.keurUitpak(inlevering(zip, 0, naam), begin);
        } catch (Weigering nee) {
            throw new NaarUitval(
                    Uitvaloorzaak.LOKET_WEIGERT,
                    "Uit de zip is niets opgenomen, door " + naam + ": " + nee.getMessage());
        }
    }

    private static Inlevering inlevering(Binnengekomen zip, int plek, String naam) {
        String agb = zip.stand().aanbieder();
        return new Inlevering(
                agb == null ? Inlevering.Bron.MAP : Inlevering.Bron.API,
                "zip/" + zip.stand().id() + "/" + plek,
                naam,
                agb == null ? null : new AgbCode(agb));
    }

    // De postbus mag de zip niet sluiten: er volgen nog berichten.
    private static InputStream open(InputStream inhoud) {
        return new FilterInputStream(inhoud) {
            @Override
            public void close() {
                // bewust niets
            }
        };
    }
}
