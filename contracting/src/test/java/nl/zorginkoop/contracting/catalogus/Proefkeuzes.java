package nl.zorginkoop.contracting.catalogus;

import nl.zorginkoop.contracting.databank.Databank;

/** Het einde van een keuze over een verbinding van een test, voor andere kamers. */
public final class Proefkeuzes {
    private Proefkeuzes() {}

    public static Keuzeeinde einde(Databank databank) {
        return new Keuzewereld.Loketten(databank).keuze.einde;
    }
}
