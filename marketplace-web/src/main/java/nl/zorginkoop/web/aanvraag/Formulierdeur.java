package nl.zorginkoop.web.aanvraag;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Een gewoon formulier: alleen met POST en het geheim van de sessie. Lukt het, dan volgt een nieuwe
 * pagina; lukt het niet, dan staat daarop waarom. Wie stil stuurt (het script dat elk veld bewaart)
 * krijgt alleen een regel tekst.
 */
abstract class Formulierdeur extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Ik ik;
    @Inject transient Klok klok;

    /**
     * Doet wat gevraagd is.
     *
     * @return het pad van de volgende pagina
     */
    abstract String doe(HttpServletRequest aanvraag) throws IOException;

    /** De regels bij een weigering, en waar men terugkomt. */
    abstract List<Flits.Regel> regels(HttpServletRequest aanvraag, RuntimeException nee);

    abstract String terug(HttpServletRequest aanvraag, RuntimeException nee);

    @Override
    protected void doPost(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException, ServletException {
        if (!bewijsKlopt(aanvraag)) {
            antwoord.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean stil = "ja".equals(aanvraag.getParameter("stil"));
        String naar;
        try {
            naar = doe(aanvraag);
        } catch (OngeldigeWaarde | Weigering nee) {
            if (stil) {
                Opmaak opmaak = Opmaak.in(ik.getLocale());
                zeg(antwoord, opmaak.tekst("aanvraag.nietbewaard") + " " + nee.getMessage());
                return;
            }
            Flits.bewaar(aanvraag, regels(aanvraag, nee), getypt(aanvraag));
            naar = terug(aanvraag, nee);
        }
        if (stil) {
            Opmaak opmaak = Opmaak.in(ik.getLocale());
            String moment = opmaak.momentPrecies(klok.nu());
            zeg(
                    antwoord,
                    opmaak.tekst("aanvraag.bewaard", moment.substring(moment.indexOf(' ') + 1)));
        } else {
            antwoord.sendRedirect(aanvraag.getContextPath() + naar);
        }
    }

    // Ook een nee is hier een gewoon antwoord: het staat naast het veld, niet in de console.
    private static void zeg(HttpServletResponse antwoord, String tekst) throws IOException {
        antwoord.setContentType("text/plain");
        antwoord.setCharacterEncoding("UTF-8");
        antwoord.getWriter().write(tekst);
    }

    private static Map<String, String> getypt(HttpServletRequest aanvraag) {
        Map<String, String> getypt = new HashMap<>();
        aanvraag.getParameterMap()
                .forEach(
                        (naam, waarden) -> {
                            if (!"bewijs".equals(naam)) {
                                getypt.put(naam, waarden[0]);
                            }
                        });
        return getypt;
    }

    static UUID nummer(HttpServletRequest aanvraag, String naam) {
        UUID nummer = misschien(aanvraag, naam);
        if (nummer == null) {
            throw new OngeldigeWaarde(naam, "Dit nummer bestaat niet: open de pagina opnieuw.");
        }
        return nummer;
    }

    static UUID misschien(HttpServletRequest aanvraag, String naam) {
        return sleutel(naam, aanvraag.getParameter(naam));
    }

    static UUID sleutel(String naam, String waarde) {
        try {
            return waarde == null || waarde.isBlank() ? null : UUID.fromString(waarde);
        } catch (IllegalArgumentException geenNummer) {
            throw new OngeldigeWaarde(naam, "Dit nummer bestaat niet: open de pagina opnieuw.");
        }
    }

    static <E extends Enum<E>> E keuze(HttpServletRequest aanvraag, String naam, Class<E> soort) {
        try {
            return Enum.valueOf(soort, String.valueOf(aanvraag.getParameter(naam)));
        } catch (IllegalArgumentException geenKeuze) {
            throw new OngeldigeWaarde(naam, "Maak een keuze uit de lijst.");
        }
    }

    private boolean bewijsKlopt(HttpServletRequest aanvraag) {
        return ik.isBinnen()
                && MessageDigest.isEqual(
                        String.valueOf(aanvraag.getParameter("bewijs"))
                                .getBytes(StandardCharsets.UTF_8),
                        ik.getBewijs().getBytes(StandardCharsets.UTF_8));
    }
}
