package nl.zorginkoop.contracting.overeenkomst;

import nl.zorginkoop.contracting.databank.Databank;

/** De overeenkomsten over een verbinding van een test, voor andere kamers. */
public final class Proefovereenkomsten {
    private Proefovereenkomsten() {}

    public static Overeenkomsten op(Databank databank) {
        Overeenkomsten overeenkomsten = new Overeenkomsten();
        overeenkomsten.databank = databank;
        return overeenkomsten;
    }

    /** Wat een overeenkomst beperkt. */
    public static Beperkingsloket beperkingen(Databank databank) {
        return Contractwereld.beperkingen(databank);
    }
}
