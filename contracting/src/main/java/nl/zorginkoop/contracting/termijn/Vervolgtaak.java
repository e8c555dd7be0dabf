package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * De taak die ontstaat als een termijn verstrijkt.
 *
 * @param titel wat er te doen is, zonder hulpvrager te noemen
 * @param rol wie het kan doen
 * @param eigenaar wie het moet doen, of {@code null} voor de hele rol
 * @param werkdagen binnen hoeveel werkdagen, of {@code null} voor zonder einddatum
 * @param metReden of afronden een reden vraagt
 */
public record Vervolgtaak(
        String titel, Rol rol, String eigenaar, Integer werkdagen, boolean metReden)
        implements Serializable {
    public static Vervolgtaak voor(Rol rol, String titel) {
        return new Vervolgtaak(titel, rol, null, null, false);
    }
}
