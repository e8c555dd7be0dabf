package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een tarief zoals het was en wordt.
 *
 * @param aanbiedernaam alleen onder SAS, anders {@code null}
 * @param oud wat de dag ervoor geldt, of {@code null} als het tarief nieuw is
 */
public record Tariefwijziging(
        String productcode,
        String productnaam,
        String eenheid,
        String aanbiedernaam,
        LocalDate vanaf,
        Euro oud,
        Euro nieuw)
        implements Serializable {
    /** Wat het per eenheid scheelt, of {@code null} als er niets was om tegen te vergelijken. */
    public Euro verschil() {
        return oud == null ? null : nieuw.min(oud);
    }
}
