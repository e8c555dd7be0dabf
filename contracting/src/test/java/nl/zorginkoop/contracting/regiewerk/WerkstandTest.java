package nl.zorginkoop.contracting.regiewerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databankfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat de werkvoorraad bijhoudt in plaats van telkens te zoeken: het zegt hetzelfde (ADR 0023). */
class WerkstandTest extends Regiewerkwereld {
    // Wat er wel staat en niet hoort, en omgekeerd; nul is dezelfde.
    private static final String VERSCHIL =
            """
            select count(*) as n from (
                select t.id, t.gemeente, t."begin", coalesce(t.eind, 'infinity') as eind from toewijzing t
                where t.status = 'TOEGEWEZEN'
                  and not exists (select from levering l where l.toewijzing = t.id and not l.verwijderd)
            ) h full join startstand s on (s.toewijzing, s.gemeente, s."begin", s.eind) = (h.id, h.gemeente, h."begin", h.eind)
            where h.id is null or s.toewijzing is null
            """;

    @Test
    void wat_wacht_op_een_begin_volgt_elke_levering_en_elke_wijziging_RG_12() {
        UUID een = toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(70));
        UUID ander = toewijzing(VANDAAG.minusDays(40), null);
        assertThat(wacht()).containsExactly(ander, een);

        voer(
                "insert into levering (gemeente, aanbieder, toewijzing, begin)"
                        + " select gemeente, aanbieder, id, begin from toewijzing");
        assertThat(wacht()).isEmpty();
        voer("update levering set verwijderd = true where toewijzing = '%s'".formatted(een));
        assertThat(wacht()).containsExactly(een);
        voer("update levering set toewijzing = '%s' where not verwijderd".formatted(een));
        assertThat(wacht()).containsExactly(ander);
        voer("delete from levering where toewijzing = '%s'".formatted(een));
        assertThat(wacht()).containsExactly(ander, een);
        voer(
                "update toewijzing set begin = begin - 20, eind = '2026-09-01' where id = '%s'"
                        .formatted(een));
        assertThat(wacht()).containsExactly(ander);
        voer("update toewijzing set status = 'AFGEKEURD' where id = '%s'".formatted(ander));
        assertThat(wacht()).isEmpty();
    }

    @Test
    void de_hertelling_vindt_wat_langs_de_deuren_kwam() {
        UUID een = toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(70));
        db.toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; delete from startstand; end $zo$");
        assertThat(ids(RIA, Werksoort.NIET_GESTART)).isEmpty();

        db.toezicht().eerste("select herreken_startstand()", r -> "");

        assertThat(wacht()).containsExactly(een);
    }

    @Test
    void wie_vernietigd_wordt_laat_hier_niets_achter() {
        UUID een = toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(70));
        List<String> stappen =
                db.toezicht()
                        .lijst(
                                "select opdracht from vernietigstap where soort = 'TOEWIJZING' and tabellen &&"
                                        + " '{levering,startstand,toewijzing}' order by volgorde",
                                r -> r.getString(1));
        stappen.forEach(
                stap -> voer(stap.replace("$1::uuid[]", "array['%s'::uuid]".formatted(een))));

        assertThat(wacht()).isEmpty();
        assertThat(getal("select count(*) as n from toewijzing")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from startstand",
                "update startstand set eind = 'infinity'",
                "insert into startstand values (gen_random_uuid(), '9901', current_date, current_date)"
            })
    void de_toepassing_schrijft_niet_wat_de_databank_bijhoudt(String opdracht) {
        toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(70));

        assertThatThrownBy(() -> db.doe(RIA, d -> d.voer(opdracht)))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    @Test
    void wat_onderhanden_is_is_precies_wat_niet_klaar_is_WT_19() {
        UUID onderzoek = zaak(RIA);
        UUID toegekend = zaak(RIA);
        UUID wacht = zaak(RIA);
        besluit(toegekend, "TOEKENNING", true);
        besluit(wacht, "AFWIJZING", false);
        besluit(zaak(RIA), "AFWIJZING", true);
        zet(zaak(RIA), "BEEINDIGD");
        overleden(zaak(RIA));

        List<UUID> onderhanden = zaken("select zaak from zaak_onderhanden");

        assertThat(onderhanden)
                .containsExactlyInAnyOrder(onderzoek, toegekend, wacht)
                .hasSameElementsAs(
                        zaken(
                                "select zaak from zaakvoortgang where zaak_stap(zaak, stand) <> 'KLAAR'"));
        assertThat(ids(RIA, Werksoort.ZAKEN)).hasSameElementsAs(onderhanden);
        assertThat(geteld(RIA)).containsEntry(Werksoort.ZAKEN, 3);
    }

    @Test
    void wat_geteld_wordt_is_wat_er_staat() {
        zaak(RIA);
        zaak(WIM);
        toewijzing(VANDAAG.minusDays(30), VANDAAG.plusDays(20));

        Stream.of(Werksoort.values())
                .forEach(
                        soort ->
                                assertThat(geteld(RIA).get(soort))
                                        .as(soort.name())
                                        .isEqualTo(werk(RIA, soort).size()));
    }

    private List<UUID> wacht() {
        assertThat(getal(VERSCHIL)).isZero();
        return ids(RIA, Werksoort.NIET_GESTART);
    }

    private List<UUID> zaken(String sql) {
        return db.toezicht().lijst(sql, r -> r.getObject("zaak", UUID.class));
    }

    private int getal(String sql) {
        return db.toezicht().eerste(sql, r -> r.getInt("n")).orElseThrow();
    }

    private void voer(String sql) {
        db.toezicht().voer(sql);
    }

    private void zet(UUID zaak, String stand) {
        langs("update zaakvoortgang set stand = '%s' where zaak = '%s'".formatted(stand, zaak));
    }

    private void besluit(UUID zaak, String soort, boolean bekend) {
        zet(zaak, "BESCHIKKING");
        langs(
                ("insert into beschikking (id, gemeente, zaak, soort, motivering, door)"
                                + " values ('%1$s', '9901', '%1$s', '%2$s', 'x', 'ria')")
                        .formatted(zaak, soort));
        if (bekend) {
            langs(
                    ("insert into bekendmaking (beschikking, gemeente, document, wijze, door)"
                                    + " values ('%1$s', '9901', '%1$s', 'POST', 'ria')")
                            .formatted(zaak));
        }
    }

    private void overleden(UUID zaak) {
        langs(
                ("insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bekend, bron, door)"
                                + " select id, gemeente, hulpvrager, 'OVERLIJDEN', start, start, 'BRP', 'ria' from zaak"
                                + " where id = '%s'")
                        .formatted(zaak));
    }

    // De weg naar een besluit is lang, en hier gaat het om wat er aan het eind staat.
    private void langs(String sql) {
        db.toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; "
                                + sql
                                + "; end $zo$");
    }
}
