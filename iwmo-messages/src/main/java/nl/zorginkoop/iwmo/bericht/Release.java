package nl.zorginkoop.iwmo.bericht;

import java.util.Arrays;
import java.util.Optional;

/**
 * Een uitgifte van de standaard. Een volgende release krijgt hier een constante en een eigen pakket
 * met records en regels; de rest van de bibliotheek kent geen versienummers.
 */
public enum Release {
    R3_2("3_2", 3, 2);

    private static final String STAM = "http://www.istandaarden.nl/";

    private final String pad;
    private final int versie;
    private final int subversie;

    Release(String pad, int versie, int subversie) {
        this.pad = pad;
        this.versie = versie;
        this.subversie = subversie;
    }

    public int versie() {
        return versie;
    }

    public int subversie() {
        return subversie;
    }

    /** Zoals de release in namespaces en bestandspaden staat: {@code 3_2}. */
    public String pad() {
        return pad;
    }

    /** Zoals een mens de release noemt: {@code 3.2}. */
    public String naam() {
        return versie + "." + subversie;
    }

    public String basisNamespace(Domein domein) {
        return STAM + domein.standaard() + "/" + pad + "/basisschema/schema";
    }

    public String berichtNamespace(Berichtsoort soort) {
        return STAM + soort.domein().standaard() + "/" + pad + "/" + soort.prefix() + "/schema";
    }

    public static Optional<Release> van(int versie, int subversie) {
        return Arrays.stream(values())
                .filter(r -> r.versie == versie && r.subversie == subversie)
                .findFirst();
    }

    /** De release die bij een pad zoals {@code 3_2} hoort. */
    public static Optional<Release> vanPad(String pad) {
        return Arrays.stream(values()).filter(r -> r.pad.equals(pad)).findFirst();
    }
}
