package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.levensloop.Levenswereld.EIK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.RIA;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.TAAK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave.Hoedanigheid;
import org.junit.jupiter.api.Test;

/** Wat de BRP zegt is een voorstel; elk gegeven heeft zijn bron en dag. */
class BrpTest {
    private final Levenswereld w = new Levenswereld();

    @Test
    void een_antwoord_van_de_BRP_verandert_niets_en_laat_zien_wat_anders_is() {
        w.inBrp("Nieuwe Kade", "9901", null);

        w.doe(l -> l.brp.vraagOp(RIA, TAAK, w.mens));

        assertThat(w.een("select straat from hulpvrager where id = ?", w.mens)).isEqualTo("Kade");
        assertThat(naw("STRAAT")).isEqualTo("Kade INSCHRIJVING 2026-09-15 anders Nieuwe Kade");
        assertThat(naw("PLAATS")).isEqualTo("Waterrijk BRP (proef) 2026-09-15");
        assertThat(naw("BSN")).as("daar vroegen wij mee").startsWith("999900006 INSCHRIJVING");
        assertThat(w.blad().brp().anders()).isTrue();
        assertThat(w.blad().gebeurtenissen()).isEmpty();
    }

    @Test
    void overnemen_is_een_verhuizing_met_dag_en_bron_en_raakt_geen_toewijzing() {
        UUID t = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        int al = w.aantal301();
        w.inBrp("Nieuwe Kade", "9901", null);
        w.doe(l -> l.brp.vraagOp(RIA, TAAK, w.mens));

        w.doe(l -> l.brp.neemOver(RIA, TAAK, w.mens));

        assertThat(naw("STRAAT")).isEqualTo("Nieuwe Kade BRP (proef) 2026-09-15");
        assertThat(w.een("select was || ' ' || bron from persoonsgegeven"))
                .isEqualTo("Kade BRP (proef)");
        assertThat(w.blad().gebeurtenissen())
                .singleElement()
                .returns("VERHUIZING_BINNEN", Gebeurtenisblad.Gebeurtenis::soort)
                .returns(LocalDate.of(2026, 9, 1), Gebeurtenisblad.Gebeurtenis::dag);
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-12-31");
        assertThat(w.aantal301()).isEqualTo(al);
        weigert(
                Levensreden.NIETS_OVER_TE_NEMEN,
                () -> w.doe(l -> l.brp.neemOver(RIA, TAAK, w.mens)));
    }

    @Test
    void een_inschrijving_elders_en_een_overlijden_zijn_te_zien_en_leggen_niets_vast() {
        w.inBrp("Kade", "9902", "2026-09-12");
        w.doe(l -> l.brp.vraagOp(RIA, TAAK, w.mens));
        assertThat(w.blad().brp())
                .returns("9902", Gebeurtenisblad.Brpstand::gemeente)
                .returns(LocalDate.of(2026, 9, 12), Gebeurtenisblad.Brpstand::overleden);
        assertThat(w.een("select count(*) from levensgebeurtenis")).isEqualTo("0");
        w.legVast(Levenswereld.overlijden("2026-09-12"));
        assertThat(w.blad().brp().overleden()).as("ligt nu vast").isNull();
    }

    @Test
    void is_de_BRP_niet_bereikt_dan_staat_dat_er_en_is_er_niets_over_te_nemen() {
        w.doe(l -> l.brp.vraagOp(RIA, TAAK, w.mens));
        assertThat(w.blad().brp().uitslag()).isEqualTo(Brpantwoord.Uitslag.NIET_BEREIKT);
        weigert(
                Levensreden.NIETS_OVER_TE_NEMEN,
                () -> w.doe(l -> l.brp.neemOver(RIA, TAAK, w.mens)));
    }

    @Test
    void wie_zelf_een_gegeven_verbetert_is_de_bron() {
        w.db.doe(RIA, d -> d.voer("update hulpvrager set plaats = 'Dorp' where id = ?", w.mens));
        assertThat(naw("PLAATS")).isEqualTo("Dorp GEMEENTE 2026-09-15");
    }

    @Test
    void een_vertegenwoordiger_heeft_een_periode_en_een_van_hen_krijgt_de_post_HA_16() {
        UUID eerste = vertegenwoordig("Ouder een", true, "Dreef", "2026-01-01");
        vertegenwoordig("Ouder twee", false, null, "2026-01-01");
        weigert(Levensreden.AL_POST, () -> vertegenwoordig("Voogd", true, "Dreef", "2026-09-01"));
        weigert(
                Levensreden.ADRES_ONTBREEKT,
                () -> vertegenwoordig("Voogd", true, null, "2027-01-01"));

        w.doe(l -> l.vertegenwoordiger.eindig(RIA, TAAK, eerste, LocalDate.of(2026, 8, 31)));
        vertegenwoordig("Voogd", true, "Dreef", "2026-09-01");

        weigert(
                Levensreden.LIGT_VAST,
                () ->
                        w.doe(
                                l ->
                                        l.vertegenwoordiger.eindig(
                                                RIA, TAAK, eerste, LocalDate.of(2026, 12, 31))));
        assertThat(
                        w.een(
                                "select count(*) from levensgebeurtenis where soort = 'VERTEGENWOORDIGER'"))
                .isEqualTo("3");
    }

    private UUID vertegenwoordig(String naam, boolean post, String straat, String van) {
        return w.als(
                RIA,
                l ->
                        l.vertegenwoordiger.legVast(
                                RIA,
                                TAAK,
                                w.mens,
                                new Vertegenwoordigeropgave(
                                        naam,
                                        Hoedanigheid.OUDER,
                                        "Alle hulp",
                                        straat,
                                        straat == null ? null : 8,
                                        straat == null ? null : "5678CD",
                                        straat == null ? null : "Waterrijk",
                                        null,
                                        post,
                                        "akte",
                                        LocalDate.parse(van),
                                        null)));
    }

    private String naw(String gegeven) {
        return w.een(
                "select concat_ws(' ', waarde, bron, dag, 'anders ' || anders) from naw_van(?) where gegeven = ?",
                w.mens,
                gegeven);
    }
}
