package nl.zorginkoop.web.aanmelden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.zorginkoop.contracting.deelnemer.Aanmelding;
import nl.zorginkoop.contracting.deelnemer.Account;

/** Begint de sessie van iemand die net is aangemeld of van rol wisselt. */
final class Sessie {
    private static final String HALVERWEGE = "zorginkoop.halverwege";
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Sessie() {}

    /**
     * Altijd een verse sessie: de oude kan door een ander zijn klaargelegd, of pagina's van een
     * vorige rol vasthouden.
     */
    static void begin(HttpServletRequest aanvraag, Account account) {
        HttpSession sessie = vers(aanvraag);
        Instant nu = Instant.ofEpochMilli(sessie.getCreationTime());
        sessie.setAttribute(Ingelogd.IN_SESSIE, new Ingelogd(account, geheim(), nu));
    }

    /** Dezelfde mens gaat verder in een andere rol; hoe lang hij al binnen is telt door. */
    static void verder(HttpServletRequest aanvraag, Account account) {
        Instant sinds = ingelogd(aanvraag).orElseThrow().sinds();
        vers(aanvraag).setAttribute(Ingelogd.IN_SESSIE, new Ingelogd(account, geheim(), sinds));
    }

    private static HttpSession vers(HttpServletRequest aanvraag) {
        HttpSession oud = aanvraag.getSession(false);
        if (oud != null) {
            oud.invalidate();
        }
        return aanvraag.getSession(true);
    }

    /** De vorige aanvraag van deze sessie; met de rust die zij hooguit heeft scheelt dat weinig. */
    static Instant laatst(HttpServletRequest aanvraag) {
        return Instant.ofEpochMilli(aanvraag.getSession(false).getLastAccessedTime());
    }

    /** Wie er in deze sessie binnen is. */
    static Optional<Ingelogd> ingelogd(HttpServletRequest aanvraag) {
        HttpSession sessie = aanvraag.getSession(false);
        return sessie != null && sessie.getAttribute(Ingelogd.IN_SESSIE) instanceof Ingelogd in
                ? Optional.of(in)
                : Optional.empty();
    }

    /**
     * Het wachtwoord klopte: een verse sessie die alleen onthoudt wie er nog een code moet geven.
     */
    static void halverwege(HttpServletRequest aanvraag, Aanmelding.Halverwege half) {
        vers(aanvraag).setAttribute(HALVERWEGE, half);
    }

    static Optional<Aanmelding.Halverwege> halverwege(HttpServletRequest aanvraag) {
        HttpSession sessie = aanvraag.getSession(false);
        return sessie == null
                ? Optional.empty()
                : Optional.ofNullable((Aanmelding.Halverwege) sessie.getAttribute(HALVERWEGE));
    }

    /** Een willekeurige tekst van 192 bit. */
    static String geheim() {
        byte[] willekeur = new byte[24];
        TOEVAL.nextBytes(willekeur);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(willekeur);
    }
}
