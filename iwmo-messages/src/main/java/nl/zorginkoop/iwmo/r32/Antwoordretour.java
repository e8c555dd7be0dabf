package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 320: retour op een antwoord. */
public record Antwoordretour(RetourHeader header, Antwoord antwoord) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
