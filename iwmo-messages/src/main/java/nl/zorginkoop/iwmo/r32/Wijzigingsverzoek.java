package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 317: verzoek om wijziging. */
public record Wijzigingsverzoek(Header header, WijzigingClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
