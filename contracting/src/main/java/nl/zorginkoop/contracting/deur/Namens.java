package nl.zorginkoop.contracting.deur;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Namens wie een loket wordt aangesproken. Precies één van beide is de huurder: een gemeente ziet
 * haar eigen rijen, een aanbieder de zijne over gemeenten heen.
 *
 * @param wie gebruikersnaam, of de naam van het onderdeel van het platform
 * @param rol de rol waarin gehandeld wordt
 * @param gemeente de gemeente, of {@code null} voor een aanbieder
 * @param aanbieder de aanbieder, of {@code null} voor een gemeente
 */
public record Namens(String wie, Rol rol, Gemeentecode gemeente, AgbCode aanbieder)
        implements Serializable {
    public Namens {
        if (wie == null || wie.isBlank() || rol == null) {
            throw new IllegalArgumentException("Namens wie en in welke rol is verplicht");
        }
        if ((gemeente == null) == (aanbieder == null)) {
            throw new IllegalArgumentException("Namens een gemeente of namens een aanbieder");
        }
        if (rol == Rol.BEZOEKER && !Gemeentecode.PLATFORM.equals(gemeente)) {
            throw new IllegalArgumentException("Een bezoeker is van geen organisatie");
        }
        if (rol.isVanAanbieder() != (aanbieder != null)) {
            throw new IllegalArgumentException("Rol " + rol + " past niet bij deze organisatie");
        }
    }

    public static Namens gemeente(String wie, Rol rol, Gemeentecode gemeente) {
        return new Namens(wie, rol, gemeente, null);
    }

    public static Namens aanbieder(String wie, AgbCode aanbieder) {
        return new Namens(wie, Rol.ZORGAANBIEDER, null, aanbieder);
    }

    /** Wie zonder account leest wat openbaar is: van geen organisatie, dus van het platform. */
    public static Namens bezoeker() {
        return new Namens("bezoeker", Rol.BEZOEKER, Gemeentecode.PLATFORM, null);
    }

    /** Het berichtenverkeer van een gemeente; met {@link Gemeentecode#PLATFORM} van niemand. */
    public static Namens postkamer(Gemeentecode gemeente) {
        return new Namens("postkamer", Rol.POSTKAMER, gemeente, null);
    }

    public static Namens systeem(Gemeentecode gemeente) {
        return new Namens("systeem", Rol.SYSTEEM, gemeente, null);
    }
}
