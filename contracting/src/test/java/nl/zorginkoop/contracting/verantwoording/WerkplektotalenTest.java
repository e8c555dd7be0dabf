package nl.zorginkoop.contracting.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De totalen van de werkplek zijn bij elke commit gelijk aan een hertelling (BU-01, ADR 0043). */
class WerkplektotalenTest {
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        w.toewijzing(200701, "02A01", "04", "4", 200, "2026-01-01", "2026-12-31", 1_000_000);
        w.toewijzing(200702, "01A01", "04", "4", 200, "2026-01-01", "2026-12-31", 0);
    }

    private Prestatieregel declareerTweeMaanden() {
        Prestatieregel goed = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer(
                "A1",
                AUGUSTUS,
                goed,
                w.regel(200701, "02A01", AUGUSTUS, 12, 5940),
                w.regel(200702, "01A01", AUGUSTUS, 20, 3200),
                w.regel(200701, "02A01", YearMonth.of(2026, 6), 7, 5940));
        return goed;
    }

    @Test
    void totalen_zijn_na_declareren_crediteren_en_vernietigen_gelijk_aan_hertelling_BU_01() {
        Prestatieregel goed = declareerTweeMaanden();
        assertThat(verschillen()).isZero();
        assertThat(aantal("productmaand")).as("drie goede vakken en een afgekeurd").isEqualTo(4);

        w.declareer(
                "A2",
                AUGUSTUS,
                Kleinewereld.credit(goed, 900),
                w.regel(200701, "02A01", JULI, 9, 5940));
        assertThat(verschillen()).isZero();

        w.db.toezicht().voer("delete from prestatie where begin >= '2026-08-01'");
        assertThat(verschillen()).isZero();
        assertThat(
                        w.db.toezicht()
                                .eerste(
                                        "select sum(regels)::bigint from productmaand",
                                        r -> r.getLong(1)))
                .contains(4L);
    }

    @Test
    void warmtekaart_lijst_jaar_en_grootboek_tellen_op_tot_hetzelfde_bedrag_INV_8_1() {
        declareerTweeMaanden();

        long vakken =
                w.db.als(ELS, t -> Verantwoordingkamer.werkplek(t).producten(ELS, 2026)).stream()
                        .mapToLong(v -> v.toegekend().centen())
                        .sum();
        assertThat(vakken).isEqualTo(10 * 5940 + 12 * 5940 + 20 * 3200);
        assertThat(getal("select gerealiseerd from plafond where soort = 'BEGROTING'"))
                .isEqualTo(vakken);
        assertThat(getal("select sum(gerealiseerd) from plafondmaand")).isEqualTo(vakken);
        assertThat(getal("select toegekend from aanbiederjaar")).isEqualTo(vakken);
        List<Productmaand> lijst =
                w.db.als(
                        ELS,
                        t ->
                                Verantwoordingkamer.werkplek(t)
                                        .productmaanden(ELS, Bladvraag.eerste(25))
                                        .rijen());
        assertThat(lijst.stream().mapToLong(p -> p.toegekend().centen()).sum()).isEqualTo(vakken);
        assertThat(lijst)
                .allSatisfy(
                        p ->
                                assertThat(p.gedeclareerd())
                                        .isEqualTo(p.goedgekeurd().plus(p.afgekeurd())));
    }

    @Test
    void elke_afkeurcode_telt_haar_regels_en_haar_bedrag() {
        declareerTweeMaanden();

        assertThat(codes()).containsExactly(new Afkeurcode("0611", 1, Euro.centen(7 * 5940), 0));
    }

    @Test
    void een_declaratie_die_als_geheel_is_afgewezen_telt_bij_haar_code() {
        declareerTweeMaanden();
        w.db.toezicht()
                .voer(
                        """
                        with b as (
                            insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id,
                                                    stukken, ontvangen, status)
                            values (gen_random_uuid(), '9001', '42420099', 'MAP', 'k', 'x', '', 0, 's', 1, nu(), 'ONTVANGEN')
                            returning id)
                        insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,
                                                ontvangen, beoordeeld, ingediend, status, kopcodes)
                        select gen_random_uuid(), d.gemeente, d.aanbieder, d.wet, b.id, 'X', d.begin, d.eind, d.dagtekening,
                               d.ontvangen, d.beoordeeld, 1, 'AFGEKEURD', '{9333}'
                        from declaratie d cross join b
                        """);

        assertThat(verschillen()).isZero();
        assertThat(codes()).contains(new Afkeurcode("9333", 0, Euro.NUL, 1));
    }

    private List<Afkeurcode> codes() {
        return w.db.als(ELS, t -> Verantwoordingkamer.werkplek(t).afkeurcodes(ELS, 2026));
    }

    private long aantal(String tabel) {
        return getal("select count(*) from " + tabel);
    }

    private long getal(String sql) {
        return w.db.toezicht().eerste(sql, r -> r.getLong(1)).orElseThrow();
    }

    /** Hoeveel rijen van een totaal niet gelijk zijn aan hun hertelling; nul telt als geen rij. */
    private long verschillen() {
        return getal(
                """
                select (select count(*) from (
                    select gemeente, aanbieder, wet, maand, categorie, code, regels, gedeclareerd, goedgekeurd, gecrediteerd,
                           afgekeurd from productmaand where regels <> 0
                    except select * from productmaand_hertelling) a)
                 + (select count(*) from (
                    select * from productmaand_hertelling except
                    select gemeente, aanbieder, wet, maand, categorie, code, regels, gedeclareerd, goedgekeurd, gecrediteerd,
                           afgekeurd from productmaand) b)
                 + (select count(*) from (
                    select gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties from afkeurmaand
                    where regels + declaraties <> 0 except select * from afkeurmaand_hertelling) c)
                 + (select count(*) from (
                    select * from afkeurmaand_hertelling except
                    select gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties from afkeurmaand) d)
                 + (select count(*) from (
                    select plafond, maand, gerealiseerd from plafondmaand except select * from plafondmaand_hertelling) e)
                 + (select count(*) from (
                    select * from plafondmaand_hertelling except select plafond, maand, gerealiseerd from plafondmaand) f)
                 + (select count(*) from (
                    select gemeente, aanbieder, jaar, gedeclareerd, goedgekeurd, gecrediteerd, afgekeurd from aanbiederjaar
                    except select gemeente, aanbieder, extract(year from maand)::int, sum(gedeclareerd)::bigint,
                           sum(goedgekeurd)::bigint, sum(gecrediteerd)::bigint, sum(afgekeurd)::bigint
                    from productmaand group by 1, 2, 3) g)
                """);
    }
}
