package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 323: declaratie, in het geheugen; voor grote bestanden is er de declaratielezer. */
public record Declaratiebericht(Header header, Declaratie declaratie) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
