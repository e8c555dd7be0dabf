package nl.zorginkoop.contracting.plan;

import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** Het afsluiten van plan, zaak en pgb over een verbinding van een test, voor andere kamers. */
public final class Proefplannen {
    private Proefplannen() {}

    public static Levenseinde einde(Databank databank) {
        Werkplaats werkplaats = new Werkplaats(databank);
        Levenseinde einde = new Levenseinde();
        einde.databank = databank;
        einde.termijnen = werkplaats.termijnen;
        einde.taken = werkplaats.taken;
        einde.grootboek = new Grootboek(databank);
        return einde;
    }
}
