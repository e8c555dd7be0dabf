package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 307: de levering is (tijdelijk) gestopt. */
public record Stopbericht(Header header, StopClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
