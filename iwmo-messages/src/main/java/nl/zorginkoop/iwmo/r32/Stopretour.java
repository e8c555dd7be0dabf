package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 308: retour op een stopbericht. */
public record Stopretour(RetourHeader header, StopClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
