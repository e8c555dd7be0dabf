package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;

/**
 * Voert uit wat er in één besluit aan toewijzingen verandert: elke wijziging wordt door de databank
 * beoordeeld, het geld volgt in dezelfde transactie, en één 301 draagt alles (OP087). Voor andere
 * kamers; wie van buiten komt, gaat door een loket.
 */
@Dependent
public class Wijzigen {
    @Inject Databank databank;
    @Inject Toewijzingen toewijzingen;
    @Inject Toewijzen toewijzen;
    @Inject Verplichter verplichter;
    @Inject Afloop afloop;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Berichtenloop berichtenloop;

    /** Wat alle wijzigingen van één besluit delen. */
    record Besluit(
            Namens namens, UUID bericht, String referentie, Wijzigreden reden, String instemming) {}

    /** Zet het 301 klaar dat de wijzigingen van dit besluit gaat dragen. */
    Besluit begin(
            Namens namens,
            Toewijzing onderwerp,
            String referentie,
            Wijzigreden reden,
            String instemming) {
        UUID bericht =
                berichtenloop.zetKlaar(
                        namens.gemeente(),
                        onderwerp.aanbieder(),
                        berichtsoort(onderwerp.wet()),
                        null,
                        onderwerp.id());
        return new Besluit(namens, bericht, referentie, reden, instemming);
    }

    /**
     * Honoreert wat een aanbieder vroeg (OP348), in één 301.
     *
     * @return een toewijzing die daarna loopt en het kenmerk draagt
     */
    public UUID honoreer(Namens namens, Wijzigvraag vraag) {
        Besluit besluit =
                begin(
                        namens,
                        toewijzingen.vind(vraag.onderwerp()),
                        vraag.referentie(),
                        Wijzigreden.OP_VERZOEK,
                        "gevraagd door de aanbieder, verzoek " + vraag.referentie());
        List<UUID> geraakt = new ArrayList<>();
        for (Wijzigvraag.Anders a : vraag.anders()) {
            geraakt.addAll(pasAan(besluit, a));
        }
        for (NieuweToewijzing nieuw : vraag.nieuw()) {
            geraakt.add(voegToe(besluit, nieuw));
        }
        signaalbewaking.meld(namens);
        return geraakt.stream()
                .map(toewijzingen::vind)
                .filter(Toewijzing::loopt)
                .map(Toewijzing::id)
                .findFirst()
                .orElseThrow(Toewijzingreden.NIETS_ANDERS::nee);
    }

    private List<UUID> pasAan(Besluit besluit, Wijzigvraag.Anders a) {
        Toewijzing t = toewijzingen.vergrendel(a.toewijzing());
        boolean zelfde =
                Objects.equals(a.omvang(), t.omvang()) && Objects.equals(a.budget(), t.budget());
        if (!zelfde && !isOnderHetzelfdeNummer(t, a.omvang(), a.budget())) {
            return vervang(
                    besluit,
                    t,
                    a.vanaf(),
                    t.opvolger(
                            t.categorie(),
                            t.productcode(),
                            a.vanaf(),
                            a.eind(),
                            a.omvang(),
                            a.budget(),
                            besluit.referentie()));
        }
        if (!zelfde) {
            stelHoeveelheid(besluit, t, a.omvang(), a.budget());
        }
        if (!Objects.equals(a.eind(), t.looptijd().eind())) {
            zetEind(besluit, toewijzingen.vind(t.id()), a.eind());
        }
        return List.of(t.id());
    }

    /** Alleen het volume van een totaal en een budget veranderen onder hetzelfde nummer (OP257). */
    static boolean isOnderHetzelfdeNummer(Toewijzing t, Omvang omvang, Euro budget) {
        return budget != null
                ? t.budget() != null
                : t.isTotaal()
                        && omvang != null
                        && omvang.frequentie() == Frequentie.TOTAAL
                        && omvang.eenheid() == t.omvang().eenheid();
    }

    /** Verlengen is later en intrekken is eerder; wie iets anders bedoelt, hoort het. */
    static void eisRichting(Toewijzing t, LocalDate eind, boolean later) {
        LocalDate was = t.looptijd().eind();
        boolean wordtLater = was != null && (eind == null || eind.isAfter(was));
        if (later != wordtLater) {
            throw (later ? Toewijzingreden.NIET_LATER : Toewijzingreden.NIET_EERDER).nee();
        }
    }

    void zetEind(Besluit besluit, Toewijzing t, LocalDate eind) {
        LocalDate was = t.looptijd().eind();
        boolean later = was != null && (eind == null || eind.isAfter(was));
        noteer(besluit, t.id(), later ? "VERLENGD" : "VERKORT", eind, null, null);
        na(besluit, t.id());
    }

    void stelHoeveelheid(Besluit besluit, Toewijzing t, Omvang omvang, Euro budget) {
        noteer(
                besluit,
                t.id(),
                budget == null ? "VOLUME" : "BUDGET",
                null,
                omvang == null ? null : omvang.volume(),
                budget == null ? null : budget.centen());
        na(besluit, t.id());
    }

    /** De toewijzing eindigt of verdwijnt, en de hulp gaat verder onder een nieuw nummer. */
    List<UUID> vervang(Besluit besluit, Toewijzing t, LocalDate vanaf, NieuweToewijzing opvolger) {
        LocalDate eind = t.looptijd().eind();
        if (!vanaf.isAfter(t.looptijd().begin())) {
            verwijder(besluit, t.id());
        } else if (eind == null || !eind.isBefore(vanaf)) {
            zetEind(besluit, t, vanaf.minusDays(1));
        }
        return List.of(t.id(), voegToe(besluit, opvolger));
    }

    void verwijder(Besluit besluit, UUID toewijzing) {
        noteer(
                new Besluit(
                        besluit.namens(),
                        besluit.bericht(),
                        besluit.referentie(),
                        Wijzigreden.VERWIJDERD,
                        besluit.instemming()),
                toewijzing,
                "VERWIJDERD",
                null,
                null,
                null);
        na(besluit, toewijzing);
    }

    private UUID voegToe(Besluit besluit, NieuweToewijzing nieuw) {
        Toewijzing t = toewijzen.wijsToe(besluit.namens().gemeente(), nieuw);
        neemOp(besluit, t);
        return t.id();
    }

    /** Laat het 301 van dit besluit een toewijzing dragen die er net bij kwam. */
    void neemOp(Besluit besluit, Toewijzing t) {
        noteer(
                new Besluit(besluit.namens(), besluit.bericht(), besluit.referentie(), null, null),
                t.id(),
                "NIEUW",
                null,
                null,
                null);
        afloop.bewaak(besluit.namens(), t);
    }

    /** Als {@link #neemOp}, voor veel toewijzingen die elk een 301 hebben. */
    void neemOpAlle(Namens namens, Map<Toewijzing, UUID> berichten) {
        databank.voer(
                """
                insert into toewijzingwijziging (gemeente, aanbieder, toewijzing, bericht, soort, door)
                select t.gemeente, t.aanbieder, t.id, x.bericht::uuid, 'NIEUW', ?
                from unnest(?::text[], ?::text[]) x (toewijzing, bericht) join toewijzing t on t.id = x.toewijzing::uuid
                """,
                namens.wie(),
                berichten.keySet().stream().map(Toewijzing::id).toList(),
                berichten.values());
        afloop.bewaakAlle(namens, List.copyOf(berichten.keySet()));
    }

    /** Het 301 dat over een toewijzing gaat. */
    static String berichtsoort(Wet wet) {
        return wet == Wet.WMO ? "WMO301" : "JW301";
    }

    // Wat er na een wijziging altijd volgt: het geld, en wanneer iemand naar het einde moet kijken.
    private void na(Besluit besluit, UUID toewijzing) {
        Toewijzing t = toewijzingen.vind(toewijzing);
        verplichter.stelBij(t, t.doorloop(), besluit.bericht());
        afloop.verzet(besluit.namens(), t);
    }

    private void noteer(
            Besluit besluit,
            UUID toewijzing,
            String soort,
            LocalDate eind,
            Long volume,
            Long budget) {
        try {
            databank.voer(
                    """
                    insert into toewijzingwijziging (gemeente, aanbieder, toewijzing, bericht, soort, reden, referentie,
                                                     instemming, eind, volume, budget, door)
                    select t.gemeente, t.aanbieder, t.id, ?, ?, ?, ?, ?, ?, ?, ?, ? from toewijzing t where t.id = ?
                    """,
                    besluit.bericht(),
                    soort,
                    besluit.reden() == null ? null : besluit.reden().code(),
                    besluit.referentie(),
                    besluit.instemming(),
                    eind,
                    volume,
                    budget,
                    besluit.namens().wie(),
                    toewijzing);
        } catch (Databankfout fout) {
            throw Toewijzingreden.bij(fout);
        }
    }
}
