package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;

/**
 * Laat de hulp van een mens op een dag ophouden, of verder gaan onder een ander BSN: eerst te
 * bekijken, dan te doen, en wat gedaan wordt is wat te zien was. Wat geleverd of goedgekeurd
 * gedeclareerd is blijft rechtmatig (UP031, OP362): tot die dag loopt een toewijzing door. Voor
 * andere kamers; wie van buiten komt, gaat door een loket.
 */
@Dependent
public class Beeindigen {
    private static final String LOPEND =
            """
            select t.id, t.nummer, t.aanbieder, t.wet, t.begin, t.eind, z.naam,
                   coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product,
                   greatest((toewijzing_benut(t)).tot,
                            (select max(l.begin) from levering l where l.toewijzing = t.id and not l.verwijderd)) as vast
            from toewijzing t join zorgaanbieder z on z.agb = t.aanbieder
            left join product p on p.wet = t.wet and p.code = t.productcode
            where t.status = 'TOEGEWEZEN'
            """;

    @Inject Databank databank;
    @Inject Toewijzingen toewijzingen;
    @Inject Toewijzen toewijzen;
    @Inject Verplichter verplichter;
    @Inject Wijzigen wijzigen;
    @Inject Afloop afloop;
    @Inject Berichtenloop berichtenloop;
    @Inject Signaalbewaking signaalbewaking;

    /** Wat er met een toewijzing gebeurt. */
    public enum Soort {
        EINDIGT,
        /** Er is na die dag nog geleverd of gedeclareerd: zij eindigt pas daarna. */
        EINDIGT_LATER,
        /** Er is niets aan te veranderen; een mens moet kijken. */
        BLIJFT,
        /** Zij begint pas daarna en verdwijnt (reden 13). */
        VERVALT,
        /** Zij gaat verder onder een nieuw nummer. */
        VERVANGEN
    }

    /**
     * Een toewijzing met wat er gebeurt.
     *
     * @param was de einddatum die zij heeft, of {@code null}
     * @param eind de laatste dag die overblijft, of {@code null} als zij verdwijnt of blijft
     * @param vanaf de eerste dag van het nieuwe nummer, of {@code null}
     * @param vrij wat er aan verplicht geld vrijvalt
     */
    public record Uitwerking(
            UUID toewijzing,
            String wat,
            Wet wet,
            Soort soort,
            LocalDate was,
            LocalDate eind,
            LocalDate vanaf,
            Euro vrij) {}

    private record Lopend(
            UUID id, String wat, Wet wet, LocalDate begin, LocalDate eind, LocalDate vast) {
        boolean loopt(LocalDate na) {
            return eind == null || eind.isAfter(na);
        }

        LocalDate laatste(LocalDate dag) {
            return vast == null || vast.isBefore(dag) ? dag : vast;
        }
    }

    /** Wat er verandert als de hulp van deze mens op deze dag ophoudt. */
    public List<Uitwerking> bekijk(UUID hulpvrager, LocalDate dag) {
        return lopend("and t.hulpvrager = ?", hulpvrager).stream()
                .filter(l -> l.loopt(dag))
                .map(l -> eindig(l, dag))
                .toList();
    }

    /** Hetzelfde over een toewijzing. */
    public Uitwerking bekijkEen(UUID toewijzing, LocalDate dag) {
        return lopend("and t.id = ?", toewijzing).stream()
                .filter(l -> l.loopt(dag))
                .map(l -> eindig(l, dag))
                .findFirst()
                .orElseThrow(Toewijzingreden.LOOPT_NIET::nee);
    }

    /** Wat er verandert als deze mens vanaf deze dag een ander BSN heeft. */
    public List<Uitwerking> bekijkVervanging(UUID hulpvrager, LocalDate vanaf) {
        return lopend("and t.hulpvrager = ?", hulpvrager).stream()
                .filter(l -> l.loopt(vanaf.minusDays(1)))
                .map(l -> vervang(l, vanaf))
                .toList();
    }

    /** Doet wat {@link #bekijk} liet zien; per aanbieder en wet draagt een 301 alles (OP087). */
    public void voer(Namens namens, List<Uitwerking> wat, Wijzigreden reden, String instemming) {
        Map<String, Wijzigen.Besluit> besluiten = new LinkedHashMap<>();
        for (Uitwerking u : wat) {
            if (u.soort() == Soort.BLIJFT) {
                continue;
            }
            Toewijzing t = toewijzingen.vergrendel(u.toewijzing());
            Wijzigen.Besluit besluit =
                    besluiten.computeIfAbsent(
                            t.aanbieder() + "/" + t.wet(),
                            g -> wijzigen.begin(namens, t, null, reden, instemming));
            if (u.eind() == null) {
                wijzigen.verwijder(besluit, t.id());
            } else {
                wijzigen.zetEind(besluit, t, u.eind());
            }
        }
        signaalbewaking.meld(namens);
    }

    /**
     * Doet wat {@link #bekijkVervanging} liet zien, nadat het BSN gecorrigeerd is: het oude nummer
     * eindigt of verdwijnt onder het oude BSN, en de hulp gaat verder onder een nieuw nummer.
     *
     * @return per vervangen toewijzing haar opvolger
     */
    public Map<UUID, UUID> vervang(Namens namens, List<Uitwerking> wat, String instemming) {
        List<Uitwerking> eerst = wat.stream().filter(u -> u.soort() == Soort.VERVANGEN).toList();
        voer(namens, eerst, Wijzigreden.CORRECTIE, instemming);
        Map<UUID, UUID> opvolgers = new LinkedHashMap<>();
        for (Uitwerking u : eerst) {
            Toewijzing oud = toewijzingen.vind(u.toewijzing());
            Toewijzing nieuw =
                    toewijzen.wijsToe(
                            namens.gemeente(),
                            oud.opvolger(
                                    oud.categorie(),
                                    oud.productcode(),
                                    u.vanaf(),
                                    u.was(),
                                    oud.omvang(),
                                    oud.budget(),
                                    null));
            afloop.bewaak(namens, nieuw);
            berichtenloop.zetKlaar(
                    namens.gemeente(),
                    nieuw.aanbieder(),
                    nieuw.wet() == Wet.WMO ? "WMO301" : "JW301",
                    null,
                    nieuw.id());
            opvolgers.put(oud.id(), nieuw.id());
        }
        signaalbewaking.meld(namens);
        return opvolgers;
    }

    private Uitwerking eindig(Lopend l, LocalDate dag) {
        if (l.begin().isAfter(dag) && l.vast() == null) {
            return uitwerking(l, Soort.VERVALT, null, null, null);
        }
        LocalDate eind = l.laatste(dag.isBefore(l.begin()) ? l.begin() : dag);
        if (!l.loopt(eind)) {
            return blijft(l);
        }
        return uitwerking(
                l,
                eind.isAfter(dag) ? Soort.EINDIGT_LATER : Soort.EINDIGT,
                eind,
                null,
                new Periode(l.begin(), eind));
    }

    // Een budget en een totaal zijn niet te verdelen over twee nummers zonder dat iemand zegt hoe;
    // is er nog niets mee gedaan, dan gaan zij heel over.
    private Uitwerking vervang(Lopend l, LocalDate vanaf) {
        if (l.vast() == null) {
            return uitwerking(l, Soort.VERVANGEN, null, l.begin(), null);
        }
        Toewijzing t = toewijzingen.vind(l.id());
        LocalDate eind = l.laatste(vanaf.minusDays(1));
        if (t.budget() != null || t.isTotaal() || !l.loopt(eind)) {
            return blijft(l);
        }
        return uitwerking(l, Soort.VERVANGEN, eind, eind.plusDays(1), new Periode(l.begin(), eind));
    }

    private Uitwerking uitwerking(
            Lopend l, Soort soort, LocalDate eind, LocalDate vanaf, Periode blijft) {
        return new Uitwerking(
                l.id(),
                l.wat(),
                l.wet(),
                soort,
                l.eind(),
                eind,
                vanaf,
                verplichter.valtVrij(toewijzingen.vind(l.id()), blijft));
    }

    private static Uitwerking blijft(Lopend l) {
        return new Uitwerking(
                l.id(), l.wat(), l.wet(), Soort.BLIJFT, l.eind(), null, null, Euro.NUL);
    }

    private List<Lopend> lopend(String wie, UUID sleutel) {
        return databank.lijst(
                LOPEND + wie + " order by t.aanbieder, t.wet, t.nummer",
                r ->
                        new Lopend(
                                r.getObject("id", UUID.class),
                                r.getLong("nummer")
                                        + " · "
                                        + r.getString("naam")
                                        + " · "
                                        + r.getString("product"),
                                Wet.valueOf(r.getString("wet")),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                Databank.dag(r, "vast")),
                sleutel);
    }
}
