package nl.zorginkoop.web.raam;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.regie.MeldingOnvolledig;

/** Wat iemand in een formulier typte, en wat daarvan te maken is; een fout staat bij haar veld. */
public class Formulier implements Serializable {
    private static final long serialVersionUID = 1L;
    // Wie 20266 typt bedoelt 2026; de databank zou het aannemen.
    private static final int EERSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2200;
    private static final String PAST_NIET =
            "Wat u invulde past niet: een tekst is te lang, of botst met wat er al staat. Kort haar in of"
                    + " kies iets anders.";

    private final HashMap<String, String> velden = new HashMap<>();
    private final String naam;

    public Formulier(String naam) {
        this.naam = naam;
    }

    public Map<String, String> velden() {
        return velden;
    }

    public String tekst(String veld) {
        String waarde = velden.get(veld);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    public String verplicht(String veld) {
        String waarde = tekst(veld);
        if (waarde == null) {
            throw new OngeldigeWaarde(veld, "Vul dit veld in.");
        }
        return waarde;
    }

    public <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        String waarde = verplicht(veld);
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(waarde))
                .findFirst()
                .orElseThrow(() -> new OngeldigeWaarde(veld, "Kies iets uit de lijst."));
    }

    /** De sleutel uit een keuzelijst; wat geen sleutel is, kwam daar niet uit. */
    public UUID nummer(String veld) {
        String tekst = verplicht(veld);
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException geenSleutel) {
            throw new OngeldigeWaarde(veld, "Kies iets uit de lijst.");
        }
    }

    /** Een sleutel die in de lijst staat die getoond is. */
    public UUID nummer(String veld, Collection<UUID> lijst) {
        UUID gekozen = nummer(veld);
        if (!lijst.contains(gekozen)) {
            throw new OngeldigeWaarde(veld, "Kies iets uit de lijst.");
        }
        return gekozen;
    }

    public UUID nummerOfNiets(String veld) {
        return tekst(veld) == null ? null : nummer(veld);
    }

    public boolean ja(String veld) {
        return "ja".equals(tekst(veld));
    }

    public LocalDate dag(String veld) {
        try {
            LocalDate dag = LocalDate.parse(verplicht(veld));
            if (dag.getYear() < EERSTE_JAAR || dag.getYear() > LAATSTE_JAAR) {
                throw new OngeldigeWaarde(
                        veld, "Kies een dag tussen " + EERSTE_JAAR + " en " + LAATSTE_JAAR + ".");
            }
            return dag;
        } catch (DateTimeParseException geenDag) {
            throw new OngeldigeWaarde(veld, "Kies een dag.");
        }
    }

    public LocalDate dagOfNiets(String veld) {
        return tekst(veld) == null ? null : dag(veld);
    }

    /** Een moment zoals de browser het geeft: in Nederlandse tijd. */
    public Instant moment(String veld) {
        try {
            return LocalDateTime.parse(verplicht(veld)).atZone(Klok.AMSTERDAM).toInstant();
        } catch (DateTimeParseException geenMoment) {
            throw new OngeldigeWaarde(veld, "Kies een dag en een tijd.");
        }
    }

    public Instant momentOfNiets(String veld) {
        return tekst(veld) == null ? null : moment(veld);
    }

    public int getal(String veld) {
        try {
            return Integer.parseInt(verplicht(veld));
        } catch (NumberFormatException geenGetal) {
            throw new OngeldigeWaarde(veld, "Vul een heel getal in.");
        }
    }

    public Integer getalOfNiets(String veld) {
        return tekst(veld) == null ? null : getal(veld);
    }

    public Euro bedrag(String veld) {
        try {
            return Euro.van(verplicht(veld).replace(".", "").replace(',', '.'));
        } catch (ArithmeticException | NumberFormatException geenBedrag) {
            throw new OngeldigeWaarde(veld, "Vul een bedrag in, zoals 1.250.000,00.");
        }
    }

    public Euro bedragOfNiets(String veld) {
        return tekst(veld) == null ? null : bedrag(veld);
    }

    public List<String> lijst(String veld) {
        String waarde = tekst(veld);
        return waarde == null ? List.of() : Arrays.asList(waarde.split("[,;\\s]+"));
    }

    /** Doet het werk; wat niet mag of niet klopt wordt een melding en geen nieuwe pagina. */
    public String doe(Supplier<String> werk) {
        try {
            return werk.get();
        } catch (OngeldigeWaarde fout) {
            meld(naam + ":" + fout.veld(), fout.getMessage());
        } catch (MeldingOnvolledig nee) {
            nee.velden().forEach(veld -> meld(naam + ":" + veld, nee.zin(veld)));
        } catch (Weigering nee) {
            meld(null, nee.getMessage());
        } catch (RuntimeException fout) {
            // Geen loket kent deze regel bij naam; wat iemand typte blijft wel staan.
            if (!Databankfout.isWeigering(fout)) {
                throw fout;
            }
            meld(null, PAST_NIET);
        }
        return null;
    }

    private static void meld(String plek, String tekst) {
        FacesContext.getCurrentInstance()
                .addMessage(plek, new FacesMessage(FacesMessage.SEVERITY_ERROR, tekst, null));
    }
}
