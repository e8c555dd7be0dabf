package nl.zorginkoop.contracting.verantwoording;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** De deuren van de kamer over de verbinding van één transactie. */
public final class Verantwoordingkamer {
    private Verantwoordingkamer() {}

    public static Werkplekoverzicht werkplek(Databank d) {
        Werkplekoverzicht overzicht = new Werkplekoverzicht();
        overzicht.databank = d;
        overzicht.klok = Testdatabank.klok(d);
        return overzicht;
    }

    public static Verantwoordingoverzicht overzicht(Databank d) {
        Verantwoordingoverzicht overzicht = new Verantwoordingoverzicht();
        overzicht.databank = d;
        overzicht.klok = Testdatabank.klok(d);
        return overzicht;
    }

    public static Regelspooroverzicht spoor(Databank d) {
        Regelspooroverzicht spoor = new Regelspooroverzicht();
        spoor.databank = d;
        return spoor;
    }

    public static Steekproefloket steekproef(Databank d) {
        Steekproefloket loket = new Steekproefloket();
        loket.databank = d;
        return loket;
    }

    public static Steekproefoverzicht steekproeven(Databank d) {
        Steekproefoverzicht overzicht = new Steekproefoverzicht();
        overzicht.databank = d;
        return overzicht;
    }

    public static Verantwoordingloket loket(Databank d) {
        Werkplaats w = new Werkplaats(d);
        Verantwoordingloket loket = new Verantwoordingloket();
        loket.databank = d;
        loket.klok = Testdatabank.klok(d);
        loket.taken = w.taken;
        loket.termijnen = w.termijnen;
        return loket;
    }
}
