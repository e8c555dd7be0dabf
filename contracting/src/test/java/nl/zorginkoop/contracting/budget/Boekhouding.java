package nl.zorginkoop.contracting.budget;

import java.util.function.Consumer;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** De bewaking van plafonds, in elkaar gezet zoals de server dat doet. */
public final class Boekhouding {
    private Boekhouding() {}

    /** Met wie er luistert als een plafond een grens raakt. */
    public static Signaalbewaking bewaking(
            Databank d, Takenloket taken, Consumer<PlafondGeraakt> luisteraar) {
        Signaalbewaking bewaking = bewaking(d, taken);
        bewaking.raakt = new Omroep<PlafondGeraakt>().naar(luisteraar);
        return bewaking;
    }

    public static Signaalbewaking bewaking(Databank d, Takenloket taken) {
        Signaalbewaking bewaking = new Signaalbewaking();
        bewaking.databank = d;
        bewaking.takenloket = taken;
        bewaking.klok = Testdatabank.klok(d);
        bewaking.raakt = new Omroep<>();
        return bewaking;
    }

    public static Leveringsschatting schatting(Databank d) {
        Leveringsschatting schatting = new Leveringsschatting();
        schatting.databank = d;
        return schatting;
    }
}
