package nl.zorginkoop.web.aanvraag;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Aanvraagloket;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import nl.zorginkoop.contracting.toelating.Aanvraagveld;
import nl.zorginkoop.contracting.toelating.Bewijsplek;
import nl.zorginkoop.contracting.toelating.Conceptloket;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Deelnemeropgave;
import nl.zorginkoop.contracting.toelating.Gebrek;
import nl.zorginkoop.contracting.toelating.Onvolledig;

/** Het formulier van een aanvraag. Elk veld komt hier aan, los of met de hele stap tegelijk. */
@WebServlet("/aanvragen/concept")
public class Conceptservlet extends Formulierdeur {
    private static final long serialVersionUID = 1L;
    private static final String VERKLARING = "verklaring:";
    private static final String TOELICHTING = "toelichting:";
    private static final String DEELNEMER = "wie:";
    private static final String WEG = "weg:";
    private static final Map<String, Aanvraagveld> VELDEN =
            Map.of(
                    "motivatie", Aanvraagveld.MOTIVATIE,
                    "ondertekenaar", Aanvraagveld.ONDERTEKENAAR,
                    "functie", Aanvraagveld.FUNCTIE,
                    "ondertekend", Aanvraagveld.ONDERTEKEND);

    @Inject transient Aanvraagloket loket;
    @Inject transient Conceptloket concept;
    @Inject transient Aanvraagoverzicht overzicht;

    @Override
    String doe(HttpServletRequest r) throws IOException {
        Namens n = ik.namens();
        String handeling = String.valueOf(r.getParameter("handeling"));
        if ("begin".equals(handeling)) {
            return Aanvraagpagina.pad(loket.begin(n, nummer(r, "openstelling")), 1);
        }
        UUID id = nummer(r, "aanvraag");
        int hier = Aanvraagpagina.stap(r.getParameter("stap"), 1);
        if (handeling.startsWith(WEG)) {
            concept.laatDeelnemerWeg(n, id, sleutel(WEG, handeling.substring(WEG.length())));
            bewaar(n, id, r);
            return Aanvraagpagina.pad(id, hier);
        }
        return switch (handeling) {
            case "stap", "bewaar" -> {
                bewaar(n, id, r);
                yield Aanvraagpagina.pad(id, hier);
            }
            case "verder" ->
                    naar(
                            n,
                            id,
                            r,
                            isAndereRol(r) ? hier : Math.min(hier + 1, Aanvraagpagina.LAATSTE));
            case "vorige" -> naar(n, id, r, Math.max(hier - 1, 1));
            case "aanvaard" -> {
                bewaar(n, id, r);
                concept.aanvaard(n, id, r.getParameter("hash"));
                yield Aanvraagpagina.pad(id, hier);
            }
            case "versie" -> {
                bewaar(n, id, r);
                concept.neemVersieOver(n, id);
                yield Aanvraagpagina.pad(id, hier);
            }
            case "indienen" -> {
                bewaar(n, id, r);
                loket.dienIn(n, id);
                yield "/aanvragen/ontvangst.xhtml?aanvraag=" + id;
            }
            case "intrekken" -> {
                eisBevestigd(r);
                loket.trekIn(n, id);
                yield Standpagina.pad(id);
            }
            case "opnieuw" -> {
                eisBevestigd(r);
                yield Aanvraagpagina.pad(loket.opnieuw(n, id), 1);
            }
            case "lever" -> {
                loket.leverBewijs(n, id, nummer(r, "stuk"), null, misschien(r, "voorwaarde"));
                yield Standpagina.pad(id);
            }
            default -> throw new OngeldigeWaarde("handeling", "Deze knop bestaat niet.");
        };
    }

    // Wie met anderen gaat aanvragen, vult hen eerst in: dezelfde stap komt terug met hun velden.
    private static boolean isAndereRol(HttpServletRequest r) {
        String rol = r.getParameter("rol");
        return rol != null
                && !rol.equals(r.getParameter("rolwas"))
                && !Aanvraagrol.ZELFSTANDIG.name().equals(rol);
    }

    private String naar(Namens n, UUID id, HttpServletRequest r, int stap) {
        bewaar(n, id, r);
        concept.naarStap(n, id, stap);
        return Aanvraagpagina.pad(id, stap);
    }

    // Een stap stuurt al haar velden, het script een enkel; wat er niet bij is blijft zoals het is.
    // Wat niet klopt houdt de andere velden niet tegen.
    private void bewaar(Namens n, UUID id, HttpServletRequest r) {
        OngeldigeWaarde eerste = null;
        if (r.getParameter("rol") != null) {
            concept.kiesRol(n, id, keuze(r, "rol", Aanvraagrol.class));
        }
        if (r.getParameter("producten") != null) {
            concept.kiesProducten(n, id, waarden(r, "product"));
        }
        if (r.getParameter("percelen") != null) {
            concept.kiesPercelen(n, id, percelen(r));
        }
        for (String naam : Collections.list(r.getParameterNames())) {
            try {
                bewaar(n, id, r, naam);
            } catch (OngeldigeWaarde fout) {
                eerste = eerste == null ? fout : eerste;
            }
        }
        if (r.getParameter("penvoerder") != null && isCombinatie(r)) {
            concept.maakPenvoerder(n, id, nummer(r, "penvoerder"));
        }
        if (eerste != null) {
            throw eerste;
        }
    }

    // Het script stuurt de penvoerder alleen; de knop stuurt de rol mee, en die kan veranderd zijn.
    private static boolean isCombinatie(HttpServletRequest r) {
        String rol = r.getParameter("rol");
        return rol == null || Aanvraagrol.COMBINATIE.name().equals(rol);
    }

    private void bewaar(Namens n, UUID id, HttpServletRequest r, String naam) {
        if (VELDEN.containsKey(naam)) {
            concept.bewaarVeld(n, id, VELDEN.get(naam), r.getParameter(naam));
        } else if (naam.startsWith(VERKLARING)) {
            verklaar(n, id, r, naam.substring(VERKLARING.length()));
        } else if (naam.startsWith(TOELICHTING)) {
            String eis = naam.substring(TOELICHTING.length());
            if (!r.getParameter(naam).isBlank() && r.getParameter(VERKLARING + eis) == null) {
                throw new OngeldigeWaarde(
                        "eis-" + eis,
                        "Kies bij deze eis of u voldoet; pas dan is de toelichting te bewaren.");
            }
        } else if (naam.startsWith(DEELNEMER) && naam.endsWith(":naam") && !isWeg(r, naam)) {
            deelnemer(n, id, r, naam.substring(0, naam.length() - "naam".length()));
        } else {
            Bewijsplek plek = Bewijsplekken.lees(naam);
            if (plek != null) {
                concept.kiesBewijs(n, id, plek, misschien(r, naam));
            }
        }
    }

    // Wie net is weggelaten, komt niet met de andere velden terug.
    private static boolean isWeg(HttpServletRequest r, String naam) {
        String handeling = r.getParameter("handeling");
        return handeling.startsWith(WEG)
                && naam.startsWith(DEELNEMER + handeling.substring(WEG.length()));
    }

    private void verklaar(Namens n, UUID id, HttpServletRequest r, String eis) {
        concept.verklaar(
                n,
                id,
                sleutel("verklaring", eis),
                "VOLDOET".equals(r.getParameter(VERKLARING + eis)),
                r.getParameter(TOELICHTING + eis));
    }

    private void deelnemer(Namens n, UUID id, HttpServletRequest r, String voor) {
        String alles =
                r.getParameter(voor + "naam") + tekst(r, voor + "agb") + tekst(r, voor + "kvk");
        if (alles.isBlank()) {
            return;
        }
        Deelnemer.Soort soort = keuze(r, voor + "soort", Deelnemer.Soort.class);
        try {
            concept.bewaarDeelnemer(
                    n,
                    id,
                    sleutel(voor, voor.substring(DEELNEMER.length(), voor.length() - 1)),
                    new Deelnemeropgave(
                            soort,
                            r.getParameter(voor + "naam"),
                            r.getParameter(voor + "agb"),
                            r.getParameter(voor + "kvk"),
                            soort == Deelnemer.Soort.ONDERAANNEMER
                                    ? misschien(r, voor + "beroepOp")
                                    : null));
        } catch (OngeldigeWaarde fout) {
            throw new OngeldigeWaarde(voor + fout.veld(), fout.getMessage());
        }
    }

    @Override
    List<Flits.Regel> regels(HttpServletRequest r, RuntimeException nee) {
        if (nee instanceof Onvolledig onvolledig) {
            UUID id = nummer(r, "aanvraag");
            var deelnemers = overzicht.deelnemers(ik.namens(), id);
            return onvolledig.gebreken().stream()
                    .sorted(Comparator.comparing(Gebrek::stap))
                    .map(
                            g ->
                                    new Flits.Regel(
                                            g.zin(),
                                            r.getContextPath()
                                                    + Aanvraagpagina.naar(id, g, deelnemers)))
                    .toList();
        }
        String veld = nee instanceof OngeldigeWaarde fout ? "#" + fout.veld() : null;
        return List.of(new Flits.Regel(nee.getMessage(), veld));
    }

    // De pagina van een concept stuurt zelf door naar de stand als het geen concept meer is.
    @Override
    String terug(HttpServletRequest r, RuntimeException nee) {
        String aanvraag = r.getParameter("aanvraag");
        if (aanvraag == null || aanvraag.isBlank()) {
            return "/aanvragen/lijst.xhtml";
        }
        UUID id = nummer(r, "aanvraag");
        return "ja".equals(r.getParameter("stand"))
                ? Standpagina.pad(id)
                : Aanvraagpagina.pad(id, Aanvraagpagina.stap(r.getParameter("stap"), 1));
    }

    private static void eisBevestigd(HttpServletRequest r) {
        if (!"ja".equals(r.getParameter("bevestigd"))) {
            throw new OngeldigeWaarde(
                    "bevestigd", "Zet eerst het vinkje: dit is niet terug te draaien.");
        }
    }

    private static List<Integer> percelen(HttpServletRequest r) {
        try {
            return waarden(r, "perceel").stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException geenNummer) {
            throw new OngeldigeWaarde("percelen", "Dit perceel bestaat niet.");
        }
    }

    private static List<String> waarden(HttpServletRequest r, String naam) {
        String[] waarden = r.getParameterValues(naam);
        return waarden == null ? List.of() : Arrays.asList(waarden);
    }

    private static String tekst(HttpServletRequest r, String naam) {
        String waarde = r.getParameter(naam);
        return waarde == null ? "" : waarde;
    }
}
