package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 316: retour op een verzoek om toewijzing. */
public record Toewijzingsverzoekretour(RetourHeader header, VerzoekClient client)
        implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
