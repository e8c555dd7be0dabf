package nl.zorginkoop.contracting.document;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** De kamer, in elkaar gezet zoals de server dat doet, over de verbinding van één transactie. */
public final class Archiefkast {
    private Archiefkast() {}

    public static Documentloket loket(Databank databank) {
        Documentloket loket = new Documentloket();
        loket.scanner = new Virusscanner(null);
        loket.documenten = new Documenten();
        loket.documenten.databank = databank;
        loket.documenten.versleuteling = new Versleuteling(Testdatabank.SLEUTEL);
        return loket;
    }
}
