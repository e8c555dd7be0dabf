package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;
import nl.zorginkoop.iwmo.bericht.DebetCredit;

/** Bedrag in hele centen met zijn richting (IV024). */
@Basistype
public record BedragMetDC(int bedrag, DebetCredit debetCredit) {

    /** Debet telt op, credit telt af. */
    public long metTeken() {
        return debetCredit == DebetCredit.C ? -(long) bedrag : bedrag;
    }
}
