package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;

/** Wie deze aanvraag doet. De poortwachter vult het in; loketten krijgen er {@link Namens} van. */
@Named
@RequestScoped
public class Ik {
    static final String NAMENS = "zorginkoop.namens";
    static final String TAAL = "zorginkoop.taal";

    @Inject HttpServletRequest aanvraag;

    /** Namens wie de loketten worden aangesproken. */
    @Produces
    public Namens namens() {
        Object namens = aanvraag.getAttribute(NAMENS);
        if (namens instanceof Namens bekend) {
            return bekend;
        }
        // Alleen een open pagina komt hier zonder aanmelding; haar loket laat een bezoeker toe of
        // niet.
        return Namens.bezoeker();
    }

    public boolean isBinnen() {
        return aanvraag.getAttribute(NAMENS) != null;
    }

    public boolean is(String rol) {
        return isBinnen() && namens().rol() == Rol.valueOf(rol);
    }

    public Rol getRol() {
        return isBinnen() ? namens().rol() : null;
    }

    /** Op grond waarvan ik deze rol heb, of {@code null}. */
    public UUID getToekenning() {
        return account().map(Account::toekenning).orElse(null);
    }

    /** Wie ik in deze rol vervang, of leeg. */
    public String getVervangt() {
        return account().map(Account::vervangt).orElse("");
    }

    public String getNaam() {
        return account().map(Account::naam).orElse("");
    }

    /** De naam van de organisatie; een aanbieder met zijn AGB-code erbij. */
    public String getOrganisatie() {
        return account()
                .map(
                        a ->
                                a.aanbieder() == null
                                        ? a.organisatie()
                                        : a.organisatie() + " · AGB " + a.aanbieder())
                .orElse("");
    }

    /** Het geheim dat elk formulier buiten Faces meestuurt. */
    public String getBewijs() {
        return ingelogd().map(Ingelogd::bewijs).orElse("");
    }

    public String getTaal() {
        Object gekozen =
                aanvraag.getSession(false) == null
                        ? null
                        : aanvraag.getSession(false).getAttribute(TAAL);
        if (gekozen != null) {
            return gekozen.toString();
        }
        return account().map(Account::taal).orElseGet(this::taalVanDeBrowser);
    }

    public Locale getLocale() {
        return "en".equals(getTaal())
                ? Locale.forLanguageTag("en-NL")
                : Locale.forLanguageTag("nl-NL");
    }

    private String taalVanDeBrowser() {
        return "en".equals(aanvraag.getLocale().getLanguage())
                        && aanvraag.getHeader("Accept-Language") != null
                ? "en"
                : "nl";
    }

    private Optional<Account> account() {
        return ingelogd().map(Ingelogd::account);
    }

    private Optional<Ingelogd> ingelogd() {
        return aanvraag.getSession(false) == null
                ? Optional.empty()
                : Optional.ofNullable(
                        (Ingelogd) aanvraag.getSession(false).getAttribute(Ingelogd.IN_SESSIE));
    }
}
