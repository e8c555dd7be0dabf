package nl.zorginkoop.contracting.verantwoording;

import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets van de jaarverantwoording niet kan, met de regel van de databank erbij. */
public enum Verantwoordingreden implements Regelreden {
    ONBEKEND(
            null,
            "Dit jaar van deze aanbieder is er niet voor uw gemeente. Kies het uit de lijst."),
    NOG_NIET_VOORBIJ(
            null, "Dit jaar loopt nog: opvragen kan na 31 december. Kies een eerder jaar."),
    VOORUIT(
            "verantwoordingregel_vooruit",
            "De dag van inleveren voor dit jaar is voorbij: kies een later jaar. Wat er toen gold,"
                    + " blijft staan."),
    DREMPEL("verantwoordingregel_drempel", "Een drempel is een bedrag boven nul."),
    DAGEN(
            "verantwoordingregel_dag",
            "Kies dagen van 1 tot en met 28, en de verklaring niet voor de verantwoording."),
    DAG(
            "verantwoordingstuk_dag",
            "De dag van ontvangst ligt na het jaar waar het over gaat en is niet later dan vandaag."),
    BEDRAG("verantwoordingstuk_bedrag", "Een verantwoord bedrag is nul of meer."),
    SOORT(
            "verantwoordingstuk_soort",
            "Bij een productieverantwoording hoort een bedrag, bij een controleverklaring een oordeel.");

    private final String regel;
    private final String zin;

    Verantwoordingreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    @Override
    public String regel() {
        return regel;
    }

    @Override
    public String zin() {
        return zin;
    }

    /** Doet het, en zegt in woorden waarom de databank het niet wil. */
    static <T> T opDeVloer(Supplier<T> werk) {
        try {
            return werk.get();
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, values());
        }
    }
}
