package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;

/**
 * Wat een register buiten het huis antwoordde.
 *
 * @param gegevens de naam of melding uit het register, of {@code null}
 * @param bron welk register, en of het een proefregister was
 */
public record Registerantwoord(Uitslag uitslag, String gegevens, String bron)
        implements Serializable {
    /** Of wat hier staat overeenkomt met het register. */
    public enum Uitslag {
        KLOPT,
        KLOPT_NIET,
        NIET_BEREIKT
    }
}
