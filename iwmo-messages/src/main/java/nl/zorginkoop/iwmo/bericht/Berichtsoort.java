package nl.zorginkoop.iwmo.bericht;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** De 28 berichtsoorten van iWmo en iJw, met hun vaste berichtcode. */
public enum Berichtsoort {
    WMO301(414, Rol.HEEN, Partij.GEMEENTE),
    WMO302(415, Rol.RETOUR, Partij.GEMEENTE),
    WMO305(418, Rol.HEEN, Partij.AANBIEDER),
    WMO306(419, Rol.RETOUR, Partij.AANBIEDER),
    WMO307(420, Rol.HEEN, Partij.AANBIEDER),
    WMO308(421, Rol.RETOUR, Partij.AANBIEDER),
    WMO315(444, Rol.HEEN, Partij.AANBIEDER),
    WMO316(445, Rol.RETOUR, Partij.AANBIEDER),
    WMO317(480, Rol.HEEN, Partij.AANBIEDER),
    WMO318(481, Rol.RETOUR, Partij.AANBIEDER),
    WMO319(482, Rol.HEEN, Partij.GEMEENTE),
    WMO320(483, Rol.RETOUR, Partij.GEMEENTE),
    WMO323(484, Rol.HEEN, Partij.AANBIEDER),
    WMO325(485, Rol.HEEN, Partij.GEMEENTE),
    JW301(436, Rol.HEEN, Partij.GEMEENTE),
    JW302(437, Rol.RETOUR, Partij.GEMEENTE),
    JW305(438, Rol.HEEN, Partij.AANBIEDER),
    JW306(439, Rol.RETOUR, Partij.AANBIEDER),
    JW307(440, Rol.HEEN, Partij.AANBIEDER),
    JW308(441, Rol.RETOUR, Partij.AANBIEDER),
    JW315(446, Rol.HEEN, Partij.AANBIEDER),
    JW316(447, Rol.RETOUR, Partij.AANBIEDER),
    JW317(486, Rol.HEEN, Partij.AANBIEDER),
    JW318(487, Rol.RETOUR, Partij.AANBIEDER),
    JW319(488, Rol.HEEN, Partij.GEMEENTE),
    JW320(489, Rol.RETOUR, Partij.GEMEENTE),
    JW323(490, Rol.HEEN, Partij.AANBIEDER),
    JW325(491, Rol.HEEN, Partij.GEMEENTE);

    /** Een retourbericht antwoordt op een heenbericht; het 325 is een eigen heenbericht. */
    public enum Rol {
        HEEN,
        RETOUR
    }

    /** Wie er als Afzender in de kop staat; een retour draait dat niet om (IV028). */
    public enum Partij {
        GEMEENTE,
        AANBIEDER
    }

    private final String berichtcode;
    private final Rol rol;
    private final Partij afzender;

    Berichtsoort(int berichtcode, Rol rol, Partij afzender) {
        this.berichtcode = Integer.toString(berichtcode);
        this.rol = rol;
        this.afzender = afzender;
    }

    public Domein domein() {
        return name().startsWith("WMO") ? Domein.WMO : Domein.JW;
    }

    public int nummer() {
        return Integer.parseInt(name().substring(name().length() - 3));
    }

    public String berichtcode() {
        return berichtcode;
    }

    /** De namespace-prefix die iedereen gebruikt: de naam in kleine letters. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRetour() {
        return rol == Rol.RETOUR;
    }

    /**
     * Declaraties en hun antwoord kunnen een miljoen regels hebben en worden als stroom gelezen.
     */
    public boolean isBulk() {
        return nummer() == 323 || nummer() == 325;
    }

    public Partij afzender() {
        return afzender;
    }

    public Partij ontvanger() {
        return afzender == Partij.GEMEENTE ? Partij.AANBIEDER : Partij.GEMEENTE;
    }

    /** De soort die antwoord geeft: 302 op 301 en zo verder; 323 krijgt 325; anders niets. */
    public Optional<Berichtsoort> antwoord() {
        if (nummer() == 323) {
            return Optional.of(van(domein(), 325));
        }
        return isRetour() || nummer() == 325
                ? Optional.empty()
                : Optional.of(van(domein(), nummer() + 1));
    }

    public static Berichtsoort van(Domein domein, int nummer) {
        return valueOf(domein.name() + nummer);
    }

    public static Optional<Berichtsoort> vanCode(String berichtcode) {
        return Arrays.stream(values()).filter(s -> s.berichtcode.equals(berichtcode)).findFirst();
    }

    /** Zoekt op de prefix uit de namespace, bijvoorbeeld {@code wmo323}. */
    public static Optional<Berichtsoort> vanPrefix(String prefix) {
        return Arrays.stream(values()).filter(s -> s.prefix().equals(prefix)).findFirst();
    }
}
