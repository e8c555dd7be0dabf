package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Veel nieuwe toewijzingen in enkele opdrachten: alle of geen. De databank oordeelt over elke rij
 * zoals over een losse; zegt zij nee, dan is er niets gebeurd en zoekt {@link Groepsbesluit} regel
 * voor regel uit waarom. Tien keer zo snel als een voor een, en dat is de gewone gang.
 */
@Dependent
class Bundel {
    private record Contractvraag(AgbCode aanbieder, Wet wet, String product, LocalDate dag) {}

    private record Kostenvraag(
            UUID overeenkomst, String product, Periode looptijd, Omvang omvang, Euro budget) {}

    @Inject Hulpvragers hulpvragers;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Toewijzingen toewijzingen;
    @Inject Verplichter verplichter;
    @Inject Grootboek grootboek;
    @Inject Wijzigen wijzigen;
    @Inject Berichtenloop berichtenloop;

    /** Past er een niet, dan is er (na het herstelpunt van de aanroeper) geen enkele. */
    static final class PastNiet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PastNiet(String waarom) {
            super(waarom, null, false, false);
        }
    }

    /**
     * @param groepen per client en aanbieder wat er in een 301 komt
     * @throws PastNiet als een regel niet kan; welke, en waarom, zegt de losse weg
     */
    List<Groepsbesluit.Uitkomst> geef(Namens namens, List<List<Groepsbesluit.Nieuw>> groepen) {
        List<Groepsbesluit.Nieuw> alle = groepen.stream().flatMap(List::stream).toList();
        Map<UUID, Persoon> personen =
                hulpvragers.vind(alle.stream().map(n -> n.toewijzing().hulpvrager()).toList());
        Map<Contractvraag, Overeenkomsten.Lopend> contracten = new HashMap<>();
        List<Toewijzingen.Erbij> erbij =
                alle.stream()
                        .map(Groepsbesluit.Nieuw::toewijzing)
                        .map(
                                n ->
                                        new Toewijzingen.Erbij(
                                                contracten.computeIfAbsent(
                                                        contractvraag(n), v -> contract(namens, v)),
                                                persoon(personen, n),
                                                n))
                        .toList();
        List<Toewijzing> nieuw = toewijzingen.voegToe(erbij);
        verplicht(nieuw);
        Map<Toewijzing, UUID> berichten = zetKlaar(namens, groepen, nieuw);
        wijzigen.neemOpAlle(namens, berichten);
        List<Groepsbesluit.Uitkomst> uitkomsten = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            Toewijzing t = nieuw.get(i);
            uitkomsten.add(
                    new Groepsbesluit.Uitkomst(
                            alle.get(i).nr(), t.id(), berichten.get(t), null, null));
        }
        return uitkomsten;
    }

    private static Contractvraag contractvraag(NieuweToewijzing n) {
        return new Contractvraag(n.aanbieder(), n.wet(), n.productcode(), n.begin());
    }

    private Overeenkomsten.Lopend contract(Namens namens, Contractvraag v) {
        return overeenkomsten
                .lopend(namens.gemeente(), v.aanbieder(), v.wet(), v.product(), v.dag())
                .orElseThrow(() -> new PastNiet("geen overeenkomst"));
    }

    private static Persoon persoon(Map<UUID, Persoon> personen, NieuweToewijzing n) {
        Persoon persoon = personen.get(n.hulpvrager());
        if (persoon == null) {
            throw new PastNiet("hulpvrager onbekend");
        }
        return persoon;
    }

    private void verplicht(List<Toewijzing> nieuw) {
        Map<Kostenvraag, SortedMap<Integer, Euro>> bekend = new HashMap<>();
        List<Grootboek.Verplichting> verplichtingen = new ArrayList<>();
        for (Toewijzing t : nieuw) {
            bekend.computeIfAbsent(
                            new Kostenvraag(
                                    t.overeenkomst(),
                                    t.productcode(),
                                    t.looptijd(),
                                    t.omvang(),
                                    t.budget()),
                            v ->
                                    verplichter.kosten(
                                            v.overeenkomst(),
                                            v.product(),
                                            v.looptijd(),
                                            v.omvang(),
                                            v.budget()))
                    .forEach(
                            (jaar, bedrag) ->
                                    verplichtingen.add(
                                            new Grootboek.Verplichting(
                                                    t.id(), jaar, bedrag, t.grond())));
        }
        if (grootboek.verplichtAlle(verplichtingen).isPresent()) {
            throw new PastNiet("geen ruimte voor alle");
        }
    }

    // De eerste van een groep is het onderwerp van haar 301, net als bij een losse.
    private Map<Toewijzing, UUID> zetKlaar(
            Namens namens, List<List<Groepsbesluit.Nieuw>> groepen, List<Toewijzing> nieuw) {
        List<Uitgaand.Opdracht> opdrachten = new ArrayList<>();
        Map<Toewijzing, UUID> onderwerpen = new LinkedHashMap<>();
        int plek = 0;
        for (List<Groepsbesluit.Nieuw> groep : groepen) {
            Toewijzing eerste = nieuw.get(plek);
            opdrachten.add(
                    new Uitgaand.Opdracht(
                            eerste.aanbieder(),
                            Wijzigen.berichtsoort(eerste.wet()),
                            null,
                            eerste.id()));
            for (int i = 0; i < groep.size(); i++) {
                onderwerpen.put(nieuw.get(plek++), eerste.id());
            }
        }
        Map<UUID, UUID> berichten = berichtenloop.zetKlaar(namens.gemeente(), opdrachten);
        onderwerpen.replaceAll((t, onderwerp) -> berichten.get(onderwerp));
        return onderwerpen;
    }
}
