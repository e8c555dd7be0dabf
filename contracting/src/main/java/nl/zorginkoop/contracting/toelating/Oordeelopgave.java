package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een oordeel over één eis.
 *
 * @param voorwaarde de eis, in de versie waarop is ingediend (INV-2.1)
 * @param bewijs waarop het rust, of {@code null} bij een verklaring
 * @param reden verplicht, behalve bij {@link Oordeel#VOLDOET}
 */
public record Oordeelopgave(UUID voorwaarde, UUID bewijs, Oordeel oordeel, String reden)
        implements Serializable {
    /** Wat een beoordelaar over een eis zegt. */
    public enum Oordeel {
        VOLDOET,
        VOLDOET_NIET,
        HERSTELD
    }

    public Oordeelopgave {
        reden = Tekst.ofNiets(reden);
    }

    public static Oordeelopgave voldoet(UUID voorwaarde, UUID bewijs) {
        return new Oordeelopgave(voorwaarde, bewijs, Oordeel.VOLDOET, null);
    }

    public static Oordeelopgave voldoetNiet(UUID voorwaarde, UUID bewijs, String reden) {
        return new Oordeelopgave(voorwaarde, bewijs, Oordeel.VOLDOET_NIET, reden);
    }
}
