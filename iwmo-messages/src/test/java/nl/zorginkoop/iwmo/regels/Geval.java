package nl.zorginkoop.iwmo.regels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Regel;

/** Een bericht dat één regel schendt, en een dat haar net haalt. */
final class Geval {

    final Regel regel;
    final int nummer;
    final String waar;
    final Set<Regel> ook = EnumSet.noneOf(Regel.class);
    private final List<UnaryOperator<Bericht>> opzet = new ArrayList<>();
    private final List<UnaryOperator<Bericht>> breek = new ArrayList<>();
    private final List<UnaryOperator<Bericht>> net = new ArrayList<>();

    Geval(Regel regel, int nummer, String waar) {
        this.regel = regel;
        this.nummer = nummer;
        this.waar = waar;
    }

    /** Wat in beide berichten anders is dan in het basisbericht. */
    Geval opzet(String pad, Object waarde) {
        opzet.add(b -> Wijziging.zet(b, pad, waarde));
        return this;
    }

    Geval opzet(UnaryOperator<Bericht> wijziging) {
        opzet.add(wijziging);
        return this;
    }

    Geval breek(String pad, Object waarde) {
        breek.add(b -> Wijziging.zet(b, pad, waarde));
        return this;
    }

    Geval breek(UnaryOperator<Bericht> wijziging) {
        breek.add(wijziging);
        return this;
    }

    Geval net(String pad, Object waarde) {
        net.add(b -> Wijziging.zet(b, pad, waarde));
        return this;
    }

    Geval net(UnaryOperator<Bericht> wijziging) {
        net.add(wijziging);
        return this;
    }

    /** Regels die uit de schending van deze volgen. */
    Geval ook(Regel... regels) {
        ook.addAll(List.of(regels));
        return this;
    }

    Bericht gebroken(Domein domein) {
        return pas(pas(Basisberichten.van(domein, nummer), opzet), breek);
    }

    Bericht nietGebroken(Domein domein) {
        return pas(pas(Basisberichten.van(domein, nummer), opzet), net);
    }

    private static Bericht pas(Bericht bericht, List<UnaryOperator<Bericht>> wijzigingen) {
        Bericht b = bericht;
        for (UnaryOperator<Bericht> w : wijzigingen) {
            b = w.apply(b);
        }
        return b;
    }

    Berichtsoort soort(Domein domein) {
        return Berichtsoort.van(domein, nummer);
    }

    @Override
    public String toString() {
        return regel + " in " + nummer + " " + waar;
    }
}
