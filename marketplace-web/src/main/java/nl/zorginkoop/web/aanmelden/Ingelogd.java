package nl.zorginkoop.web.aanmelden;

import java.io.Serializable;
import nl.zorginkoop.contracting.deelnemer.Account;

/**
 * Wat de sessie van iemand onthoudt. Klein en serialiseerbaar: een sessie moet op een andere knoop
 * verder kunnen.
 *
 * @param bewijs geheim van deze sessie, moet meekomen met elk formulier buiten Faces
 */
record Ingelogd(Account account, String bewijs) implements Serializable {
    static final String IN_SESSIE = "zorginkoop.ingelogd";
}
