package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Het ontwerp van een beschikking: toekennen of afwijzen, waarom, en wat. */
public record Beschikkingopgave(Soort soort, String motivering, List<Voorziening> voorzieningen)
        implements Serializable {
    /** Wat er besloten wordt. */
    public enum Soort {
        TOEKENNING,
        AFWIJZING
    }

    /** Hulp van een aanbieder, of geld om haar zelf te regelen (rulings A13). */
    public enum Vorm {
        NATURA,
        PGB
    }

    /**
     * Een voorziening. Zonder aantal, eenheid en frequentie is het een resultaat: hoe het gehaald
     * wordt, staat dan niet in de beschikking.
     *
     * @param pgb het bedrag van een pgb over de hele periode, anders {@code null}
     */
    public record Voorziening(
            String categorie,
            String productcode,
            String omschrijving,
            String resultaat,
            Vorm vorm,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            Eenheid eenheid,
            Frequentie frequentie,
            Euro pgb)
            implements Serializable {
        public Voorziening {
            categorie = Tekst.eis("categorie", categorie);
            productcode = Tekst.ofNiets(productcode);
            omschrijving = Tekst.eis("omschrijving", omschrijving);
            resultaat = Tekst.eis("resultaat", resultaat);
        }
    }

    public Beschikkingopgave {
        motivering = Tekst.eis("motivering", motivering);
        voorzieningen = List.copyOf(voorzieningen);
    }
}
