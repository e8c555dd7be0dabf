package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import org.junit.jupiter.api.Test;

/** RG-10: zoeken waar tweehonderd aanbieders meer dan een product leveren. */
class CatalogusbladTest {
    private static final int PRODUCTEN = 4;
    private static final int AANBIEDERS = 200;

    private final Keuzewereld w = new Keuzewereld();

    @Test
    void zoeken_en_uitvoer_noemen_iedereen_die_past_eenmaal_RG_10() {
        vul();
        Bladvraag alle =
                new Bladvraag(null, false, null, null, Bladvraag.GROOTST, "", null)
                        .met("interventie", w.interventie.toString());
        Bladzijde<Aanbodrij> heel = zoek(alle);
        Bladzijde<Aanbodrij> facet =
                zoek(alle.met("taal", "TAAL_TURKS").met("wachttijd", "30").met("tarief", "70"));

        assertThat(heel.aantal()).isEqualTo(AANBIEDERS + Keuzewereld.AANTAL);
        assertThat(facet.rijen())
                .isNotEmpty()
                .allMatch(r -> r.kenmerken().contains("TAAL_TURKS") && r.wachttijd() <= 30);
        List<String> uitvoer = new ArrayList<>();
        w.doe(RIA, l -> l.catalogus.alleGevonden(RIA, alle, r -> uitvoer.add(r.agb().code())));
        assertThat(uitvoer).hasSize(AANBIEDERS + Keuzewereld.AANTAL).doesNotHaveDuplicates();
    }

    private Bladzijde<Aanbodrij> zoek(Bladvraag vraag) {
        return w.als(RIA, l -> l.catalogus.zoek(RIA, vraag));
    }

    private void vul() {
        w.doe(
                "insert into product select 'WMO', '9' || lpad(n::text, 3, '0'), '02', 'Soort ' || n from"
                        + " generate_series(1, ?) n",
                PRODUCTEN - 1);
        w.doe(
                "insert into zorgaanbieder (agb, naam) select (88000000 + n)::text, 'Aanbieder ' || n from"
                        + " generate_series(1, ?) n",
                AANBIEDERS);
        w.doe(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) select"
                        + " md5('o' || n)::uuid, '9901', (88000000 + n)::text, 'WMO', 'M-' || n, 'x',"
                        + " 'INSPANNINGSGERICHT', '2020-01-01' from generate_series(1, ?) n",
                AANBIEDERS);
        w.doe(
                "insert into tarief select uuidv7(), md5('o' || n)::uuid, '9901', (88000000 + n)::text, 'WMO', p.code,"
                        + " '04', '[2025-01-01,)', '[2025-01-01,)', 6000 + n from generate_series(1, ?) n, product p",
                AANBIEDERS);
        w.doe(
                "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, door, kenmerken) select (88000000 +"
                        + " n)::text, 'x', 'x', 'x', case when n % 4 = 0 then '{TAAL_TURKS}' else '{}' end::text[] from"
                        + " generate_series(1, ?) n",
                AANBIEDERS);
        w.doe(
                "insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode, plaats) select"
                        + " uuidv7(), aanbieder, id, gepubliceerd, 'x', 'x', '1234AB', 'x' from aanbiederprofiel");
        w.doe(
                "insert into profielproduct (aanbieder, profiel, gepubliceerd, wet, productcode, capaciteit, wachttijd)"
                        + " select a.aanbieder, a.id, a.gepubliceerd, 'WMO', '02A01', 10, a.aanbieder::int % 60"
                        + " from aanbiederprofiel a");
    }
}
