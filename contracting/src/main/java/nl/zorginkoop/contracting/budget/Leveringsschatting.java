package nl.zorginkoop.contracting.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er tot en met een peildag geleverd en nog niet gedeclareerd is: het deel {@code onderweg} van
 * de prognose maal de benutting, per toewijzing vanaf haar eigen laatste maand. De band is de eigen
 * fout in afgesloten jaren, als bij de prognose.
 */
@Dependent
public class Leveringsschatting {
    // Verder terug zegt weinig over nu.
    private static final int AFGESLOTEN_JAREN = 3;

    @Inject Databank databank;

    /** Wat een afgesloten jaar op dezelfde dag geschat zou hebben, naast wat er kwam. */
    public record Proef(UUID wortel, Terugtoetsrij rij) {}

    /** De delen van een schatting, en waar haar band op rust. */
    public record Uitkomst(List<Schattingdeel> delen, List<Proef> proeven) {}

    private record Wortel(UUID id, int jaar) {}

    private record Feit(UUID blad, int laatste, Prognosedeel deel) {}

    private record Reeks(UUID wortel, UUID toen, int jaar, LocalDate overgang) {}

    private record Vroeger(Reeks reeks, LocalDate peil) {}

    /** De schatting van een jaar op een dag, uit wat toen bekend was. */
    public Uitkomst schat(Namens namens, int jaar, LocalDate peil) {
        List<Wortel> wortels =
                databank.lijst(
                        "select id, jaar from plafond where gemeente = ? and jaar = ?"
                                + " and cardinality(pad) = 1 order by wet, naam, id",
                        r -> new Wortel(r.getObject("id", UUID.class), r.getInt("jaar")),
                        namens.gemeente().code(),
                        jaar);
        if (wortels.isEmpty()) {
            return new Uitkomst(List.of(), List.of());
        }
        List<Proef> proeven = proeven(wortels, jaar, peil);
        Map<UUID, List<Integer>> verhoudingen =
                proeven.stream()
                        .filter(p -> p.rij().verhouding() != null)
                        .collect(
                                Collectors.groupingBy(
                                        Proef::wortel,
                                        Collectors.mapping(
                                                p -> p.rij().verhouding(), Collectors.toList())));
        Map<UUID, List<Feit>> feiten =
                feiten(wortels.stream().map(Wortel::id).toList(), List.of(peil)).values().stream()
                        .findFirst()
                        .orElse(Map.of());
        List<Schattingdeel> delen = new ArrayList<>();
        for (Wortel wortel : wortels) {
            delen.addAll(
                    delen(
                            wortel,
                            peil,
                            feiten.getOrDefault(wortel.id(), List.of()),
                            verhoudingen.get(wortel.id())));
        }
        return new Uitkomst(delen, proeven);
    }

    private static List<Schattingdeel> delen(
            Wortel wortel, LocalDate peil, List<Feit> feiten, List<Integer> verhoudingen) {
        int graad = op(wortel.jaar(), peil, 0, feiten).graad();
        // Het midden ligt altijd in de band.
        Integer laagste =
                verhoudingen == null
                        ? null
                        : Math.min(
                                Prognoserekening.HEEL,
                                verhoudingen.stream().min(Comparator.naturalOrder()).orElseThrow());
        Integer hoogste =
                verhoudingen == null
                        ? null
                        : Math.max(
                                Prognoserekening.HEEL,
                                verhoudingen.stream().max(Comparator.naturalOrder()).orElseThrow());
        return feiten.stream()
                .filter(f -> f.deel().onderweg().isMeerDan(Euro.NUL))
                .map(
                        f ->
                                Schattingdeel.van(
                                        wortel.id(),
                                        f.blad(),
                                        f.deel(),
                                        new Prognoserekening(
                                                wortel.jaar(), peil, f.laatste(), graad, 0),
                                        laagste,
                                        hoogste))
                .toList();
    }

    private static Prognoserekening op(int jaar, LocalDate peil, int laatste, List<Feit> feiten) {
        return Prognoserekening.op(
                jaar,
                peil,
                laatste,
                feiten.stream().map(Feit::deel).reduce(Prognosedeel.LEEG, Prognosedeel::plus));
    }

    // Elk eerder jaar op dezelfde dag, en binnen het jaar ook een maand eerder en later.
    private List<Proef> proeven(List<Wortel> wortels, int jaar, LocalDate peil) {
        List<Reeks> jaren =
                databank.lijst(
                        "select w.id, r.id as toen, r.jaar,"
                                + " (o.moment at time zone 'Europe/Amsterdam')::date as overgang"
                                + " from unnest(?::text[]::uuid[]) w (id)"
                                + " cross join lateral (select * from plafondreeks(w.id) x where x.jaar < ?"
                                + " order by x.jaar desc limit ?) r"
                                + " join plafond p on p.id = r.id"
                                + " left join jaarovergang o on o.gemeente = p.gemeente and o.jaar = r.jaar"
                                + " order by w.id, r.jaar",
                        r ->
                                new Reeks(
                                        r.getObject("id", UUID.class),
                                        r.getObject("toen", UUID.class),
                                        r.getInt("jaar"),
                                        Databank.dag(r, "overgang")),
                        wortels.stream().map(Wortel::id).toList(),
                        jaar,
                        AFGESLOTEN_JAREN);
        List<Vroeger> reeks =
                jaren.stream()
                        .flatMap(
                                j ->
                                        peilen(jaar, j.jaar(), peil).stream()
                                                // Daarna staat een totaal niet meer in dat jaar.
                                                .filter(
                                                        p ->
                                                                j.overgang() == null
                                                                        || p.isBefore(j.overgang()))
                                                .map(p -> new Vroeger(j, p)))
                        .toList();
        List<Proef> proeven = new ArrayList<>();
        Map<Vroeger, Euro> werkelijk = werkelijk(reeks, peil);
        // Per jaar apart: een peildag van het ene jaar zegt van het andere niets.
        reeks.stream()
                .collect(Collectors.groupingBy(v -> v.reeks().jaar()))
                .forEach(
                        (toen, van) -> {
                            Map<LocalDate, Map<UUID, List<Feit>>> feiten =
                                    feiten(
                                            van.stream()
                                                    .map(v -> v.reeks().toen())
                                                    .distinct()
                                                    .toList(),
                                            van.stream().map(Vroeger::peil).distinct().toList());
                            for (Vroeger v : van) {
                                List<Feit> f =
                                        feiten.getOrDefault(v.peil(), Map.of())
                                                .getOrDefault(v.reeks().toen(), List.of());
                                Euro geschat =
                                        delen(new Wortel(v.reeks().toen(), toen), v.peil(), f, null)
                                                .stream()
                                                .map(Schattingdeel::midden)
                                                .reduce(Euro.NUL, Euro::plus);
                                if (geschat.isMeerDan(Euro.NUL)) {
                                    proeven.add(
                                            new Proef(
                                                    v.reeks().wortel(),
                                                    new Terugtoetsrij(
                                                            toen,
                                                            v.peil(),
                                                            Euro.NUL,
                                                            geschat,
                                                            werkelijk.getOrDefault(v, Euro.NUL))));
                                }
                            }
                        });
        return proeven;
    }

    private static List<LocalDate> peilen(int jaar, int toen, LocalDate peil) {
        LocalDate dag = peil.minusYears((long) jaar - toen);
        if (peil.getYear() > jaar) {
            return List.of(dag);
        }
        boolean maandeind = peil.getDayOfMonth() == peil.lengthOfMonth();
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(dag::plusMonths)
                .filter(d -> d.getYear() == toen)
                .map(d -> maandeind ? YearMonth.from(d).atEndOfMonth() : d)
                .toList();
    }

    private Map<Vroeger, Euro> werkelijk(List<Vroeger> reeks, LocalDate peil) {
        Map<Vroeger, Euro> per = new HashMap<>();
        databank.lijst(
                "select x.nr, sum(g.bedrag)::bigint as bedrag from (select nr, a.toen, b.peil"
                        + " from unnest(?::text[]::uuid[]) with ordinality a (toen, nr)"
                        + " join unnest(?::text[]::date[]) with ordinality b (peil, nr) using (nr)) x"
                        + " cross join lateral geleverd_na(x.toen, x.peil, 'infinity',"
                        + " (?::date + 1)::timestamp at time zone 'Europe/Amsterdam', null) g group by x.nr",
                r -> per.put(reeks.get(r.getInt("nr") - 1), Euro.centen(r.getLong("bedrag"))),
                reeks.stream().map(v -> v.reeks().toen()).toList(),
                reeks.stream().map(Vroeger::peil).toList(),
                peil);
        return per;
    }

    private Map<LocalDate, Map<UUID, List<Feit>>> feiten(
            List<UUID> plafonds, List<LocalDate> peilen) {
        record Rij(UUID plafond, LocalDate peil, Feit feit) {}
        return databank
                .lijst(
                        "select * from leverfeiten(?::text[]::uuid[], ?::text[]::date[], true)"
                                + " order by plafond, peil, blad, product, aanbieder nulls first",
                        r ->
                                new Rij(
                                        r.getObject("plafond", UUID.class),
                                        Databank.dag(r, "peil"),
                                        new Feit(
                                                r.getObject("blad", UUID.class),
                                                r.getInt("laatste"),
                                                Prognoseloket.deel(r))),
                        plafonds,
                        peilen)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Rij::peil,
                                Collectors.groupingBy(
                                        Rij::plafond,
                                        Collectors.mapping(Rij::feit, Collectors.toList()))));
    }
}
