package nl.zorginkoop.web.lijst;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Bladeren op een pagina die geen {@link Lijst} is, met dezelfde vier knoppen. */
@RequestScoped
public class Bladeraar {
    /** De vier adressen onder een lijst; wat er niet is, is {@code null}. */
    public record Bladen(String eerste, String vorige, String volgende, String laatste)
            implements Serializable {
        public String getEerste() {
            return eerste;
        }

        public String getVorige() {
            return vorige;
        }

        public String getVolgende() {
            return volgende;
        }

        public String getLaatste() {
            return laatste;
        }
    }

    @Inject HttpServletRequest aanvraag;

    /** Wat de URL vraagt. */
    public Bladvraag vraag(int grootte, Map<String, String> filter) {
        String plek = aanvraag.getParameter("plek");
        return new Bladvraag(
                null,
                false,
                Arrays.stream(Plek.values())
                        .filter(p -> p.name().equalsIgnoreCase(plek))
                        .findFirst()
                        .orElse(Plek.EERSTE),
                aanvraag.getParameter("cursor"),
                grootte,
                "",
                filter);
    }

    public Bladen bladen(Bladzijde<?> blad) {
        return new Bladen(
                blad.voor() ? adres(Plek.EERSTE, null) : null,
                blad.voor() ? adres(Plek.VORIGE, blad.begin()) : null,
                blad.na() ? adres(Plek.VOLGENDE, blad.eind()) : null,
                blad.na() ? adres(Plek.LAATSTE, null) : null);
    }

    private String adres(Plek plek, String cursor) {
        return Adres.van(aanvraag)
                .zonder("klaar", "taak")
                .met("plek", plek.name().toLowerCase(Locale.ROOT))
                .met("cursor", cursor)
                .toString();
    }
}
