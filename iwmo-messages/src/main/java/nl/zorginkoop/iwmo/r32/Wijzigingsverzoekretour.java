package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 318: retour op een verzoek om wijziging. */
public record Wijzigingsverzoekretour(RetourHeader header, WijzigingClient client)
        implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
