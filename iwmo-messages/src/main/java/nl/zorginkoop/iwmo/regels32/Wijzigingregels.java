package nl.zorginkoop.iwmo.regels32;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.OngewijzigdProduct;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.regels.Omgeving;
import nl.zorginkoop.iwmo.regels.Toets;

/** Het verzoek om wijziging (317). */
final class Wijzigingregels {

    private static final String NIEUW = "NieuweProducten/NieuwProduct";

    private Wijzigingregels() {}

    static List<Toets<?>> toetsen() {
        List<Toets<?>> t = new ArrayList<>();
        Productvraag<NieuwProduct> nieuw =
                new Productvraag<>(
                        NieuwProduct.class,
                        "Einddatum",
                        NieuwProduct::product,
                        NieuwProduct::omvang,
                        NieuwProduct::budget,
                        NieuwProduct::gewensteIngangsdatum,
                        NieuwProduct::einddatum);
        nieuw.omvangEnBudget(t, Regel.CS338);
        nieuw.productEnOmvang(t, Regel.CD096);
        new Productvraag<>(
                        TeWijzigenProduct.class,
                        "Einddatum",
                        p -> null,
                        TeWijzigenProduct::omvang,
                        TeWijzigenProduct::budget,
                        TeWijzigenProduct::gewensteIngangsdatum,
                        TeWijzigenProduct::einddatum)
                .omvangEnBudget(t, Regel.CS338);
        t.add(
                Toets.als(
                        Regel.TR380,
                        NieuwProduct.class,
                        "GewensteIngangsdatum",
                        (p, o) -> !p.gewensteIngangsdatum().isAfter(o.dagtekening()),
                        NieuwProduct::gewensteIngangsdatum,
                        p -> "na de dagtekening"));
        t.add(
                Toets.als(
                        Regel.TR352,
                        Verzoek.class,
                        "",
                        (v, o) ->
                                v.ongewijzigdeProducten().isEmpty()
                                        && v.teWijzigenProducten().isEmpty(),
                        v -> null,
                        v -> "minstens één ongewijzigd of te wijzigen product"));
        t.add(
                Toets.als(
                        Regel.TR353,
                        Verzoek.class,
                        "",
                        (v, o) ->
                                v.teWijzigenProducten().isEmpty() && v.nieuweProducten().isEmpty(),
                        v -> null,
                        v -> "minstens één te wijzigen of nieuw product"));
        t.add(
                Dubbelen.in(
                        Verzoek.class,
                        Verzoek::ongewijzigdeProducten,
                        "OngewijzigdeProducten/OngewijzigdProduct",
                        OngewijzigdProduct::toewijzingNummer));
        t.add(
                Dubbelen.in(
                        Verzoek.class,
                        Verzoek::teWijzigenProducten,
                        "TeWijzigenProducten/TeWijzigenProduct",
                        TeWijzigenProduct::toewijzingNummer));
        t.add(
                Dubbelen.in(
                        Verzoek.class,
                        Verzoek::nieuweProducten,
                        NIEUW,
                        p -> Arrays.asList(p.product(), p.gewensteIngangsdatum())));
        t.add(
                new Toets<>(
                        Regel.TR410,
                        Verzoek.class,
                        (v, o, melder) ->
                                stapeling(v, o).meld(melder, n -> NIEUW + "[" + n + "]")));
        return t;
    }

    private static Stapeling stapeling(Verzoek verzoek, Omgeving o) {
        Stapeling stapeling = new Stapeling();
        int nummer = 0;
        for (NieuwProduct p : verzoek.nieuweProducten()) {
            nummer++;
            if (!Stapeling.isHulpmiddel(p.product(), o.domein())) {
                stapeling.lid(nummer, p.product(), p.gewensteIngangsdatum(), p.einddatum());
            }
        }
        return stapeling;
    }
}
