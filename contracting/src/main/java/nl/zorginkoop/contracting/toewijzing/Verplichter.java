package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import nl.zorginkoop.contracting.overeenkomst.Tarieven;

/** Legt het geld van een toewijzing vast, of stelt het bij als zij verandert. */
@Dependent
class Verplichter {
    @Inject Databank databank;
    @Inject Klok klok;
    @Inject Grootboek grootboek;
    @Inject Tarieven tarieven;

    /** Wat dit per jaar gaat kosten; zonder tarief is dat niet te zeggen. */
    SortedMap<Integer, Euro> kosten(
            UUID overeenkomst, String productcode, Periode looptijd, Omvang omvang, Euro budget) {
        // Een open einde wordt jaar voor jaar vastgelegd; nu tot het eind van het lopende jaar.
        LocalDate grens =
                LocalDate.of(
                        Math.max(klok.vandaag().getYear(), looptijd.begin().getYear()), 12, 31);
        Periode periode =
                new Periode(looptijd.begin(), looptijd.eind() == null ? grens : looptijd.eind());
        if (budget != null) {
            return Kosten.perJaar(budget, periode);
        }
        if (omvang == null) {
            return new TreeMap<>();
        }
        List<Tarief> bekend = tarieven.van(overeenkomst, productcode);
        if (!Kosten.heeftTarief(omvang.eenheid(), bekend)) {
            throw new Weigering(
                    Toewijzingreden.GEEN_TARIEF,
                    "Product "
                            + productcode
                            + " heeft in deze overeenkomst geen tarief in deze eenheid.");
        }
        return Kosten.perJaar(omvang, periode, bekend);
    }

    /** Gaat de verplichting van een nieuwe toewijzing aan. */
    void leg(Toewijzing t, SortedMap<Integer, Euro> kosten, Grond grond) {
        kosten.forEach(
                (jaar, bedrag) -> {
                    Boekopdracht opdracht = opdracht(t, jaar, bedrag, t.id());
                    if (grond != null) {
                        grootboek.verplichtBovenRuimte(opdracht, grond);
                    } else {
                        weiger(grootboek.verplicht(opdracht), jaar, bedrag);
                    }
                });
    }

    /**
     * Stelt de verplichting bij op wat de toewijzing nu nog gaat kosten.
     *
     * @param grond waarom dit ook boven de ruimte mag, of {@code null}: dan weigert een plafond dat
     *     knelt
     */
    void stelBij(Toewijzing t, Grond grond, UUID bron) {
        SortedMap<Integer, Euro> kosten =
                t.loopt()
                        ? kosten(
                                t.overeenkomst(),
                                t.productcode(),
                                t.looptijd(),
                                t.omvang(),
                                t.budget())
                        : new TreeMap<>();
        SortedSet<Integer> jaren = new TreeSet<>(kosten.keySet());
        jaren.addAll(
                databank.lijst(
                        "select jaar from verplichting where toewijzing = ?",
                        r -> r.getInt("jaar"),
                        t.id()));
        for (int jaar : jaren) {
            Euro bedrag = kosten.getOrDefault(jaar, Euro.NUL);
            weiger(
                    grootboek.stelVerplichting(opdracht(t, jaar, bedrag, bron), grond),
                    jaar,
                    bedrag);
        }
        naOvergang(t.id());
    }

    /** Ging er al een jaar over, dan staat deze toewijzing daarna ook in het nieuwe jaar goed. */
    void naOvergang(UUID toewijzing) {
        databank.eerste("select jaarovergang_bij(?, 'systeem')", r -> "", toewijzing);
    }

    /**
     * Wat er vrijvalt als zij nog maar zo lang loopt, zoals {@link #stelBij} het zou boeken.
     *
     * @param looptijd wat ervan overblijft, of {@code null} als zij verdwijnt
     */
    Euro valtVrij(Toewijzing t, Periode looptijd) {
        SortedMap<Integer, Euro> kosten =
                looptijd == null
                        ? new TreeMap<>()
                        : kosten(
                                t.overeenkomst(),
                                t.productcode(),
                                looptijd,
                                t.omvang(),
                                t.budget());
        long vrij =
                databank
                        .lijst(
                                "select jaar, verplicht, gerealiseerd from verplichting where toewijzing = ?",
                                r -> {
                                    Euro blijft = kosten.remove(r.getInt("jaar"));
                                    return r.getLong("verplicht")
                                            - Math.max(
                                                    (blijft == null ? 0 : blijft.centen())
                                                            - r.getLong("gerealiseerd"),
                                                    0);
                                },
                                t.id())
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return Euro.centen(vrij - kosten.values().stream().mapToLong(Euro::centen).sum());
    }

    private Boekopdracht opdracht(Toewijzing t, int jaar, Euro bedrag, UUID bron) {
        return new Boekopdracht(
                grootboek.plafondVoor(t.gemeente(), t.wet(), jaar, t.categorie(), t.aanbieder()),
                bedrag,
                t.id(),
                t.aanbieder(),
                null,
                bron);
    }

    private static void weiger(Optional<UUID> knelt, int jaar, Euro bedrag) {
        if (knelt.isPresent()) {
            throw new RuimteBereikt(knelt.get(), jaar, bedrag);
        }
    }
}
