package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 306: retour op een startbericht. */
public record Startretour(RetourHeader header, StartClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
