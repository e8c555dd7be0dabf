package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.regels.Toets;

/**
 * Wat toegewezen, aangevraagd en gewijzigd product delen: product, omvang of budget, en een
 * periode. De regels zijn dezelfde; alleen de naam van de einddatum en enkele codes verschillen.
 *
 * @param einde elementnaam van de einddatum
 */
record Productvraag<K>(
        Class<K> klasse,
        String einde,
        Function<K, Product> product,
        Function<K, Omvang> omvang,
        Function<K, Integer> budget,
        Function<K, LocalDate> van,
        Function<K, LocalDate> tot) {

    private static final LocalDate LAATSTE_OUDE = LocalDate.of(2020, 12, 31);
    private static final Set<String> NIET_PER_DAG = Set.of("14", "16", "83", "84");
    private static final Set<String> WEEK_MAAND_TOTAAL = Set.of("2", "4", "6");

    /** Regels over omvang, budget en periode. */
    void omvangEnBudget(List<Toets<?>> t, Regel frequentie) {
        t.add(
                Toets.als(
                        Regel.CD075,
                        klasse,
                        einde,
                        (k, o) -> budget.apply(k) != null && tot.apply(k) == null,
                        k -> null,
                        k -> "gevuld bij budget"));
        t.add(
                Toets.als(
                        Regel.CD076,
                        klasse,
                        einde,
                        (k, o) -> perWeek(omvang.apply(k)) && tot.apply(k) == null,
                        k -> null,
                        k -> "gevuld bij frequentie 2"));
        t.add(
                Toets.als(
                        Regel.CD077,
                        klasse,
                        "Omvang",
                        (k, o) -> budget.apply(k) != null && omvang.apply(k) != null,
                        k -> tekst(omvang.apply(k)),
                        k -> "leeg bij budget"));
        t.add(
                Toets.als(
                        Regel.CD078,
                        klasse,
                        "Budget",
                        (k, o) -> omvang.apply(k) != null && budget.apply(k) != null,
                        budget,
                        k -> "leeg bij omvang"));
        t.add(
                Toets.als(
                        Regel.CS003,
                        klasse,
                        einde,
                        (k, o) -> Datums.voor(tot.apply(k), van.apply(k)),
                        tot,
                        van));
        t.add(
                Toets.als(
                        frequentie,
                        klasse,
                        "Omvang/Frequentie",
                        (k, o) -> frequentieFout(k),
                        k -> tekst(omvang.apply(k)),
                        k -> "frequentie 2, 4 of 6"));
    }

    /** Regels die vragen of het product een code heeft. */
    void productEnOmvang(List<Toets<?>> t, Regel zonderCode) {
        t.add(
                Toets.als(
                        Regel.CD041,
                        klasse,
                        "Omvang",
                        (k, o) -> heeftCode(k) && omvang.apply(k) == null,
                        k -> null,
                        k -> "gevuld bij productcode"));
        t.add(
                Toets.als(
                        Regel.CD079,
                        klasse,
                        "Product",
                        (k, o) -> budget.apply(k) == null && product.apply(k) == null,
                        k -> null,
                        k -> "gevuld zonder budget"));
        t.add(
                Toets.als(
                        zonderCode,
                        klasse,
                        "Omvang",
                        (k, o) -> !heeftCode(k) && omvang.apply(k) != null && looptDoor(k),
                        k -> tekst(omvang.apply(k)),
                        k -> "leeg zonder productcode"));
    }

    private boolean heeftCode(K k) {
        return product.apply(k) != null && product.apply(k).code() != null;
    }

    /** De voorwaarden van 2021 gelden niet voor wat daarvoor al ophield. */
    private boolean looptDoor(K k) {
        return tot.apply(k) == null || tot.apply(k).isAfter(LAATSTE_OUDE);
    }

    private boolean frequentieFout(K k) {
        Omvang o = omvang.apply(k);
        return o != null
                && NIET_PER_DAG.contains(o.eenheid())
                && looptDoor(k)
                && !WEEK_MAAND_TOTAAL.contains(o.frequentie());
    }

    private static boolean perWeek(Omvang o) {
        return o != null && "2".equals(o.frequentie());
    }

    private static String tekst(Omvang o) {
        return o.volume() + " × eenheid " + o.eenheid() + ", frequentie " + o.frequentie();
    }
}
