package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.deelnemer.Aanmelding;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.web.oidc.Instelling;
import nl.zorginkoop.web.oidc.Oidcantwoord;
import nl.zorginkoop.web.oidc.Oidcfout;
import nl.zorginkoop.web.oidc.Oidcklant;

/**
 * Het ene mechanisme voor alle ingangen: formulier en identiteitsdienst (OIDC) voor pagina's, Basic
 * en Bearer voor {@code /api}. Twee standaardmechanismen naast elkaar stuurden alles naar één van
 * beide (rulings D6). Elke ingang levert dezelfde {@link Ingelogd}.
 */
@ApplicationScoped
public class Poortwachter implements HttpAuthenticationMechanism {
    /** Onder deze naam staat in de aanvraag waarom iemand niet binnenkwam. */
    public static final String REDEN = "zorginkoop.reden";

    private static final Logger LOG = Logger.getLogger(Poortwachter.class.getName());

    @Inject Aanmelding aanmelding;
    @Inject Machinetoegang machines;
    @Inject Oidcklant oidc;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof UsernamePasswordCredential gegevens) {
            return metFormulier(aanvraag, context, gegevens);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof Codebewijs code) {
            return metCode(aanvraag, context, code);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof Oidcantwoord terug) {
            return metIdentiteit(aanvraag, context, terug);
        }
        // Wie van de dienst terugkomt, wordt op dat antwoord beoordeeld en niet op een oude sessie.
        if (pad(aanvraag).startsWith("/oidc/")) {
            return context.doNothing();
        }
        if (pad(aanvraag).startsWith("/api/")) {
            return voorMachine(aanvraag, antwoord, context);
        }
        if (!context.isProtected() && pad(aanvraag).startsWith("/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        Optional<Account> account = vanSessie(aanvraag);
        if (account.isPresent()) {
            return binnen(aanvraag, context, account.get().namens());
        }
        return context.isProtected() ? naarVoordeur(aanvraag, context) : context.doNothing();
    }

    @Override
    public void cleanSubject(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, HttpMessageContext context) {
        context.cleanClientSubject();
    }

    private AuthenticationStatus metFormulier(
            HttpServletRequest aanvraag,
            HttpMessageContext context,
            UsernamePasswordCredential gegevens) {
        if (!Instelling.lokaal()) {
            aanvraag.setAttribute(REDEN, "LOKAAL_UIT");
            return AuthenticationStatus.SEND_FAILURE;
        }
        Aanmelding.Poging poging =
                aanmelding.meldAan(
                        gegevens.getCaller(),
                        gegevens.getPasswordAsString(),
                        aanvraag.getRemoteAddr());
        poging.halverwege().ifPresent(half -> Sessie.halverwege(aanvraag, half));
        return uitkomst(aanvraag, context, poging);
    }

    private AuthenticationStatus metCode(
            HttpServletRequest aanvraag, HttpMessageContext context, Codebewijs code) {
        Optional<Aanmelding.Halverwege> half = Sessie.halverwege(aanvraag);
        if (half.isEmpty() || !Instelling.lokaal()) {
            aanvraag.setAttribute(REDEN, Aanmelding.Uitkomst.ONJUIST);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return uitkomst(
                aanvraag,
                context,
                aanmelding.meldAanMetCode(half.get(), code.code(), aanvraag.getRemoteAddr()));
    }

    private static AuthenticationStatus uitkomst(
            HttpServletRequest aanvraag, HttpMessageContext context, Aanmelding.Poging poging) {
        if (poging.account().isEmpty()) {
            aanvraag.setAttribute(REDEN, poging.uitkomst());
            return AuthenticationStatus.SEND_FAILURE;
        }
        return begin(aanvraag, context, poging.account().get());
    }

    private AuthenticationStatus metIdentiteit(
            HttpServletRequest aanvraag, HttpMessageContext context, Oidcantwoord terug) {
        Optional<Instelling> instelling = Instelling.nu();
        if (instelling.isEmpty()) {
            aanvraag.setAttribute(REDEN, "OIDC_UIT");
            return AuthenticationStatus.SEND_FAILURE;
        }
        Aanmelding.Poging poging;
        try {
            poging = aanmelding.meldAanMetIdentiteit(oidc.wissel(instelling.get(), terug));
        } catch (Oidcfout fout) {
            LOG.log(Level.WARNING, "Een aanmelding via OIDC is geweigerd: {0}", fout.getMessage());
            aanvraag.setAttribute(REDEN, "ANTWOORD_ONGELDIG");
            return AuthenticationStatus.SEND_FAILURE;
        }
        return uitkomst(aanvraag, context, poging);
    }

    private static AuthenticationStatus begin(
            HttpServletRequest aanvraag, HttpMessageContext context, Account account) {
        Sessie.begin(aanvraag, account);
        return binnen(aanvraag, context, account.namens());
    }

    private AuthenticationStatus voorMachine(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, HttpMessageContext context) {
        String kop = aanvraag.getHeader("Authorization");
        Optional<Namens> wie =
                kop == null ? Optional.empty() : machines.laatBinnen(kop, aanvraag.getRemoteAddr());
        if (wie.isPresent()) {
            return binnen(aanvraag, context, wie.get());
        }
        if (!context.isProtected() && kop == null) {
            return context.doNothing();
        }
        antwoord.setHeader("WWW-Authenticate", "Basic realm=\"Zorginkoop\", charset=\"UTF-8\"");
        return context.responseUnauthorized();
    }

    private Optional<Account> vanSessie(HttpServletRequest aanvraag) {
        Optional<Ingelogd> in = Sessie.ingelogd(aanvraag);
        Optional<Account> account =
                in.filter(i -> !i.isVoorbij(Sessie.laatst(aanvraag)))
                        .map(Ingelogd::account)
                        .flatMap(a -> aanmelding.nogBinnen(a.toekenning(), a.stempel()));
        if (in.isPresent() && account.isEmpty()) {
            aanvraag.getSession(false).invalidate();
        }
        return account;
    }

    private static AuthenticationStatus binnen(
            HttpServletRequest aanvraag, HttpMessageContext context, Namens namens) {
        aanvraag.setAttribute(Ik.NAMENS, namens);
        return context.notifyContainerAboutLogin(namens.wie(), Set.of(namens.rol().name()));
    }

    private static AuthenticationStatus naarVoordeur(
            HttpServletRequest aanvraag, HttpMessageContext context) {
        String doel = pad(aanvraag);
        String vraag = aanvraag.getQueryString();
        boolean terug = "GET".equals(aanvraag.getMethod()) && !"/".equals(doel);
        String naar =
                terug
                        ? "?naar="
                                + URLEncoder.encode(
                                        vraag == null ? doel : doel + "?" + vraag,
                                        StandardCharsets.UTF_8)
                        : "";
        return context.redirect(aanvraag.getContextPath() + "/aanmelden.xhtml" + naar);
    }

    private static String pad(HttpServletRequest aanvraag) {
        return aanvraag.getRequestURI().substring(aanvraag.getContextPath().length());
    }
}
