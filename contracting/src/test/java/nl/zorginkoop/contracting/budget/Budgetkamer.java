package nl.zorginkoop.contracting.budget;

import nl.zorginkoop.contracting.databank.Databank;

/** Het overzicht van plafonds op een transactie, voor tests van andere kamers. */
public final class Budgetkamer {
    private Budgetkamer() {}

    public static Budgetoverzicht op(Databank databank) {
        Budgetoverzicht overzicht = new Budgetoverzicht();
        overzicht.databank = databank;
        return overzicht;
    }

    /** De versies en de prognoses van een plafond. */
    public static Prognoseloket prognose(Databank databank) {
        Prognoseloket loket = new Prognoseloket();
        loket.databank = databank;
        return loket;
    }
}
