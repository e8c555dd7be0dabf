package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 301: toewijzing, van gemeente naar aanbieder. */
public record Toewijzingbericht(Header header, ToewijzingClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
