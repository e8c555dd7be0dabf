package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;
import nl.zorginkoop.iwmo.bericht.DebetCredit;

/** Totaalbedrag in hele centen met zijn richting (IV024). */
@Basistype
public record TotaalBedragMetDC(long totaalBedrag, DebetCredit debetCredit) {

    /** Debet telt op, credit telt af. */
    public long metTeken() {
        return debetCredit == DebetCredit.C ? -totaalBedrag : totaalBedrag;
    }

    /** Het teken wordt de richting; nul is debet (CS325). */
    public static TotaalBedragMetDC van(long centen) {
        return new TotaalBedragMetDC(Math.abs(centen), centen < 0 ? DebetCredit.C : DebetCredit.D);
    }
}
