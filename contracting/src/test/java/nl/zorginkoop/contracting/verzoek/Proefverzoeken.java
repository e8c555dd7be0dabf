package nl.zorginkoop.contracting.verzoek;

import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;

/** Het loket van de verzoeken over een verbinding van een test, voor andere kamers. */
public final class Proefverzoeken {
    private Proefverzoeken() {}

    public static Verzoekloket loket(Databank databank, Toewijzingkamer kamer, Berichtenloop loop) {
        Werkplaats werkplaats = new Werkplaats(databank);
        Verzoekloket loket = new Verzoekloket();
        loket.databank = databank;
        loket.verzoeken = new Verzoeken();
        loket.verzoeken.databank = databank;
        loket.klok = new Antwoordklok();
        loket.klok.databank = databank;
        loket.klok.termijnloket = werkplaats.termijnen;
        loket.klok.takenloket = werkplaats.taken;
        loket.hulpvragers = new Hulpvragers(databank);
        loket.toewijzingen = kamer.loket;
        loket.wijzigen = kamer.wijzigen;
        loket.berichtenloop = loop;
        return loket;
    }
}
