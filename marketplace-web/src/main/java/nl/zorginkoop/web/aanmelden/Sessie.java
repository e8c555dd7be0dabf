package nl.zorginkoop.web.aanmelden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import nl.zorginkoop.contracting.deelnemer.Account;

/** Begint de sessie van iemand die net is aangemeld of van rol wisselt. */
final class Sessie {
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Sessie() {}

    /**
     * Altijd een verse sessie: de oude kan door een ander zijn klaargelegd, of pagina's van een
     * vorige rol vasthouden.
     */
    static void begin(HttpServletRequest aanvraag, Account account) {
        HttpSession oud = aanvraag.getSession(false);
        if (oud != null) {
            oud.invalidate();
        }
        HttpSession sessie = aanvraag.getSession(true);
        sessie.setAttribute(Ingelogd.IN_SESSIE, new Ingelogd(account, geheim()));
    }

    /** Een willekeurige tekst van 192 bit. */
    static String geheim() {
        byte[] willekeur = new byte[24];
        TOEVAL.nextBytes(willekeur);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(willekeur);
    }
}
