package nl.zorginkoop.contracting.dossier;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** De kamer, in elkaar gezet zoals de server dat doet, over de verbinding van één transactie. */
public final class Dossierkamer {
    public final Dossierloket loket = new Dossierloket();
    public final Dossieroverzicht overzicht = new Dossieroverzicht();

    public Dossierkamer(Databank databank) {
        loket.stukken = new Dossierstukken(databank);
        loket.documenten = Archiefkast.loket(databank);
        loket.termijnen = new Werkplaats(databank).termijnen;
        loket.klok = Testdatabank.klok(databank);
        overzicht.databank = databank;
        overzicht.stukken = loket.stukken;
    }

    /** Laat de waarschuwingen luisteren naar de termijnen van deze werkplaats. */
    public static void luister(Werkplaats werkplaats, Databank databank) {
        Dossierbewaking bewaking = new Dossierbewaking();
        bewaking.stukken = new Dossierstukken(databank);
        bewaking.kennisgevingen = new Postkantoor(databank, Postkantoor.zonderMail()).loket;
        werkplaats.verstreken.naar(bewaking::bij);
    }
}
