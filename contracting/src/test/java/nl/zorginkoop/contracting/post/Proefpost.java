package nl.zorginkoop.contracting.post;

import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;

/** De post over een verbinding van een test, voor andere kamers. */
public final class Proefpost {
    private Proefpost() {}

    public static Berichtenloop op(Databank databank) {
        Berichtenloop loop = new Berichtenloop();
        loop.werkvoorraad = new Werkvoorraad(databank, databank);
        loop.uitgaand = new Uitgaand();
        loop.uitgaand.databank = databank;
        loop.uitgaand.werkvoorraad = loop.werkvoorraad;
        loop.inkomend = new Inkomend();
        loop.inkomend.databank = databank;
        loop.inkomend.werkvoorraad = loop.werkvoorraad;
        return loop;
    }

    /** Koppelt een retour aan wat wij stuurden, zoals het loket van de post dat doet. */
    public static Uitgaand.Zending koppel(Databank databank, String soort, UUID retour) {
        String nummer =
                databank.eerste(
                                "select identificatie from bericht_uit where berichtsoort = ? and retour is"
                                        + " null order by id desc limit 1",
                                r -> r.getString("identificatie"),
                                soort)
                        .orElseThrow();
        return Proefpost.op(databank).uitgaand.koppelRetour(soort, nummer, retour);
    }
}
