package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat een wijziging met een plafond doet, of deed.
 *
 * @param begroot wat er nu begroot is; na het besluit is de mutatie erin
 * @param straks wat er begroot is als zij doorgaat
 * @param vrijStraks wat er dan vrij is; onder nul is een overschrijding en geeft een signaal
 */
public record Gevolg(
        UUID plafond, String naam, Euro begroot, Euro mutatie, Euro straks, Euro vrijStraks)
        implements Serializable {
    public boolean onderNul() {
        return vrijStraks.isNegatief();
    }
}
