package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er van één hulpvrager bekend is. Wat de lezer niet mag zien, haalt de deurwachter eruit voor
 * hij haar krijgt (PR-02): een veld dat leeg is, is leeg of niet voor hem.
 */
public record Hulpvragerkaart(
        UUID hulpvrager,
        String naam,
        Bsn bsn,
        LocalDate geboortedatum,
        String adres,
        String wijk,
        List<Hulp> hulp,
        List<Stuk> stukken,
        List<Gebeurtenis> verloop)
        implements Serializable {
    /** Een toegewezen hulp; {@code eind} is leeg zolang zij niet is afgesproken. */
    public record Hulp(
            Long nummer,
            String wet,
            String aanbieder,
            String product,
            LocalDate begin,
            LocalDate eind,
            Euro budget)
            implements Serializable {}

    /**
     * Een document over hem of zijn hulp.
     *
     * @param tonen of het vrijgegeven is om aan hem te tonen (PR-08)
     */
    public record Stuk(UUID document, String naam, Instant ontvangen, Boolean tonen)
            implements Serializable {}

    /**
     * Wat er met hem gebeurde, met de dag en van wie het komt.
     *
     * @param wat het kenmerk, de stand, het doel of het product
     * @param bron wie het meldde, besloot of levert
     */
    public record Gebeurtenis(LocalDate dag, Soort soort, String wat, String bron)
            implements Serializable {
        /** Waar het over gaat. */
        public enum Soort {
            MELDING,
            ZAAK,
            PLAN,
            BESCHIKKING,
            TOEWIJZING
        }
    }

    public Hulpvragerkaart {
        verloop = List.copyOf(verloop);
        hulp = List.copyOf(hulp);
        stukken = List.copyOf(stukken);
    }

    /** Dezelfde kaart met alleen de stukken die voor hem zijn vrijgegeven. */
    Hulpvragerkaart metVrijgegevenStukken() {
        return new Hulpvragerkaart(
                hulpvrager,
                naam,
                bsn,
                geboortedatum,
                adres,
                wijk,
                hulp,
                stukken.stream().filter(Stuk::tonen).toList(),
                verloop);
    }
}
