package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van een begrotingswijziging, met de namen van de plafonds.
 *
 * @param voorstel of de wijziging nog een voorstel is: dan kan de regel nog weg
 */
public record Wijzigingsregelrij(
        UUID id,
        int nr,
        Regelsoort soort,
        String van,
        String naar,
        Euro bedrag,
        String reden,
        boolean voorstel)
        implements Serializable {}
