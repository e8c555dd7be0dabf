package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Wat de controle van een keten opleverde.
 *
 * @param schakels hoeveel regels er aan de keten hangen
 * @param wachtend hoeveel regels nog op hun schakel wachten (hooguit seconden oud)
 * @param vernietigd hoeveel regels na hun bewaartermijn vernietigd zijn, met bewijs in de keten
 * @param ankers hoeveel ankers er met de keten vergeleken zijn
 * @param laatsteAnker tot waar ook een afgesneden staart opvalt, of {@code null} zonder ankers
 * @param bevindingen wat niet klopt, de eerste honderd; leeg is ongeschonden
 * @param aantal hoeveel er niet klopt
 */
public record Ketenuitslag(
        String gemeente,
        long schakels,
        long wachtend,
        long vernietigd,
        int ankers,
        Instant laatsteAnker,
        List<Bevinding> bevindingen,
        long aantal)
        implements Serializable {
    /** Wat er met een regel of schakel aan de hand is. */
    public enum Soort {
        /** De regel is veranderd, of zijn schakel. */
        GEWIJZIGD,
        /** De schakel is er, de regel niet. */
        VERDWENEN,
        /** De regel is er, maar hangt niet aan de keten en wacht daar ook niet op. */
        INGEVOEGD,
        /** Er ontbreekt een schakel. */
        GAT,
        /** Een anker noemt een schakel die er niet meer is: de staart is eraf. */
        STAART,
        /** Een anker noemt een andere hash: de keten is opnieuw gemaakt. */
        ANDERE_KETEN,
        /** Er stond een regel in de wacht die nu weg is. */
        WEG_UIT_DE_WACHT,
        /** Een anker is niet te lezen. */
        ANKER_ONLEESBAAR
    }

    /**
     * Een fout in de keten.
     *
     * @param plek het volgnummer in de keten, of het nummer van de regel als die er niet aan hangt
     */
    public record Bevinding(Soort soort, long plek) implements Serializable {}

    public Ketenuitslag {
        bevindingen = List.copyOf(bevindingen);
    }

    public boolean ongeschonden() {
        return aantal == 0;
    }
}
