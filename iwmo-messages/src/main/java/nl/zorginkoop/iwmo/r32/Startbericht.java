package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 305: de levering is begonnen. */
public record Startbericht(Header header, StartClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
