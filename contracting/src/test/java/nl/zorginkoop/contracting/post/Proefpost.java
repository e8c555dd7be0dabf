package nl.zorginkoop.contracting.post;

import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.privacy.Versleuteling;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** De post over een verbinding van een test, voor andere kamers. */
public final class Proefpost {
    private Proefpost() {}

    public static Berichtenloop op(Databank databank) {
        Berichtenloop loop = new Berichtenloop();
        loop.werkvoorraad = new Werkvoorraad(databank, databank);
        loop.databank = databank;
        loop.uitgaand = new Uitgaand();
        loop.uitgaand.databank = databank;
        loop.uitgaand.werkvoorraad = loop.werkvoorraad;
        loop.uitgaand.versleuteling = new Versleuteling(Testdatabank.SLEUTEL);
        loop.uitgaand.inhoud = new Berichtinhoud();
        loop.uitgaand.inhoud.databank = databank;
        loop.uitgaand.inhoud.versleuteling = loop.uitgaand.versleuteling;
        loop.inkomend = new Inkomend();
        loop.inkomend.databank = databank;
        loop.inkomend.werkvoorraad = loop.werkvoorraad;
        return loop;
    }

    /** Het loket van de post, voor wie geen bytes leest of schrijft. */
    public static Postloket loket(Databank databank) {
        Berichtenloop loop = op(databank);
        Werkplaats werkplaats = new Werkplaats(databank);
        Postloket loket = new Postloket();
        loket.inkomend = loop.inkomend;
        loket.uitgaand = loop.uitgaand;
        loket.werkvoorraad = loop.werkvoorraad;
        loket.takenloket = werkplaats.taken;
        loket.retourwacht = new Retourwacht();
        loket.retourwacht.databank = databank;
        loket.retourwacht.termijnloket = werkplaats.termijnen;
        loket.retourwacht.takenloket = werkplaats.taken;
        return loket;
    }

    public static Verzendstoploket stoploket(Databank databank) {
        Verzendstoploket loket = new Verzendstoploket();
        loket.databank = databank;
        return loket;
    }

    /** De monitor, op deze dag. */
    public static Berichtoverzicht monitor(Databank databank, Klok klok) {
        Berichtoverzicht monitor = new Berichtoverzicht();
        monitor.databank = databank;
        monitor.inkomend = op(databank).inkomend;
        monitor.blad = new Berichtblad();
        monitor.blad.databank = databank;
        monitor.klok = klok;
        return monitor;
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
