package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Dag;
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
        List<Gebeurtenis> verloop,
        List<Gegeven> identiteit,
        List<Gegeven> contact,
        List<Vertegenwoordiger> vertegenwoordigers)
        implements Serializable {
    /**
     * Een gegeven van de mens zelf, met waar het vandaan komt.
     *
     * @param bron wie het gaf: de BRP, de inschrijving, de gemeente of wie het meldde
     * @param dag sinds wanneer wij het zo weten, of wanneer de bron het bevestigde
     * @param anders wat de BRP het laatst anders zei, of {@code null} als zij hetzelfde zei
     */
    public record Gegeven(Soort soort, String waarde, String bron, LocalDate dag, String anders)
            implements Serializable {
        /** De waarde zoals een mens haar leest: een dag staat in onze volgorde. */
        public String weergave() {
            return toon(waarde);
        }

        /** Wat de BRP anders zei, net zo; leeg is niets. */
        public String andersWeergave() {
            return toon(anders);
        }

        private String toon(String tekst) {
            return soort == Soort.GEBOORTEDATUM && tekst != null && !tekst.isEmpty()
                    ? Dag.van(LocalDate.parse(tekst))
                    : tekst;
        }

        /** Welk gegeven; waar iemand woont is van een andere groep dan wie hij is. */
        public enum Soort {
            BSN,
            VOORLETTERS,
            VOORNAMEN,
            VOORVOEGSEL,
            ACHTERNAAM,
            GEBOORTEDATUM,
            GESLACHT,
            STRAAT,
            HUISNUMMER,
            POSTCODE,
            PLAATS;

            boolean isContact() {
                return compareTo(STRAAT) >= 0;
            }
        }
    }

    /**
     * Wie namens hem handelt of handelde.
     *
     * @param post of de brieven naar hem gaan
     * @param tot de laatste dag, of {@code null} als die niet bekend is
     */
    public record Vertegenwoordiger(
            UUID id,
            String naam,
            String hoedanigheid,
            String waarvoor,
            String adres,
            String telefoon,
            boolean post,
            LocalDate van,
            LocalDate tot)
            implements Serializable {}

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
            TOEWIJZING,
            OVERLIJDEN,
            VERHUIZING,
            VERHUIZING_BINNEN,
            BSN_CORRECTIE,
            VERTEGENWOORDIGER,
            GEGEVENS
        }
    }

    public Hulpvragerkaart {
        verloop = List.copyOf(verloop);
        identiteit = List.copyOf(identiteit);
        contact = List.copyOf(contact);
        vertegenwoordigers = List.copyOf(vertegenwoordigers);
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
                verloop,
                identiteit,
                contact,
                vertegenwoordigers);
    }
}
