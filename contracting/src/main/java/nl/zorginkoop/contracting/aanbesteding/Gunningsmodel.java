package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;

/**
 * Hoe er gegund wordt. Begint leeg, is te wijzigen tot de publicatie en ligt daarna vast.
 *
 * @param geopend wanneer de enveloppen opengingen, of {@code null}
 * @param aanmeldenTot wanneer de aanmelding sluit, of {@code null} als er direct wordt ingeschreven
 * @param aanmeldingenOpen wanneer de aanmeldingen opengingen, of {@code null}
 * @param gespreksonderwerpen waarover met elke uitgenodigde gesproken wordt, of {@code null}
 */
public record Gunningsmodel(
        UUID openstelling,
        Gunningsvorm vorm,
        Prijsvorm prijsvorm,
        int totaal,
        int drempel,
        String gelijk,
        Instant geopend,
        Instant aanmeldenTot,
        Instant aanmeldingenOpen,
        String gespreksonderwerpen,
        List<Criterium> criteria,
        List<Deel> percelen)
        implements Serializable {
    public Gunningsmodel {
        criteria = List.copyOf(criteria);
        percelen = List.copyOf(percelen);
    }

    /**
     * @param maximum het deel van het totaal dat bij het gewicht hoort
     */
    public record Criterium(
            UUID id,
            int nr,
            String titel,
            Criteriumsoort soort,
            int gewicht,
            int maximum,
            String wijze)
            implements Serializable {}

    /**
     * @param prijs de vaste prijs, of de reële prijs als ondergrens
     * @param uitnodigen hoeveel aanmelders er mogen inschrijven, of {@code null}
     * @param inschrijvenVanaf wanneer na de gesprekken het inschrijven openging, of {@code null}
     * @param prijzenOpen wanneer de prijzen opengingen, of {@code null}
     */
    public record Deel(
            int nr,
            String naam,
            Integer aantal,
            String eenheid,
            Euro prijs,
            Prijsopbouw opbouw,
            Euro laag,
            Euro hoog,
            Integer uitnodigen,
            Instant inschrijvenVanaf,
            Instant prijzenOpen)
            implements Serializable {}

    /** De criteria waar een ronde over gaat. */
    public List<Criterium> criteria(Ronde ronde) {
        return criteria.stream()
                .filter(
                        c ->
                                !vorm.isTweeRonden()
                                        || (ronde == Ronde.AANMELDING)
                                                == (c.soort() == Criteriumsoort.SELECTIE))
                .toList();
    }

    public Deel perceel(int nr) {
        return percelen.stream().filter(p -> p.nr() == nr).findFirst().orElseThrow();
    }
}
