package nl.zorginkoop.contracting.budget;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** De bewaking van plafonds, in elkaar gezet zoals de server dat doet. */
public final class Boekhouding {
    private Boekhouding() {}

    public static Signaalbewaking bewaking(Databank d, Takenloket taken) {
        Signaalbewaking bewaking = new Signaalbewaking();
        bewaking.databank = d;
        bewaking.takenloket = taken;
        bewaking.klok = Testdatabank.klok(d);
        return bewaking;
    }
}
