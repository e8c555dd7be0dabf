package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Alles over een zaak op een plek: waar zij staat, wat de volgende stap is, en wat er gebeurd is.
 *
 * @param stand waar de zaak staat; de databank leidt haar af
 * @param triage de route die nu geldt, met waarom
 * @param stappen hoeveel stappen op een rij overwogen en niet genoeg zijn
 * @param plan het plan uit deze zaak, of {@code null}
 * @param vertegenwoordigers wie nu namens de hulpvrager handelt
 * @param overleden de dag waarop hij overleed, of {@code null}
 */
public record Zaakdossier(
        UUID zaak,
        UUID hulpvrager,
        String stand,
        Instant sinds,
        Stap volgende,
        List<Weg> triage,
        List<Treffer> treffers,
        List<Spoed> spoed,
        List<Weging> wegingen,
        Integer stappen,
        List<Aanbod> ondersteuning,
        List<Meting> metingen,
        List<Verslag> verslagen,
        List<Aanvraag> aanvraag,
        List<Besluit> besluiten,
        List<Bezwaar> bezwaren,
        List<Evaluatie> evaluaties,
        List<Klokstand> klokken,
        UUID plan,
        List<Namens> vertegenwoordigers,
        LocalDate overleden)
        implements Serializable, OverHulpvrager {
    /** Twee wegen en geen derde: triage weigert nooit hulp (TR-01). */
    public enum Triage {
        ENKELVOUDIG,
        MEERVOUDIG
    }

    /** Wat voorgaat op een individuele voorziening (RG-14). */
    public enum Afweegstap {
        EIGEN_KRACHT,
        NETWERK,
        VRIJWILLIG,
        ALGEMEEN
    }

    /** Wat een stap oplevert. */
    public enum Weeguitkomst {
        TOEREIKEND,
        DEELS,
        ONTOEREIKEND,
        NIET_MOGELIJK
    }

    /** Wat iemand zei toen hem cliëntondersteuning werd aangeboden. */
    public enum Antwoord {
        JA,
        NEE,
        LATER
    }

    /** Hoe een aanvraag binnenkwam. */
    public enum Aanvraagvorm {
        VERSLAG_GETEKEND,
        BRIEF,
        DIGITAAL
    }

    /** Wie aanvroeg. */
    public enum Aanvrager {
        HULPVRAGER,
        VERTEGENWOORDIGER
    }

    /** Hoe een besluit bij iemand kwam. */
    public enum Wijze {
        POST,
        UITGEREIKT,
        DIGITAAL
    }

    /** Hoe een bezwaar afliep. */
    public enum Bezwaaruitkomst {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK,
        INGETROKKEN
    }

    /** Wat er na een evaluatie gebeurt. */
    public enum Evaluatieuitkomst {
        LOOPT_DOOR,
        VERLENGD,
        AFGEBOUWD,
        BEEINDIGD
    }

    /** Wat er nu te doen is. */
    public enum Stap {
        ONDERSTEUNING,
        AFWEGEN,
        VERSLAG,
        AANVRAAG,
        BESCHIKKING,
        BEKENDMAKEN,
        TOEWIJZEN,
        EVALUEREN,
        KLAAR
    }

    /** Een oordeel over de route, het nieuwste eerst. */
    public record Weg(String soort, Triage uitkomst, String reden, String door, Instant moment)
            implements Serializable {}

    /** Een regel die aansloeg: wat er geteld is, en vanaf hoeveel hij telt. */
    public record Treffer(String code, Integer waarde, Integer grens) implements Serializable {}

    /** Hulp die niet wachten kon. */
    public record Spoed(String hulp, String reden, LocalDate van, LocalDate tot, String door)
            implements Serializable {}

    /** Een overwogen stap; per stap de laatste. */
    public record Weging(
            Afweegstap stap, Weeguitkomst uitkomst, String waarom, String door, Instant moment)
            implements Serializable {}

    /** Wat er op het aanbod van cliëntondersteuning geantwoord is. */
    public record Aanbod(Antwoord antwoord, String toelichting, String door, Instant moment)
            implements Serializable {}

    /** Een meting; de som staat er alleen als alle dertien gescoord zijn (rulings A7). */
    public record Meting(
            UUID id, Zrmopgave.Soort soort, LocalDate dag, Integer som, List<Score> scores)
            implements Serializable {}

    /** Een leefgebied in een meting; leeg is niet uitgevraagd. */
    public record Score(String domein, Integer score) implements Serializable {}

    /** Een verstrekt verslag. */
    public record Verslag(
            UUID id,
            String gesteldeVraag,
            String vastgesteldeVraag,
            String bevindingen,
            LocalDate verstrekt,
            UUID document)
            implements Serializable {}

    /** De aanvraag. */
    public record Aanvraag(LocalDate ontvangen, Aanvraagvorm vorm, Aanvrager van)
            implements Serializable {}

    /** Een beschikking, of het ontwerp ervan zolang zij niet bekend is. */
    public record Besluit(
            UUID id,
            String nummer,
            Beschikkingopgave.Soort soort,
            String motivering,
            String door,
            LocalDate bekend,
            String bekendDoor,
            LocalDate bezwaarTot,
            UUID document,
            List<Regel> regels)
            implements Serializable {}

    /** Een voorziening in een beschikking. */
    public record Regel(
            String omschrijving,
            String categorie,
            String productcode,
            String resultaat,
            Beschikkingopgave.Vorm vorm,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            String eenheid,
            String frequentie,
            Euro pgb)
            implements Serializable {}

    /** Een bezwaar. */
    public record Bezwaar(
            UUID id,
            UUID beschikking,
            String nummer,
            LocalDate ontvangen,
            Boolean opTijd,
            String gronden,
            Bezwaaruitkomst uitkomst,
            String reden,
            Instant beslist)
            implements Serializable {}

    /** Een evaluatie. */
    public record Evaluatie(
            Evaluatieuitkomst uitkomst,
            Planblad.Deelstand resultaat,
            String toelichting,
            String door,
            Instant moment)
            implements Serializable {}

    /** Wie nu namens de hulpvrager handelt, met waarvoor; {@code post} krijgt de brieven. */
    public record Namens(String naam, String hoedanigheid, String waarvoor, boolean post)
            implements Serializable {}

    /** Een klok van deze zaak, haar besluit of een bezwaar. */
    public record Klokstand(String soort, LocalDate begin, Instant einde, String toestand)
            implements Serializable {}

    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
