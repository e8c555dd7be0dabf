package nl.zorginkoop.contracting.budget;

import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** De signaalbewaking over een verbinding van een test, voor andere kamers. */
public final class Proefsignalen {
    private Proefsignalen() {}

    public static Signaalbewaking op(Databank databank, Takenloket taken) {
        Signaalbewaking bewaking = new Signaalbewaking();
        bewaking.databank = databank;
        bewaking.takenloket = taken;
        bewaking.klok = Testdatabank.klok(databank);
        bewaking.raakt = new Omroep<>();
        return bewaking;
    }
}
