package nl.zorginkoop.contracting.regiewerk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Een stuk werk.
 *
 * @param id van de zaak, de keuze, het verzoek, de toewijzing, het plan of het gezin
 * @param hulpvrager over wie het gaat; {@code null} bij een gezin of een onbekende
 * @param wat kenmerk, interventie, product of doel
 * @param stap wat er te doen is of hoe het staat
 * @param regisseur van wie het is, of {@code null}
 * @param uiterlijk de dag die telt, of {@code null} als er geen klok loopt
 */
public record Werkrij(
        Werksoort soort,
        UUID id,
        UUID hulpvrager,
        String naam,
        String wat,
        String stap,
        String regisseur,
        LocalDate uiterlijk)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
