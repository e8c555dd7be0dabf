package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.CEES;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.EERSTE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.TINE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.aanbieder;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.agb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.junit.jupiter.api.Test;

/** Naar wie er verwezen is, en wie daarin opvalt (GHARL:2018:6984, WC-10). */
class VerwijzingsoverzichtTest {
    private final Keuzewereld w = new Keuzewereld();

    @Test
    void getoond_gekozen_genoemd_en_geweigerd_worden_per_aanbieder_geteld_par_5() {
        UUID keuze = w.getoond();
        w.toon(keuze);
        w.kies(keuze, EERSTE, Voorkeur.Kiezer.CLIENT_MET_ADVIES, agb(2), true);
        w.zegNee(keuze, EERSTE, Neegrond.ANDERS);
        w.kies(keuze, agb(2), Voorkeur.Kiezer.CLIENT_MET_ADVIES, agb(2), true);

        List<Verwijzing> rijen = rijen(CEES);

        assertThat(rijen).hasSize(7);
        assertThat(van(rijen, 1)).containsExactly(1, 1, 0, 1, 1);
        assertThat(van(rijen, 2)).containsExactly(1, 1, 2, 0, 0);
        assertThat(van(rijen, 3)).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void wie_afvalt_is_niet_getoond_als_keuze() {
        w.stop(3, "CLIENTENSTOP_DIRECT");
        w.getoond();

        assertThat(rijen(CEES))
                .extracting(Verwijzing::agb)
                .doesNotContain(agb(3).code())
                .hasSize(6);
    }

    @Test
    void een_aanbieder_ziet_alleen_zijn_eigen_rij_INV_5_3() {
        w.getoond();

        assertThat(rijen(aanbieder(EERSTE)))
                .extracting(Verwijzing::agb)
                .containsExactly(EERSTE.code());
        assertThat(
                        w.db.<Integer>als(
                                aanbieder(EERSTE),
                                d ->
                                        d.eerste(
                                                        "select count(*) from verwijzing",
                                                        r -> r.getInt(1))
                                                .orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void van_400_regisseurs_valt_er_een_op_WC_10() {
        vierhonderd();

        List<Regisseurbeeld> alle = regisseurs(Bladvraag.eerste(200));
        List<Regisseurbeeld> uitschieters =
                regisseurs(Bladvraag.eerste(200).met("uitschieter", "JA"));

        assertThat(uitschieters)
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.regisseur()).isEqualTo("r400");
                            assertThat(r.aandeel()).isEqualTo(80);
                            assertThat(r.opvallend()).isEqualTo("Aanbieder 1");
                            assertThat(r.z()).isCloseTo(19.97, within(0.01));
                        });
        assertThat(alle.get(0).regisseur()).isEqualTo("r400");
        assertThat(
                        w.een(
                                "select round(avg(aandeel)::numeric * 100, 2) || ' ' ||"
                                        + " round(stddev_pop(aandeel)::numeric * 100, 3)"
                                        + " from verwijzingsafwijking('9901') where agb = ?",
                                EERSTE.code()))
                .isEqualTo("20.15 2.996");
    }

    @Test
    void wie_meer_doet_valt_daardoor_niet_op_WC_10() {
        vierhonderd();
        // tien keer zoveel als een collega, in dezelfde verdeling
        w.doe("update verwijzing set gekozen = gekozen * 10 where regisseur = 'r1'");

        assertThat(regisseurs(Bladvraag.eerste(200).met("uitschieter", "JA")))
                .extracting(Regisseurbeeld::regisseur)
                .containsExactly("r400");
    }

    @Test
    void wie_minder_dan_vijf_keuzes_begeleidde_wordt_niet_vergeleken() {
        vierhonderd();
        w.doe("insert into verwijzing values ('9901', ?, 'nieuw', 4, 4, 0)", EERSTE.code());

        assertThat(regisseurs(new Bladvraag("regisseur", false, null, null, 200, "nieuw", null)))
                .singleElement()
                .satisfies(r -> assertThat(r.z()).isNull());
    }

    @Test
    void de_sommen_en_de_afwijking_zijn_die_van_een_hertelling_WC_10() {
        UUID keuze = w.getoond();
        w.toon(keuze);
        w.kies(keuze, EERSTE, Voorkeur.Kiezer.CLIENT_MET_ADVIES, agb(2), true);
        assertThat(verschil()).isEqualTo("0 0 0");
        vierhonderd();
        assertThat(verschil()).isEqualTo("0 0 0");
        w.doe(
                "delete from verwijzing where regisseur in ('r1', 'r400') or aanbieder = ?",
                agb(4).code());

        assertThat(verschil()).isEqualTo("0 0 0");
        assertThat(rijen(CEES)).extracting(Verwijzing::agb).doesNotContain(agb(4).code());
        assertThat(w.een("select count(*) from regisseursom where regisseur in ('r1', 'r400')"))
                .isEqualTo("0");
        assertThat(regisseurs(Bladvraag.eerste(200).met("uitschieter", "JA"))).isEmpty();
    }

    @Test
    void wie_tegelijk_kiezen_wachten_op_elkaar_en_tellen_allebei_mee_WC_10() {
        vierhonderd();
        String kies =
                "update verwijzing set gekozen = gekozen + 40 where regisseur = ? and aanbieder = ?";
        CompletableFuture<Void> ander;
        try (Transactie een = w.db.begin(RIA)) {
            een.databank().voer(kies, "r1", EERSTE.code());
            ander =
                    CompletableFuture.runAsync(
                            () -> w.db.doe(RIA, d -> d.voer(kies, "r2", agb(3).code())));
            w.db.wachtOpSlotOf(ander);
            assertThat(ander).isNotDone();
            een.legVast();
        }
        ander.join();

        assertThat(verschil()).isEqualTo("0 0 0");
    }

    @Test
    void de_toepassing_schrijft_geen_som_en_geen_afwijking() {
        vierhonderd();
        for (String tabel : List.of("verwijzingsom", "regisseursom", "regisseurafwijking")) {
            assertThatThrownBy(() -> w.db.doe(CEES, d -> d.voer("delete from " + tabel)))
                    .as(tabel)
                    .isInstanceOf(Databankfout.class)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    private String verschil() {
        return w.een(
                """
                select (select count(*) from (
                            select gemeente, aanbieder, sum(getoond), sum(gekozen), sum(geadviseerd) from verwijzing group by 1, 2
                        ) v (gemeente, aanbieder, a, b, c) full join verwijzingsom s
                            on (s.gemeente, s.aanbieder, s.getoond, s.gekozen, s.geadviseerd)
                             = (v.gemeente, v.aanbieder, v.a, v.b, v.c)
                        where v.gemeente is null or s.gemeente is null) || ' ' ||
                       (select count(*) from (
                            select gemeente, regisseur, sum(getoond), sum(gekozen), sum(geadviseerd),
                                   count(*) filter (where gekozen > 0) from verwijzing group by 1, 2
                        ) v (gemeente, regisseur, a, b, c, d) full join regisseursom s
                            on (s.gemeente, s.regisseur, s.getoond, s.gekozen, s.geadviseerd, s.aanbieders)
                             = (v.gemeente, v.regisseur, v.a, v.b, v.c, v.d)
                        where v.gemeente is null or s.gemeente is null) || ' ' ||
                       (select count(*) from (
                            select distinct on (d.regisseur) d.regisseur, d.z from verwijzingsafwijking('9901') d
                            where d.z is not null order by d.regisseur, d.z desc
                        ) v full join regisseurafwijking s on s.regisseur = v.regisseur and abs(s.z - v.z) < 1e-9
                        where v.regisseur is null or s.regisseur is null)
                """);
    }

    private void vierhonderd() {
        w.doe(
                "insert into verwijzing select '9901', a.agb, 'r' || n, 25, case when a.agb = ? then"
                        + " case when n = 400 then 20 else 5 end else case when n = 400 then 5 else 20 end end, 0"
                        + " from generate_series(1, 400) n, (values (?), (?)) a (agb)",
                EERSTE.code(),
                EERSTE.code(),
                agb(2).code());
        // de rest staat bij een aanbieder die iedereen gelijk verdeelt: die valt bij niemand op
        w.doe("update verwijzing set gekozen = 0 where aanbieder = ?", agb(2).code());
        w.doe(
                "insert into verwijzing select '9901', ?, 'r' || n, 25, 10, 0 from generate_series(1, 399) n",
                agb(3).code());
        w.doe(
                "insert into verwijzing select '9901', ?, 'r' || n, 25, 10, 0 from generate_series(1, 399) n",
                agb(4).code());
        w.doe("insert into verwijzing values ('9901', ?, 'r400', 25, 5, 0)", agb(3).code());
    }

    private List<Regisseurbeeld> regisseurs(Bladvraag vraag) {
        return w.als(TINE, l -> l.verwijzingen.regisseurs(TINE, vraag)).rijen();
    }

    private List<Verwijzing> rijen(Namens wie) {
        return w.als(wie, l -> l.verwijzingen.verwijzingen(wie, Bladvraag.eerste(25))).rijen();
    }

    private static List<Integer> van(List<Verwijzing> rijen, int nr) {
        Verwijzing v =
                rijen.stream()
                        .filter(r -> r.agb().equals(agb(nr).code()))
                        .findFirst()
                        .orElseThrow();
        return List.of(v.getoond(), v.gekozen(), v.geadviseerd(), v.geweigerd(), v.buitenPlicht());
    }
}
