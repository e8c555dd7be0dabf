package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Kop;

/** 302: retour op een toewijzing; zonder client is zij aanvaard of technisch afgekeurd. */
public record Toewijzingretour(RetourHeader header, ToewijzingClient client) implements Bericht {

    @Override
    public Kop kop() {
        return header.kop();
    }
}
