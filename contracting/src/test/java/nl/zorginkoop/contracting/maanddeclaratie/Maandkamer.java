package nl.zorginkoop.contracting.maanddeclaratie;

import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;

/** Het loket van de maand op een transactie, voor tests van andere kamers. */
public final class Maandkamer {
    private Maandkamer() {}

    public static Maandloket op(Databank databank) {
        Maandloket loket = new Maandloket();
        loket.databank = databank;
        loket.maker = new Maandmaker();
        loket.maker.databank = databank;
        loket.maker.klok = Testdatabank.klok(databank);
        loket.maker.maandregels = new Maandregels();
        loket.maker.maandregels.databank = databank;
        return loket;
    }

    public static Ongedeclareerdoverzicht lijst(Databank databank) {
        Ongedeclareerdoverzicht lijst = new Ongedeclareerdoverzicht();
        lijst.databank = databank;
        lijst.klok = Testdatabank.klok(databank);
        return lijst;
    }

    public static Productieoverzicht productie(Databank databank) {
        Productieoverzicht productie = new Productieoverzicht();
        productie.databank = databank;
        productie.klok = Testdatabank.klok(databank);
        return productie;
    }
}
