package nl.zorginkoop.contracting.catalogus;

import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** Het einde van een keuze over een verbinding van een test, voor andere kamers. */
public final class Proefkeuzes {
    private Proefkeuzes() {}

    public static Keuzeeinde einde(Databank databank) {
        Werkplaats werkplaats = new Werkplaats(databank);
        Keuzeeinde einde = new Keuzeeinde();
        einde.databank = databank;
        einde.termijnen = werkplaats.termijnen;
        einde.taken = werkplaats.taken;
        return einde;
    }
}
