package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Een verplichting met een dag, eenmalig of in een reeks tot het eind van de overeenkomst.
 *
 * @param vanGemeente of de gemeente moet leveren; anders de aanbieder
 * @param artikel waar zij staat, of {@code null}
 * @param eerste de eerste dag waarop zij uiterlijk geleverd is
 * @param maanden om de hoeveel maanden opnieuw; nul is eenmalig
 * @param vraag alleen bij {@link Plichtsoort#INFORMATIE}, anders {@code null}
 */
public record Plichtopgave(
        Plichtsoort soort,
        boolean vanGemeente,
        String omschrijving,
        String artikel,
        LocalDate eerste,
        int maanden,
        Toets vraag)
        implements Serializable {

    /**
     * Waarom deze vraag mag (V22). Staat het antwoord al in de berichten, bij het CBS of ergens
     * openbaar, dan mag zij niet.
     */
    public record Toets(String grondslag, boolean inBerichten, boolean bijCbs, boolean openbaar)
            implements Serializable {}
}
