package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Eén declaratie waarvan de regels in de {@link Prestatiebak} liggen.
 *
 * @param bericht het ontvangen bericht; zijn regels liggen onder dit nummer in de bak
 * @param antwoordsoort het bericht dat antwoordt, bijvoorbeeld {@code WMO325}
 * @param nummer het nummer dat de aanbieder de declaratie gaf
 * @param periode de kalendermaand waarover gedeclareerd wordt
 * @param ingediend het totaal zoals ingediend; negatief als de credits overheersen
 * @param kopcodes fouten die het hele bericht treffen; dan wordt er geen regel beoordeeld
 */
public record Declaratieopdracht(
        UUID bericht,
        Wet wet,
        AgbCode aanbieder,
        String antwoordsoort,
        String nummer,
        Periode periode,
        LocalDate dagtekening,
        Euro ingediend,
        List<String> kopcodes) {
    public Declaratieopdracht {
        kopcodes = List.copyOf(kopcodes);
    }

    /** Dezelfde opdracht, uit een ander bericht. */
    Declaratieopdracht uit(UUID ander) {
        return new Declaratieopdracht(
                ander,
                wet,
                aanbieder,
                antwoordsoort,
                nummer,
                periode,
                dagtekening,
                ingediend,
                kopcodes);
    }
}
