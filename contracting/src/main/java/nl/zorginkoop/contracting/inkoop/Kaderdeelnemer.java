package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een gemeente die aan een kader meedoet.
 *
 * @param mandaat waarmee zij de inkopende gemeente machtigt; niet nodig voor die gemeente zelf
 * @param wijken waar het kader geldt; leeg is de hele gemeente
 */
public record Kaderdeelnemer(
        Gemeentecode deelnemer,
        String mandaat,
        String collegebesluit,
        String getekendDoor,
        LocalDate getekendOp,
        List<String> wijken)
        implements Serializable {
    public Kaderdeelnemer {
        wijken = wijken == null ? List.of() : List.copyOf(wijken);
    }

    /** Is alles er wat nodig is om namens deze gemeente in te kopen? */
    public boolean isVolledig(Gemeentecode inkoper) {
        return collegebesluit != null
                && getekendDoor != null
                && getekendOp != null
                && (deelnemer.equals(inkoper) || mandaat != null);
    }
}
