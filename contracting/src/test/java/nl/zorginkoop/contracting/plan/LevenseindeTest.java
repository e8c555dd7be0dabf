package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.plan.Planwereld.RIA;
import static nl.zorginkoop.contracting.plan.Planwereld.ROOS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import org.junit.jupiter.api.Test;

/** Wat er na een overlijden van plan, zaak en pgb overblijft, en naar wie brieven gaan. */
class LevenseindeTest {
    private final Planwereld w = new Planwereld();

    @Test
    void een_pgb_eindigt_op_de_dag_en_het_geld_daarna_valt_vrij() {
        UUID beschikking = w.toegekend(w.zaak(), Vorm.PGB);
        UUID regel = sleutel("select id from beschikkingregel where beschikking = ?", beschikking);
        assertThat(stand()).isEqualTo("2026:113424, 2027:336576");

        w.db.doe(
                RIA,
                d ->
                        Proefplannen.einde(d)
                                .eindigPgb(
                                        RIA,
                                        regel,
                                        LocalDate.of(2026, 10, 31),
                                        gebeurtenis("2026-09-14")));

        assertThat(stand()).as("31 van 365 dagen blijft").isEqualTo("2026:38219, 2027:0");
        assertThat(
                        w.tel(
                                "plafond p join plafond_hertelling h on h.id = p.id where (p.vrij, p.verplicht)"
                                        + " <> (h.vrij, h.verplicht)"))
                .isZero();
        assertThat(w.tel("pgb_na(?, '2026-10-31') where bedrag > 0", regel))
                .as("een tweede keer is er niets")
                .isZero();
    }

    @Test
    void een_pgb_dat_nooit_begon_valt_helemaal_vrij() {
        UUID beschikking = w.toegekend(w.zaak(), Vorm.PGB);
        UUID regel = sleutel("select id from beschikkingregel where beschikking = ?", beschikking);
        w.db.doe(
                RIA,
                d ->
                        Proefplannen.einde(d)
                                .eindigPgb(
                                        RIA,
                                        regel,
                                        LocalDate.of(2026, 9, 14),
                                        gebeurtenis("2026-09-14")));
        assertThat(stand()).isEqualTo("2026:0, 2027:0");
    }

    @Test
    void een_ander_dan_de_regisseur_van_het_plan_sluit_het_na_een_overlijden() {
        UUID zaak = w.zaak();
        UUID plan = w.als(RIA, l -> l.plan.maak(RIA, zaak, "Thuis", LocalDate.of(2026, 12, 1)));
        w.db.doe(ROOS, d -> Proefplannen.einde(d).sluitPlan(ROOS, plan, "Overleden."));
        w.db.doe(ROOS, d -> Proefplannen.einde(d).stopZaak(ROOS, zaak, "Overleden."));
        assertThat(w.tel("plan where sluitreden = 'Overleden.' and gesloten is not null"))
                .isEqualTo(1);
        assertThat(w.klokken(zaak)).endsWith("GESTUIT");
    }

    @Test
    void een_brief_gaat_naar_wie_namens_de_hulpvrager_de_post_krijgt_HA_16() {
        UUID zaak = w.zaak();
        w.onderzocht(zaak);
        UUID gebeurtenis = gebeurtenis("2026-09-01");
        w.db.toezicht()
                .voer(
                        "insert into vertegenwoordiger (id, gemeente, hulpvrager, gebeurtenis, naam, hoedanigheid,"
                                + " waarvoor, straat, huisnummer, postcode, plaats, post, van, door) values"
                                + " (gen_random_uuid(), '9901', ?, ?, 'M. Mentor', 'MENTOR', 'Zorg', 'Dreef', 8,"
                                + " '5678CD', 'Waterrijk', true, '2026-09-01', 'ria')",
                        w.anker,
                        gebeurtenis);
        w.verslag(zaak);
        String brief = w.pdf(sleutel("select document from verslag where zaak = ?", zaak));
        assertThat(w.dossier(zaak).vertegenwoordigers())
                .as("en hij staat bij de zaak")
                .extracting(Zaakdossier.Namens::naam)
                .containsExactly("M. Mentor");
        assertThat(brief).contains("M. Mentor voor A Anker Dreef 8 5678CD Waterrijk");

        w.db.toezicht().voer("update vertegenwoordiger set tot = '2026-09-14'");
        w.verslag(zaak);
        assertThat(
                        w.pdf(
                                sleutel(
                                        "select document from verslag where zaak = ? order by moment desc limit 1",
                                        zaak)))
                .as("na de laatste dag weer naar hemzelf")
                .contains("A Anker Kade 3 1234AB");
    }

    @Test
    void een_zaak_van_wie_overleed_heeft_geen_volgende_stap() {
        UUID zaak = w.zaak();
        assertThat(w.dossier(zaak).volgende()).isEqualTo(Zaakdossier.Stap.ONDERSTEUNING);
        w.db.toezicht()
                .voer(
                        "insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bron, door) values"
                                + " (gen_random_uuid(), '9901', ?, 'OVERLIJDEN', '2026-09-14', 'BRP', 'ria')",
                        w.anker);
        assertThat(w.dossier(zaak))
                .returns(Zaakdossier.Stap.KLAAR, Zaakdossier::volgende)
                .returns(LocalDate.of(2026, 9, 14), Zaakdossier::overleden);
    }

    private UUID gebeurtenis(String dag) {
        UUID id = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bron, door) values (?,"
                                + " '9901', ?, 'GEGEVENS', ?::date, 'BRP', 'ria')",
                        id,
                        w.anker,
                        dag);
        return id;
    }

    private UUID sleutel(String sql, Object... waarden) {
        return w.db.toezicht().eerste(sql, r -> r.getObject(1, UUID.class), waarden).orElseThrow();
    }

    private String stand() {
        return w.db.toezicht()
                .eerste(
                        "select string_agg(jaar || ':' || verplicht, ', ' order by jaar) from plafond",
                        r -> r.getString(1))
                .orElseThrow();
    }
}
