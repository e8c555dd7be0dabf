package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 319: antwoord op een verzoek. */
public record Antwoordbericht(Header header, Antwoord antwoord) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
