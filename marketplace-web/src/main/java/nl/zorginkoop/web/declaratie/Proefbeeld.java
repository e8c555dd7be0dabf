package nl.zorginkoop.web.declaratie;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Een proef in woorden: wat het geheel tegenhoudt, en elke regel met beide waarden (INV-9.6). */
public record Proefbeeld(Declaratieproef proef, List<Afkeuring> afkeuringen)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static Proefbeeld van(Declaratieproef proef, Opmaak opmaak) {
        List<Afkeuring> lijst = new ArrayList<>();
        if (proef.uitkomst() != null) {
            proef.uitkomst()
                    .fouten()
                    .forEach(
                            r ->
                                    r.bevindingen()
                                            .forEach(b -> lijst.add(Afkeuring.van(r, b, opmaak))));
        }
        return new Proefbeeld(proef, lijst);
    }

    public boolean isMeer() {
        return proef.uitkomst() != null
                && proef.uitkomst().afgekeurd() > proef.uitkomst().fouten().size();
    }
}
