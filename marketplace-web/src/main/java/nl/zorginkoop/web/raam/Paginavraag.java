package nl.zorginkoop.web.raam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Wat er in de URL van een pagina staat. Iets dat er niet is, wordt een nette 404. */
@RequestScoped
public class Paginavraag {
    @Inject HttpServletRequest aanvraag;

    /** Het nummer onder deze naam; zonder geldig nummer bestaat de pagina niet. */
    public UUID nummer(String naam) {
        String waarde = aanvraag.getParameter(naam);
        try {
            return UUID.fromString(String.valueOf(waarde));
        } catch (IllegalArgumentException geenNummer) {
            throw new NietGevonden();
        }
    }

    /** Staat er iets onder deze naam? */
    public boolean heeft(String naam) {
        return aanvraag.getParameter(naam) != null;
    }

    /** De tekst onder deze naam, of leeg. */
    public Optional<String> tekst(String naam) {
        return Optional.ofNullable(aanvraag.getParameter(naam)).filter(t -> !t.isBlank());
    }

    /** Het jaar in de URL, of dit jaar als er geen staat. */
    public int jaar(int anders) {
        return tekst("jaar").map(Paginavraag::jaar).orElse(anders);
    }

    private static int jaar(String tekst) {
        if (!tekst.matches("20[0-9]{2}")) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar, zoals 2026.");
        }
        return Integer.parseInt(tekst);
    }

    /** Alles wat onder deze naam staat, zoals een rij vakjes. */
    public List<String> teksten(String naam) {
        String[] waarden = aanvraag.getParameterValues(naam);
        return waarden == null ? List.of() : List.of(waarden);
    }

    /** Wat er verder in de URL staat, op naam en zonder deze namen; van elk de eerste waarde. */
    public SortedMap<String, String> rest(Set<String> zonder) {
        SortedMap<String, String> rest = new TreeMap<>();
        aanvraag.getParameterMap()
                .forEach(
                        (naam, waarden) -> {
                            if (!zonder.contains(naam) && !waarden[0].isBlank()) {
                                rest.put(naam, waarden[0]);
                            }
                        });
        return rest;
    }

    public <T> T eis(Optional<T> gevonden) {
        return gevonden.orElseThrow(NietGevonden::new);
    }
}
