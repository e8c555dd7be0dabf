package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.BO;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.EIK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.SYSTEEM;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.looptijd;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.VoorwaardenGeweigerd;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Verlengen, opzeggen en ontbinden (contractstandaard 3.2; lifecycles §3). */
class LooptijdTest {
    private final Contractwereld w = new Contractwereld();

    @Test
    void scenario_11_een_bericht_op_30_juni_verlengt_en_op_1_juli_niet_meer_V19() {
        UUID contract = w.lopend("2027-01-01", "2029-12-31", 2);
        w.naar("2029-07-01");
        weigert(() -> verleng(contract, null), Contractreden.VERLENGING_TE_LAAT);
        weigert(() -> verleng(contract, "2029-07-01"), Contractreden.VERLENGING_TE_LAAT);
        weigert(() -> verleng(contract, "2029-07-02"), Contractreden.VERLENGING_NIET_ONTVANGEN);

        verleng(contract, "2029-06-30");
        assertThat(eind(contract)).isEqualTo("2030-12-31");
    }

    @Test
    void verlengen_kan_precies_zo_vaak_als_afgesproken_V19() {
        UUID contract = w.lopend("2027-01-01", "2029-12-31", 2);
        w.naar("2028-01-10");
        verleng(contract, null);
        verleng(contract, null);
        assertThat(eind(contract)).isEqualTo("2031-12-31");
        weigert(() -> verleng(contract, null), Contractreden.VERLENGING_OP);
    }

    @Test
    void langer_lopen_zonder_verlenging_weigert_de_databank_V19() {
        UUID contract = w.lopend("2027-01-01", "2029-12-31", 2);
        for (String eind : new String[] {"'2030-12-31'", "null"}) {
            weigertSql("update raamovereenkomst set eind = " + eind, "contract_verlengen");
        }
        weigertSql("update raamovereenkomst set eind = '2028-12-31'", "contract_ligt_vast");
        weigertSql("update raamovereenkomst set verlengingen = 9", "contract_ligt_vast");
        assertThat(eind(contract)).isEqualTo("2029-12-31");
    }

    @Test
    void zonder_verlenging_vraagt_de_klok_om_herinkoop_en_eindigt_zij_vanzelf_V19() {
        UUID contract = w.lopend("2027-01-01", "2029-12-31", 1);
        w.naar("2027-02-01");
        w.db().doe(
                        SYSTEEM,
                        d ->
                                Contractwereld.klokken(d)
                                        .zet(SYSTEEM, Contractwereld.tabel(d).eis(contract)));
        assertThat(klok("CONTRACT_VERLENGBESLUIT")).isEqualTo("2029-04-30");
        assertThat(klok("CONTRACT_VERLENGDAG")).isEqualTo("2029-07-01");
        assertThat(klok("CONTRACT_EIND")).isEqualTo("2030-01-01");
        assertThat(w.een("select taak_titel from termijn where soort = 'CONTRACT_VERLENGDAG'"))
                .contains("herinkoop");

        w.naar("2029-12-31");
        weigert(() -> laatAflopen(contract), Contractreden.NOG_NIET);
        w.naar("2030-01-01");
        laatAflopen(contract);
        assertThat(w.stand(contract)).isEqualTo("BEEINDIGD");
    }

    @Test
    void
            scenario_12_wie_de_standaard_weigert_zegt_op_per_de_ingangsdatum_met_een_taak_per_client() {
        UUID contract = w.lopend("2027-01-01", "2029-12-31", 0);
        w.client(contract, 1, "Jansen", null);
        w.client(contract, 2, "Bakker", "2028-03-31");
        w.client(contract, 3, "Visser", "2028-04-01");
        UUID standaard = nieuweStandaard("2028-04-01");
        w.naar("2027-12-10");
        weiger(standaard, "2028-04-01");

        assertThat(w.stand(contract)).isEqualTo("OPGEZEGD");
        assertThat(eind(contract)).isEqualTo("2028-03-31");
        assertThat(w.een("select grond || ' ' || per from contracteinde"))
                .isEqualTo("WEIGERING_STANDAARD 2028-04-01");
        // de klok van het platform maakt de taken, voor wie na 31 maart nog hulp krijgt
        gaat_af(Contractklokken.VERWERKEN, UUID.fromString(w.een("select id from contracteinde")));
        assertThat(w.een("select count(*) from taak where onderwerp_soort = 'OVERDRACHT'"))
                .isEqualTo("2");
        assertThat(w.een("select string_agg(titel, '|') from taak")).doesNotContain("Jansen");
        assertThat(klok("CONTRACT_EIND")).isEqualTo("2028-04-01");
    }

    @Test
    void een_weigering_die_er_niet_is_is_geen_grond() {
        UUID contract = w.lopend("2026-01-01", "2029-12-31", 0);
        weigert(
                () -> zegOp(BO, contract, Eindgrond.WEIGERING_STANDAARD, "2027-06-01"),
                Contractreden.GEEN_WEIGERING);
    }

    @ParameterizedTest
    @CsvSource({
        "5, false, false, 8.4, INZET_GEHAALD",
        "3, false, false, 8.5, INZET_UITZONDERING",
        "3, true, false, 8.4, INZET_UITZONDERING",
        "3, false, true, 8.4, INZET_UITZONDERING"
    })
    void onvoldoende_inzet_kent_een_norm_en_drie_uitzonderingen_V20(
            long gemeten, boolean tekort, boolean uniek, BigDecimal cijfer, Contractreden reden) {
        UUID contract = metNorm();
        weigert(() -> inzet(contract, gemeten, tekort, uniek, cijfer, "2027-04-01"), reden);
    }

    @Test
    void drie_clienten_tegen_een_norm_van_vijf_en_8_4_is_opzeggen_met_zes_maanden_V20() {
        UUID contract = metNorm();
        LocalDate vandaag = LocalDate.parse(w.een("select vandaag()"));
        weigert(
                () ->
                        inzet(
                                contract,
                                3,
                                false,
                                false,
                                cijfer("8.4"),
                                vandaag.plusMonths(6).minusDays(1).toString()),
                Contractreden.EINDE_TERMIJN);
        inzet(contract, 3, false, false, cijfer("8.4"), vandaag.plusMonths(6).toString());
        assertThat(w.stand(contract)).isEqualTo("OPGEZEGD");
    }

    @Test
    void zonder_gepubliceerde_norm_binnen_het_jaar_of_bij_een_gemeten_tekort_kan_het_niet_V20() {
        UUID zonder = w.lopend("2025-01-01", "2029-12-31", 0);
        weigert(
                () -> inzet(zonder, 0, false, false, cijfer("1.0"), "2027-06-01"),
                Contractreden.INZET_NORM);

        UUID jong = metNorm("2026-06-01");
        weigert(
                () -> inzet(jong, 0, false, false, cijfer("1.0"), "2027-06-01"),
                Contractreden.INZET_JAAR);

        UUID contract = metNorm();
        w.db().toezicht().voer("alter table tarief disable trigger gelijk_voor_allen");
        w.db().toezicht()
                .voer(
                        "insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,"
                                + " bedrag) select uuidv7(), id, gemeente, aanbieder, wet, '02A01', '04', daterange(begin, eind),"
                                + " tstzrange(nu(), null), 100 from raamovereenkomst where id = ?",
                        contract);
        w.db().toezicht()
                .voer(
                        "insert into wervingssignaal (gemeente, wet, productcode, vragen, plaatsen) values ('9901', 'WMO',"
                                + " '02A01', 5, 1)");
        weigert(
                () -> inzet(contract, 0, false, false, cijfer("1.0"), "2027-06-01"),
                Contractreden.INZET_TEKORT);
    }

    @Test
    void tussentijds_opzeggen_kan_wie_artikel_1_3_noemt_met_zijn_termijn() {
        UUID contract = w.lopend("2026-01-01", "2029-12-31", 0);
        w.naar("2026-10-15");
        weigert(
                () -> zegOp(BO, contract, Eindgrond.TUSSENTIJDS, "2027-04-14"),
                Contractreden.EINDE_TERMIJN);
        UUID alleenGemeente = w.actief("INSPANNINGSGERICHT");
        weigert(
                () -> zegOp(BO, alleenGemeente, Eindgrond.TUSSENTIJDS, "2028-01-01"),
                Contractreden.EINDE_OPTIE);

        zegOp(BO, contract, Eindgrond.TUSSENTIJDS, "2027-04-15");
        assertThat(w.stand(contract)).isEqualTo("OPGEZEGD");
        assertThat(eind(contract)).isEqualTo("2027-04-14");
        weigert(
                () -> zegOp(COR, contract, Eindgrond.TUSSENTIJDS, "2027-06-01"),
                Contractreden.EINDE_TOESTAND);
    }

    @Test
    void een_gewijzigde_omgeving_vraagt_drie_maanden_van_beide_kanten() {
        UUID contract = w.lopend("2026-01-01", "2029-12-31", 0);
        w.naar("2026-10-31");
        weigert(
                () -> zegOp(COR, contract, Eindgrond.AANPASSING_ONMOGELIJK, "2027-01-30"),
                Contractreden.EINDE_TERMIJN);
        zegOp(BO, contract, Eindgrond.AANPASSING_ONMOGELIJK, "2027-01-31");
        assertThat(eind(contract)).isEqualTo("2027-01-30");
    }

    @Test
    void overmacht_is_een_grond_na_meer_dan_dertig_dagen() {
        UUID contract = w.lopend("2026-01-01", "2029-12-31", 0);
        w.naar("2026-10-31");
        Eindopgave op = Eindopgave.op(Eindgrond.OVERMACHT, LocalDate.of(2026, 11, 1), "brand");
        weigert(
                () -> w.zegOp(BO, contract, op.sinds(LocalDate.of(2026, 10, 1))),
                Contractreden.OVERMACHT_KORT);
        w.zegOp(BO, contract, op.sinds(LocalDate.of(2026, 9, 30)));
        assertThat(w.stand(contract)).isEqualTo("OPGEZEGD");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRAUDE", "KWALITEIT", "BESTUURLIJKE_BOETE", "GEEN_LEVERING", "NIET_NAKOMEN"})
    void een_aanbieder_ontbindt_niet(Eindgrond grond) {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        weigert(() -> zegOp(BO, contract, grond, "2028-01-01"), Contractreden.EINDE_KANT);
    }

    @Test
    void ontbinden_kan_meteen_en_zonder_clienten_is_het_dan_klaar() {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        w.naar("2026-10-15");
        zegOp(COR, contract, Eindgrond.FRAUDE, "2026-10-15");
        assertThat(eind(contract)).isEqualTo("2026-10-14");
        assertThat(w.stand(contract)).isEqualTo("BEEINDIGD");
    }

    @Test
    void een_bibob_grond_vraagt_eerst_horen() {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        weigert(
                () -> zegOp(COR, contract, Eindgrond.BIBOB_ERNSTIG, "2027-01-01"),
                Contractreden.EINDE_HOREN);
        w.zegOp(
                COR,
                contract,
                Eindopgave.op(Eindgrond.BIBOB_ERNSTIG, LocalDate.of(2027, 1, 1), "advies")
                        .naHoren(LocalDate.of(2026, 9, 20)));
        assertThat(w.stand(contract)).isEqualTo("BEEINDIGD");
    }

    @Test
    void twaalf_maanden_niets_geleverd_weet_de_databank_zelf() {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        UUID jong = w.lopend("2026-01-01", "2029-12-31", 0);
        UUID client = w.client(contract, 7, "Smit", null);
        w.db().toezicht()
                .voer(
                        "insert into levering (gemeente, aanbieder, toewijzing, begin) values ('9901', '99000001', ?,"
                                + " '2026-09-02')",
                        client);
        weigert(
                () -> zegOp(COR, contract, Eindgrond.GEEN_LEVERING, "2027-01-01"),
                Contractreden.WEL_GELEVERD);
        weigert(
                () -> zegOp(COR, jong, Eindgrond.GEEN_LEVERING, "2027-01-01"),
                Contractreden.WEL_GELEVERD);
        w.db().toezicht().voer("delete from levering");
        zegOp(COR, contract, Eindgrond.GEEN_LEVERING, "2027-01-01");
        assertThat(w.stand(contract)).isEqualTo("OVERDRACHT");
    }

    @Test
    void niet_nakomen_is_eerst_herstel_dan_vijf_procent_en_dan_pas_opzeggen() {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        w.naar("2026-10-01");
        weigert(() -> maatregel(contract, true, "2026-10-01"), Contractreden.HERSTEL_VOOR_KORTING);
        weigert(
                () -> zegOp(COR, contract, Eindgrond.NIET_NAKOMEN, "2026-12-01"),
                Contractreden.KORTING_EERST);
        weigert(
                () -> zegOp(COR, contract, Eindgrond.HERSTEL_NIET_GEDAAN, "2026-12-01"),
                Contractreden.HERSTEL_EERST);
        weigert(() -> maatregel(contract, false, "2026-09-30"), Contractreden.MAATREGEL_VOORUIT);

        maatregel(contract, false, "2026-10-01");
        w.naar("2026-11-02");
        maatregel(contract, true, "2026-11-02");
        assertThat(w.een("select procent from contractmaatregel where soort = 'KORTING'"))
                .isEqualTo("5");
        zegOp(COR, contract, Eindgrond.NIET_NAKOMEN, "2026-12-01");
        assertThat(w.stand(contract)).isEqualTo("OPGEZEGD");
    }

    @Test
    void de_gronden_zijn_een_gesloten_lijst_met_hun_vroegste_dag() {
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        w.naar("2026-10-15");
        assertThat(gronden(BO, contract))
                .extracting(k -> k.grond() + " " + k.vroegst())
                .containsExactly(
                        "TUSSENTIJDS 2027-04-15",
                        "AANPASSING_ONMOGELIJK 2027-01-15",
                        "OVERMACHT 2026-10-15");
        assertThat(gronden(COR, contract)).hasSize(14);
        assertThat(w.een("select count(*) from eindgrond"))
                .isEqualTo(String.valueOf(Eindgrond.values().length));
    }

    private List<Eindkeuze> gronden(Namens namens, UUID contract) {
        return w.db().als(namens, d -> looptijd(d).gronden(namens, contract));
    }

    private UUID metNorm() {
        return metNorm("2025-01-01");
    }

    private UUID metNorm(String begin) {
        w.db().toezicht().voer("alter table voorwaarde disable trigger ligt_vast");
        w.db().toezicht()
                .voer(
                        "update voorwaarde set nvt = false, tekst = 'Ten minste vijf clienten in twaalf maanden.',"
                                + " getal = 5 where artikel = '1.6'");
        w.db().toezicht().voer("alter table voorwaarde enable trigger ligt_vast");
        return w.lopend(begin, "2029-12-31", 0);
    }

    private void inzet(
            UUID contract,
            long gemeten,
            boolean tekort,
            boolean uniek,
            BigDecimal cijfer,
            String per) {
        w.zegOp(
                COR,
                contract,
                Eindopgave.op(Eindgrond.ONVOLDOENDE_INZET, LocalDate.parse(per), "te weinig inzet")
                        .met(new Eindopgave.Inzet(gemeten, tekort, uniek, cijfer)));
    }

    private static BigDecimal cijfer(String cijfer) {
        return new BigDecimal(cijfer);
    }

    private void zegOp(Namens namens, UUID contract, Eindgrond grond, String per) {
        w.zegOp(namens, contract, Eindopgave.op(grond, LocalDate.parse(per), "reden"));
    }

    private void maatregel(UUID contract, boolean korting, String begin) {
        LocalDate dag = LocalDate.parse(begin);
        w.db().doe(
                        COR,
                        d ->
                                looptijd(d)
                                        .neemMaatregel(
                                                COR,
                                                contract,
                                                korting,
                                                dag,
                                                dag.plusDays(30),
                                                "meer personeel"));
    }

    private void verleng(UUID contract, String ontvangen) {
        w.db().doe(
                        COR,
                        d ->
                                looptijd(d)
                                        .verleng(
                                                COR,
                                                contract,
                                                ontvangen == null
                                                        ? null
                                                        : LocalDate.parse(ontvangen),
                                                "ontvangstbewijs 12"));
    }

    private void laatAflopen(UUID contract) {
        w.db().doe(SYSTEEM, d -> looptijd(d).laatAflopen(SYSTEEM, contract));
    }

    private void gaat_af(String soort, UUID onderwerp) {
        w.db().doe(
                        SYSTEEM,
                        d ->
                                Contractwereld.bewaking(d)
                                        .bij(
                                                new TermijnVerstreken(
                                                        UUID.randomUUID(),
                                                        WATERRIJK,
                                                        EIK,
                                                        soort,
                                                        new Onderwerp("X", onderwerp),
                                                        Instant.EPOCH)));
    }

    private UUID nieuweStandaard(String ingang) {
        UUID id = UUID.randomUUID();
        w.db().toezicht().voer("alter table voorwaardenset disable trigger set_poort");
        w.db().toezicht()
                .voer(
                        "insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, voorganger, aard, omvang,"
                                + " toelichting, kosteneffect, ingangsdatum, toestand, hash, opgesteld_door) select ?, gemeente,"
                                + " kader, 2, 'LANDELIJKE_STANDAARD', variant, id, 'a', 'o', 't', 0, ?::date, 'VAN_KRACHT',"
                                + " repeat('a', 64), 'ina' from voorwaardenset where id = ?",
                        id,
                        ingang,
                        w.set);
        w.db().toezicht().voer("alter table voorwaardenset enable trigger set_poort");
        return id;
    }

    private void weiger(UUID versie, String per) {
        w.db().doe(
                        BO,
                        d -> {
                            d.voer(
                                    "insert into aanvaarding (id, gemeente, aanbieder, voorwaardenset, hash, besluit,"
                                            + " persoon, mandaat, opgezegd_per) values (uuidv7(), '9901', '99000001', ?,"
                                            + " repeat('a', 64), 'GEWEIGERD', 'bo', 'bestuurder', ?::date)",
                                    versie,
                                    per);
                            Contractwereld.bewaking(d)
                                    .bij(
                                            new VoorwaardenGeweigerd(
                                                    versie,
                                                    w.kader,
                                                    WATERRIJK,
                                                    EIK,
                                                    LocalDate.parse(per)));
                        });
    }

    private String klok(String soort) {
        return w.een(
                "select (einde at time zone 'Europe/Amsterdam')::date from termijn where toestand = 'LOOPT' and soort = '"
                        + soort
                        + "'");
    }

    private String eind(UUID contract) {
        return w.een("select eind from raamovereenkomst where id = '" + contract + "'");
    }

    private void weigertSql(String sql, String regel) {
        assertThatThrownBy(() -> w.db().doe(COR, d -> d.voer(sql)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(regel);
    }
}
