package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 315: verzoek om toewijzing. */
public record Toewijzingsverzoek(Header header, VerzoekClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
