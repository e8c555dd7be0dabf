package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.levensloop.Levenswereld.EIK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.LINDE;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.RIA;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.overlijden;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Proefzaken;
import nl.zorginkoop.contracting.toewijzing.Toewijzingreden;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import org.junit.jupiter.api.Test;

/** Iemand overlijdt: zijn hulp eindigt op die dag, en wat gedaan wordt is wat te zien was. */
class OverlijdenTest {
    private final Levenswereld w = new Levenswereld();

    @Test
    void elke_lopende_toewijzing_eindigt_op_de_dag_zelf_en_per_aanbieder_gaat_er_een_301_OP087() {
        UUID loopt = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        UUID later = w.maandelijks(EIK, "2027-02-01", "2027-03-31");
        UUID open = w.maandelijks(LINDE, "2026-01-01", null);
        UUID voorbij = w.maandelijks(LINDE, "2025-01-01", "2025-12-31");
        int al = w.aantal301();

        w.legVast(overlijden("2026-09-10"));

        assertThat(w.stand(loopt)).isEqualTo("TOEGEWEZEN 2026-09-10 02");
        assertThat(w.stand(open)).isEqualTo("TOEGEWEZEN 2026-09-10 02");
        assertThat(w.stand(later)).as("begon nog niet").isEqualTo("VERWIJDERD 2027-02-01 13");
        assertThat(w.stand(voorbij)).isEqualTo("TOEGEWEZEN 2025-12-31");
        List<Toewijzingsgegevens> berichten = w.berichten(al);
        assertThat(berichten).hasSize(2);
        assertThat(berichten.get(0).producten())
                .extracting(Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly("02", "13");
        assertThat(berichten.get(1).producten())
                .extracting(Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly("02");
        assertThat(w.een("select distinct instemming from toewijzingwijziging where reden = '02'"))
                .isEqualTo("overlijden op 10-09-2026, bekend van BRP");
    }

    @Test
    void wat_vooraf_te_zien_is_gebeurt_tot_op_de_cent_en_verandert_vooraf_niets() {
        UUID loopt = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.maandelijks(LINDE, "2026-01-01", null);
        w.maandelijks(EIK, "2027-02-01", "2027-03-31");
        w.declareer(loopt, "2026-08-01", "2026-08-31", 8);
        long eerst = w.verplicht();

        List<Levensgevolg> gezien = w.bekijk(overlijden("2026-09-10"));

        assertThat(w.verplicht()).isEqualTo(eerst);
        assertThat(w.stand(loopt)).isEqualTo("TOEGEWEZEN 2026-12-31");
        assertThat(gezien).hasSize(3);
        long vrij = gezien.stream().mapToLong(g -> g.vrij().centen()).sum();
        assertThat(vrij).as("drie en drie en twee maanden van 600").isEqualTo(480_000);

        w.legVast(overlijden("2026-09-10"));

        assertThat(w.verplicht()).isEqualTo(eerst - vrij);
        assertThat(w.grootboekKlopt()).isTrue();
        assertThat(w.blad().gebeurtenissen())
                .singleElement()
                .returns(gezien, Gebeurtenisblad.Gebeurtenis::gevolgen)
                .returns(LocalDate.of(2026, 9, 10), Gebeurtenisblad.Gebeurtenis::dag)
                .returns(LocalDate.of(2026, 9, 15), Gebeurtenisblad.Gebeurtenis::bekend);
    }

    @Test
    void wat_na_die_dag_al_goedgekeurd_is_blijft_rechtmatig_en_wordt_een_taak_OP362() {
        UUID t = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.declareer(t, "2026-08-01", "2026-08-31", 8);

        w.legVast(overlijden("2026-08-20"));

        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-08-31 02");
        assertThat(w.blad().gebeurtenissen().get(0).gevolgen())
                .singleElement()
                .returns(Levensgevolg.Soort.TOEWIJZING_EINDIGT_LATER, Levensgevolg::soort);
        assertThat(
                        w.een(
                                "select titel from taak where onderwerp = ? and toestand = 'OPEN' and titel like 'Na een%'",
                                t))
                .contains("20-08-2026")
                .doesNotContain("Anker");
    }

    @Test
    void open_verzoek_plan_en_zaak_worden_afgesloten_met_reden_en_de_klok_stopt() {
        UUID zaak = w.db.als(RIA, d -> Proefzaken.open(d, RIA, w.mens, null, Wet.WMO, false));
        UUID plan = plan(zaak);
        UUID verzoek = verzoek();

        assertThat(w.bekijk(overlijden("2026-09-14")))
                .extracting(Levensgevolg::soort)
                .containsExactly(
                        Levensgevolg.Soort.VERZOEK_AFGEWEZEN,
                        Levensgevolg.Soort.PLAN_GESLOTEN,
                        Levensgevolg.Soort.ZAAK_STOPT);
        w.legVast(overlijden("2026-09-14"));

        assertThat(w.een("select stand from verzoek where id = ?", verzoek)).isEqualTo("AFGEWEZEN");
        assertThat(w.een("select count(*) from bericht_uit where berichtsoort = 'WMO319'"))
                .isEqualTo("1");
        assertThat(w.een("select sluitreden from plan where id = ?", plan))
                .isEqualTo("De hulpvrager is overleden.");
        assertThat(w.een("select toestand from termijn where onderwerp = ?", zaak))
                .isEqualTo("GESTUIT");
    }

    @Test
    void het_plan_van_een_gezin_loopt_door_zolang_er_anderen_zijn() {
        UUID gezin = UUID.randomUUID();
        UUID ander = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9901', '999900031', 'Anker', '2012-01-01', '0')",
                        ander);
        w.db.toezicht()
                .voer(
                        "insert into gezin (id, gemeente, naam, door) values (?, '9901', 'G', 'r')",
                        gezin);
        for (UUID lid : List.of(w.mens, ander)) {
            w.db.toezicht()
                    .voer(
                            "insert into gezinslid (id, gemeente, gezin, hulpvrager, door) values (uuidv7(), '9901',"
                                    + " ?, ?, 'r')",
                            gezin,
                            lid);
        }
        UUID plan =
                plan(w.db.als(RIA, d -> Proefzaken.open(d, RIA, w.mens, gezin, Wet.WMO, false)));

        w.legVast(overlijden("2026-09-14"));

        assertThat(w.een("select gesloten is null from plan where id = ?", plan)).isEqualTo("t");
        assertThat(w.een("select titel from taak where onderwerp = ?", w.mens))
                .contains("pas het plan aan");
    }

    @Test
    void een_overlijden_ligt_een_keer_vast_niet_voor_de_geboorte_en_niet_in_de_toekomst() {
        weigert(Levensreden.NOG_NIET, () -> w.legVast(overlijden("2026-09-16")));
        weigert(Levensreden.VOOR_GEBOORTE, () -> w.legVast(overlijden("1941-05-01")));
        w.legVast(overlijden("2026-09-15"));
        weigert(Levensreden.AL_OVERLEDEN, () -> w.legVast(overlijden("2026-09-14")));
        weigert(
                Levensreden.NA_OVERLIJDEN,
                () -> w.legVast(Levenswereld.verhuizing("2026-09-16", "9902")));
        assertThat(w.een("select count(*) from levensgebeurtenis")).isEqualTo("1");
    }

    @Test
    void na_een_overlijden_begint_er_geen_hulp_en_wordt_er_niets_verlengd() {
        UUID t = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.legVast(overlijden("2026-09-15"));
        weigert(
                Toewijzingreden.HULPVRAGER_OVERLEDEN,
                () -> w.maandelijks(LINDE, "2026-09-16", "2026-12-31"));
        weigert(
                Toewijzingreden.HULPVRAGER_OVERLEDEN,
                () ->
                        w.doe(
                                l ->
                                        l.kamer.wijzigloket.verleng(
                                                RIA,
                                                t,
                                                LocalDate.of(2026, 12, 1),
                                                Wijzigreden.VERLENGING)));
        w.maandelijks(LINDE, "2026-09-01", "2026-09-15");
    }

    @Test
    void een_gebeurtenis_verandert_niet_en_een_ander_ziet_haar_niet() {
        w.legVast(overlijden("2026-09-15"));
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d -> d.voer("update levensgebeurtenis set dag = dag - 1")))
                .isInstanceOf(Databankfout.class);
        assertThatThrownBy(() -> w.db.doe(RIA, d -> d.voer("delete from gebeurtenisgevolg")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_afgekeurd_301_zet_de_toewijzing_terug_zoals_bij_elke_wijziging_OP286() {
        UUID t = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        long eerst = w.verplicht();
        w.legVast(overlijden("2026-09-10"));
        assertThat(w.verplicht()).isEqualTo(eerst - Euro.van("1800.00").centen());
        w.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into toewijzingwijziging_afkeur (wijziging, gemeente, aanbieder) select id,"
                                        + " gemeente, aanbieder from toewijzingwijziging"));
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-12-31");
    }

    @Test
    void een_andere_gemeente_legt_over_deze_mens_niets_vast_en_ziet_niets() {
        Namens buur = Namens.gemeente("bea", Rol.REGISSEUR, new Gemeentecode("9902"));
        weigert(
                Levensreden.ONBEKEND,
                () ->
                        w.als(
                                buur,
                                l ->
                                        l.gebeurtenis.legVast(
                                                buur,
                                                Levenswereld.TAAK,
                                                w.mens,
                                                overlijden("2026-09-10"))));
        weigert(
                Levensreden.ONBEKEND,
                () -> w.als(buur, l -> l.gebeurtenis.blad(buur, Levenswereld.TAAK, w.mens)));
    }

    private UUID plan(UUID zaak) {
        UUID plan = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into plan (id, gemeente, zaak, doel, regisseur, evaluatie, door) values (?, '9901', ?,"
                                + " 'Thuis', 'ander', '2026-12-01', 'ander')",
                        plan,
                        zaak);
        return plan;
    }

    private UUID verzoek() {
        UUID bericht = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, '9901', '99000001', 'MAP', ?, 'x',"
                                + " '', 0, 's', 1, nu(), 'ONTVANGEN')",
                        bericht,
                        bericht.toString());
        w.db.toezicht()
                .voer(
                        "insert into verzoek (id, gemeente, aanbieder, wet, bericht, nr, referentie, dagtekening, bsn,"
                                + " client, hulpvrager, categorie, productcode, begin, volume, eenheid, frequentie,"
                                + " verwijzer, uiterlijk) values (?, '9901', '99000001', 'WMO', ?, 1, 'K1', '2026-09-14',"
                                + " ?, 'A', ?, '02', '02A01', '2026-10-01', 1, '04', '4', '01', nu())",
                        id,
                        bericht,
                        Levenswereld.BSN,
                        w.mens);
        return id;
    }
}
