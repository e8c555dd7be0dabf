package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Een aankondiging die buiten dit platform staat.
 *
 * @param kenmerk de verwijzing die TenderNed teruggaf
 * @param hash van de gegevens zoals zij toen in het kader stonden
 */
public record Aankondiging(
        Soort soort,
        String kenmerk,
        LocalDate gepubliceerdOp,
        String hash,
        String door,
        Instant moment)
        implements Serializable {
    public enum Soort {
        VOORAANKONDIGING,
        AANKONDIGING,
        RECTIFICATIE,
        GUNNING
    }

    /** Een veld van de aankondiging, met het nummer dat het in eForms heeft. */
    public enum Veld {
        ORGANISATIE("BT-500"),
        INTERN_NUMMER("BT-22"),
        TITEL("BT-21"),
        OMSCHRIJVING("BT-24"),
        AARD("BT-23"),
        CPV("BT-262"),
        PROCEDURE("BT-105"),
        WAARDE("BT-27"),
        BEGIN("BT-536"),
        EIND("BT-537"),
        VERLENGING("BT-58"),
        MOTIVERING_DUUR("BT-109"),
        KWALITEIT("BT-541"),
        OVERIG_GEWICHT("BT-541"),
        PERCEEL("BT-137"),
        GEBIED("BT-5071");

        private final String nummer;

        Veld(String nummer) {
            this.nummer = nummer;
        }

        public String nummer() {
            return nummer;
        }
    }

    /**
     * @param perceel het nummer van de kavel, of leeg voor het geheel
     */
    public record Gegeven(String perceel, Veld veld, String waarde) implements Serializable {}
}
