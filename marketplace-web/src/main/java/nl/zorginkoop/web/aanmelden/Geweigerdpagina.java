package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.zorginkoop.web.oidc.Instelling;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Waarom iemand niet binnenkwam via de identiteitsdienst, en wat hij eraan kan doen. */
@Named
@RequestScoped
public class Geweigerdpagina {
    private static final Set<String> REDENEN =
            Set.of(
                    "NIVEAU_TE_LAAG",
                    "ORGANISATIE_ONBEKEND",
                    "GEEN_ROL",
                    "NIET_ACTIEF",
                    "DIENST_WEG",
                    "ANTWOORD_ONGELDIG");

    @Inject HttpServletRequest aanvraag;
    @Inject Ik ik;

    public String getKop() {
        return tekst("kop");
    }

    public String getUitleg() {
        String niveau =
                Instelling.nu()
                        .map(i -> Opmaak.in(ik.getLocale()).tekst("niveau." + i.minimum()))
                        .orElse("");
        return Opmaak.in(ik.getLocale()).tekst("geweigerd." + reden() + ".uitleg", niveau);
    }

    private String tekst(String wat) {
        return Opmaak.in(ik.getLocale()).tekst("geweigerd." + reden() + "." + wat);
    }

    // De reden staat in de URL: wat daar anders staat, is van een ander.
    private String reden() {
        String reden = aanvraag.getParameter("reden");
        return reden != null && REDENEN.contains(reden) ? reden : "ANTWOORD_ONGELDIG";
    }
}
