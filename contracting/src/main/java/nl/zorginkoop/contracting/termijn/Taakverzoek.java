package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een te maken taak. Begin met {@link #voor} en vul aan.
 *
 * @param titel wat er te doen is, zonder hulpvrager te noemen
 * @param toelichting meer daarover, of {@code null}
 * @param rol wie het kan doen
 * @param eigenaar wie het moet doen, of {@code null} voor de hele rol
 * @param vervanger wie het mag overnemen, of {@code null}
 * @param einde wanneer het klaar moet zijn, of {@code null}
 * @param escalatie waar de taak heen gaat als zij blijft liggen, of {@code null}
 * @param metReden of afronden een reden vraagt
 * @param gemeente alleen nodig als een aanbieder de taak maakt
 * @param aanbieder als het werk van de aanbieder is, anders {@code null}
 */
public record Taakverzoek(
        String titel,
        String toelichting,
        Onderwerp onderwerp,
        Rol rol,
        String eigenaar,
        String vervanger,
        Instant einde,
        Escalatie escalatie,
        boolean metReden,
        Gemeentecode gemeente,
        AgbCode aanbieder)
        implements Serializable {
    /**
     * Wat er gebeurt als een taak blijft liggen.
     *
     * @param rol de rol die haar krijgt
     * @param persoon wie in die rol, of {@code null} voor iedereen
     * @param op wanneer
     */
    public record Escalatie(Rol rol, String persoon, Instant op) implements Serializable {}

    public Taakverzoek {
        if (titel == null || titel.isBlank() || onderwerp == null || rol == null) {
            throw new IllegalArgumentException(
                    "Een taak heeft een titel, een onderwerp en een rol");
        }
        if (rol.isVanAanbieder() != (aanbieder != null)) {
            throw new IllegalArgumentException(
                    "Een taak voor de rol zorgaanbieder noemt de aanbieder, een andere niet");
        }
    }

    public static Taakverzoek voor(Rol rol, Onderwerp onderwerp, String titel) {
        return new Taakverzoek(
                titel, null, onderwerp, rol, null, null, null, null, false, null, null);
    }

    public static Taakverzoek voor(AgbCode aanbieder, Onderwerp onderwerp, String titel) {
        return new Taakverzoek(
                titel,
                null,
                onderwerp,
                Rol.ZORGAANBIEDER,
                null,
                null,
                null,
                null,
                false,
                null,
                aanbieder);
    }

    public Taakverzoek toelichting(String tekst) {
        return new Taakverzoek(
                titel, tekst, onderwerp, rol, eigenaar, vervanger, einde, escalatie, metReden,
                gemeente, aanbieder);
    }

    public Taakverzoek eigenaar(String wie, String anders) {
        return new Taakverzoek(
                titel,
                toelichting,
                onderwerp,
                rol,
                wie,
                anders,
                einde,
                escalatie,
                metReden,
                gemeente,
                aanbieder);
    }

    public Taakverzoek uiterlijk(Instant moment) {
        return new Taakverzoek(
                titel,
                toelichting,
                onderwerp,
                rol,
                eigenaar,
                vervanger,
                moment,
                escalatie,
                metReden,
                gemeente,
                aanbieder);
    }

    public Taakverzoek escaleer(Rol naar, String persoon, Instant op) {
        return new Taakverzoek(
                titel,
                toelichting,
                onderwerp,
                rol,
                eigenaar,
                vervanger,
                einde,
                new Escalatie(naar, persoon, op),
                metReden,
                gemeente,
                aanbieder);
    }

    public Taakverzoek afrondenMetReden() {
        return new Taakverzoek(
                titel,
                toelichting,
                onderwerp,
                rol,
                eigenaar,
                vervanger,
                einde,
                escalatie,
                true,
                gemeente,
                aanbieder);
    }

    public Taakverzoek van(Gemeentecode wie) {
        return new Taakverzoek(
                titel,
                toelichting,
                onderwerp,
                rol,
                eigenaar,
                vervanger,
                einde,
                escalatie,
                metReden,
                wie,
                aanbieder);
    }
}
