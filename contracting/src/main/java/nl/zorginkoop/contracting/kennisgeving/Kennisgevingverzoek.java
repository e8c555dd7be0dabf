package nl.zorginkoop.contracting.kennisgeving;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/**
 * Een te sturen kennisgeving.
 *
 * @param soort waar zij over gaat, hoofdletters, zoals {@code TAAK}
 * @param titel zonder hulpvrager te noemen
 * @param tekst zonder hulpvrager te noemen
 * @param onderwerp waar zij bij hoort, of {@code null}
 * @param pad de pagina waar het verder gaat, vanaf de wortel, of {@code null}
 * @param gemeente alleen nodig als een aanbieder stuurt
 * @param ontvangers minstens één
 */
public record Kennisgevingverzoek(
        String soort,
        String titel,
        String tekst,
        Onderwerp onderwerp,
        String pad,
        Gemeentecode gemeente,
        List<Ontvanger> ontvangers)
        implements Serializable {
    public Kennisgevingverzoek {
        if (titel == null || titel.isBlank() || titel.length() > 200) {
            throw new OngeldigeWaarde("titel", "Een titel heeft 1 tot 200 tekens.");
        }
        ontvangers = List.copyOf(ontvangers);
        if (ontvangers.isEmpty()) {
            throw new OngeldigeWaarde("ontvangers", "Kies minstens één ontvanger.");
        }
    }

    public static Kennisgevingverzoek over(
            String soort, Onderwerp onderwerp, String titel, String tekst, Ontvanger... aan) {
        return new Kennisgevingverzoek(
                soort, titel, tekst, onderwerp, null, null, Arrays.asList(aan));
    }

    public Kennisgevingverzoek metPad(String pagina) {
        return new Kennisgevingverzoek(
                soort, titel, tekst, onderwerp, pagina, gemeente, ontvangers);
    }

    public Kennisgevingverzoek bij(Gemeentecode wie) {
        return new Kennisgevingverzoek(soort, titel, tekst, onderwerp, pad, wie, ontvangers);
    }
}
