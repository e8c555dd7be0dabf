package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 325: declaratie-antwoord, in het geheugen. */
public record Declaratieantwoordbericht(
        AntwoordHeader header, DeclaratieAntwoord declaratieAntwoord) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
