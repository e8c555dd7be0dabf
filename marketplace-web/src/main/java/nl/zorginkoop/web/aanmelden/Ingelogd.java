package nl.zorginkoop.web.aanmelden;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import nl.zorginkoop.contracting.deelnemer.Account;

/**
 * Wat de sessie van iemand onthoudt. Klein en serialiseerbaar: een sessie moet op een andere knoop
 * verder kunnen.
 *
 * @param bewijs geheim van deze sessie, moet meekomen met elk formulier buiten Faces
 * @param sinds wanneer hij zich aanmeldde; een andere rol kiezen begint de tijd niet opnieuw
 */
record Ingelogd(Account account, String bewijs, Instant sinds) implements Serializable {
    static final String IN_SESSIE = "zorginkoop.ingelogd";

    /** † Langer dan een werkdag blijft niemand binnen, ook wie steeds doorwerkt. */
    static final Duration HOOGSTENS = Duration.ofHours(12);

    boolean isVoorbij(Instant nu) {
        return !nu.isBefore(sinds.plus(HOOGSTENS));
    }
}
