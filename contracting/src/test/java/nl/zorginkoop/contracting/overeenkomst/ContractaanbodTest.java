package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.BO;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.EIK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.SYSTEEM;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gegund;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.toelating.Toegelaten;
import org.junit.jupiter.api.Test;

/** Van aanbod tot van kracht (lifecycles §3). */
class ContractaanbodTest {
    private final Contractwereld w = new Contractwereld();

    @Test
    void een_toelating_geeft_een_aanbod_dat_na_twee_handtekeningen_op_zijn_dag_ingaat() {
        UUID aanvraag = w.toegelaten(EIK, w.set);
        w.db().doe(
                        SYSTEEM,
                        d ->
                                Contractwereld.bewaking(d)
                                        .bij(
                                                new Toegelaten(
                                                        aanvraag,
                                                        WATERRIJK,
                                                        EIK,
                                                        w.kader,
                                                        w.set,
                                                        LocalDate.of(2027, 1, 1))));
        UUID contract = UUID.fromString(w.een("select id from raamovereenkomst"));
        assertThat(w.stand(contract)).isEqualTo("CONTRACT_AANGEBODEN");

        w.teken(contract);
        assertThat(w.stand(contract)).isEqualTo("GETEKEND");
        weigert(() -> w.doe(SYSTEEM, l -> l.laatIngaan(SYSTEEM, contract)), Contractreden.NOG_NIET);

        w.naar("2027-01-01");
        w.doe(SYSTEEM, l -> l.laatIngaan(SYSTEEM, contract));
        assertThat(w.stand(contract)).isEqualTo("ACTIEF");
    }

    @Test
    void voor_het_eind_van_de_twintig_dagen_tekent_niemand_V13() {
        LocalDate wacht = LocalDate.of(2026, 12, 20);
        UUID contract = w.als(COR, l -> l.biedAan(COR, w.opgave(wacht)));
        w.naar("2026-12-20");
        weigert(() -> akkoord(contract), Contractreden.TE_VROEG_OM_TE_TEKENEN);

        w.naar("2026-12-21");
        akkoord(contract);
    }

    @Test
    void wie_op_twee_percelen_gegund_is_krijgt_twee_aanbiedingen_onder_SAS() {
        Contractwereld.Sas sas = w.sas();
        UUID noord = w.gegund(sas.set(), 1);
        UUID zuid = w.gegund(sas.set(), 2);
        for (UUID inschrijving : List.of(noord, zuid)) {
            w.db().doe(
                            SYSTEEM,
                            d ->
                                    Contractwereld.bewaking(d)
                                            .bij(
                                                    new Gegund(
                                                            inschrijving,
                                                            1,
                                                            SYSTEEM.gemeente(),
                                                            Contractwereld.EIK,
                                                            sas.kader(),
                                                            sas.set(),
                                                            LocalDate.of(2027, 1, 1))));
        }
        assertThat(
                        w.db().toezicht()
                                .lijst(
                                        "select nummer || ' ' || sas || ' ' || toestand from raamovereenkomst where"
                                                + " inschrijving is not null order by nummer",
                                        r -> r.getString(1)))
                .containsExactly(
                        "K-2-99000001-1 true CONTRACT_AANGEBODEN",
                        "K-2-99000001-2 true CONTRACT_AANGEBODEN");
    }

    @Test
    void onder_een_toelating_kiest_de_gemeente_niemand_OH_01_OP_19() {
        Contractopgave goed = w.opgave(null);
        weigert(() -> bied(null, EIK, w.set), Contractreden.ZONDER_TOELATING);
        weigert(() -> bied(UUID.randomUUID(), EIK, w.set), Contractreden.ZONDER_TOELATING);
        // de toelating van een ander telt niet
        AgbCode ander = new AgbCode("99000002");
        w.db().metAanbieder(ander.code(), "De Beuk");
        weigert(() -> bied(goed.aanvraag(), ander, w.set), Contractreden.ZONDER_TOELATING);
        // en een aanvraag die nog niet is toegelaten ook niet
        w.db().toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; update aanvraag set toestand ="
                                + " 'VOORGENOMEN_TOELATING'; end $zo$");
        weigert(() -> bied(goed.aanvraag(), EIK, w.set), Contractreden.ZONDER_TOELATING);
        assertThat(w.een("select count(*) from raamovereenkomst")).isEqualTo("0");
    }

    @Test
    void onder_SAS_krijgt_alleen_wie_gegund_is_een_aanbod() {
        Contractwereld.Sas k = w.sas();
        weigert(
                () -> w.als(COR, l -> l.biedAan(COR, k.opgave(null))),
                Contractreden.ZONDER_GUNNING);
        weigert(
                () -> w.als(COR, l -> l.biedAan(COR, k.opgave(UUID.randomUUID()))),
                Contractreden.ZONDER_GUNNING);
        // een toelating onder een ander kader geeft hier geen plek
        weigert(() -> bied(w.toegelaten(EIK, w.set), EIK, k.set()), Contractreden.ZONDER_GUNNING);
    }

    private void bied(UUID aanvraag, AgbCode wie, UUID set) {
        UUID kader =
                UUID.fromString(w.een("select kader from voorwaardenset where id = '" + set + "'"));
        w.als(
                COR,
                l ->
                        l.biedAan(
                                COR,
                                new Contractopgave(
                                        aanvraag,
                                        wie,
                                        kader,
                                        set,
                                        null,
                                        LocalDate.of(2027, 1, 1))));
    }

    @Test
    void een_overeenkomst_begint_niet_in_de_wachttijd_A11() {
        weigert(
                () -> w.als(COR, l -> l.biedAan(COR, w.opgave(LocalDate.of(2027, 1, 1)))),
                Contractreden.WACHTTIJD);
    }

    @Test
    void een_kort_geding_houdt_alleen_een_SAS_tegen_V13_INV_2_8() {
        Contractwereld.Sas k = w.sas();
        UUID sas = w.als(COR, l -> l.biedAan(COR, k.opgave(w.gegund(k.set(), 1))));
        w.doe(COR, l -> l.zetKortGeding(COR, sas, true));
        weigert(() -> akkoord(sas), Contractreden.KORT_GEDING);

        w.doe(COR, l -> l.zetKortGeding(COR, sas, false));
        akkoord(sas);
    }

    @Test
    void een_kort_geding_houdt_een_toelating_niet_tegen_INV_2_8() {
        UUID contract = w.aangeboden();
        w.doe(COR, l -> l.zetKortGeding(COR, contract, true));
        akkoord(contract);
    }

    @Test
    void een_gewijzigd_bestand_telt_niet_en_een_nieuw_aanbod_heeft_21_dagen_V14() {
        UUID contract = w.aangeboden();
        weigert(
                () -> w.doe(BO, l -> l.gaAkkoord(BO, contract, "a".repeat(64), "bestuurder")),
                Contractreden.ANDER_BESTAND);
        assertThat(stuur(contract, "a".repeat(64))).isFalse();
        weigert(
                () -> w.doe(COR, l -> l.tekenMee(COR, contract, "mandaat")),
                Contractreden.EERST_DE_AANBIEDER);

        w.doe(COR, l -> l.verklaarOngeldig(COR, contract, "artikel 2.1 was doorgestreept"));
        assertThat(
                        w.een(
                                "select tekenen_tot - vandaag() from contractaanbod where ongeldig is"
                                        + " null"))
                .isEqualTo("21");
        assertThat(stuur(contract, w.hash(contract))).isTrue();
        w.doe(COR, l -> l.tekenMee(COR, contract, "mandaat"));
        weigert(
                () -> w.doe(COR, l -> l.verklaarOngeldig(COR, contract, "toch niet")),
                Contractreden.AANBOD_LIGT_VAST);
    }

    @Test
    void na_de_21_dagen_tekent_de_aanbieder_niet_meer_V14() {
        UUID contract = w.aangeboden();
        LocalDate tot = LocalDate.parse(w.een("select tekenen_tot from contractaanbod"));
        w.naar(tot.plusDays(1).toString());
        weigert(() -> akkoord(contract), Contractreden.AANBOD_VERLOPEN);
    }

    @Test
    void het_document_noemt_elk_deel_1_artikel_en_wat_niet_geldt_is_NVT_V15() {
        UUID contract = w.aangeboden();
        String tekst = w.db().als(BO, d -> Contractwereld.inzage(d).tekst(BO, contract));
        for (int i = 1; i <= 9; i++) {
            assertThat(tekst).contains("\n1." + i + " ");
        }
        assertThat(tekst)
                .contains("1.6 Onvoldoende inzet\nNVT")
                .contains("3.6 Clientenstop door de opdrachtnemer\nZoals in de Contractstandaard")
                .contains("Tussentijds opzeggen: de opdrachtgever, met 6 maanden");
        assertThat(Contractaanbod.hash(tekst.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(w.hash(contract));
    }

    @Test
    void wie_een_bestand_terugstuurt_tekent_alleen_als_het_byte_voor_byte_klopt_V14() {
        UUID contract = w.aangeboden();
        String tekst = w.db().als(BO, d -> Contractwereld.inzage(d).tekst(BO, contract));
        assertThat(stuurBestand(contract, tekst + " ")).isFalse();
        assertThat(stuurBestand(contract, tekst)).isTrue();
        assertThat(w.een("select count(*) from handtekening where document is not null"))
                .isEqualTo("2");
    }

    @Test
    void een_aanbieder_ziet_wat_hij_kan_tekenen_tot_hij_tekende() {
        UUID contract = w.aangeboden();
        assertThat(teTekenen()).extracting(Tekenrij::contract).containsExactly(contract);
        akkoord(contract);
        assertThat(teTekenen()).isEmpty();
    }

    @Test
    void de_databank_weigert_een_overgang_om_het_loket_heen() {
        UUID contract = w.aangeboden();
        for (String toestand : new String[] {"GETEKEND", "ACTIEF", "OPGEZEGD", "BEEINDIGD"}) {
            weigertSql(
                    "update raamovereenkomst set toestand = '" + toestand + "'",
                    toestand.equals("GETEKEND") ? "contract_tekenen" : "contract_overgang");
        }
        weigertSql("update raamovereenkomst set begin = begin - 30", "contract_ligt_vast");
        weigertSql(
                "insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig,"
                        + " bekend, bedrag) select uuidv7(), id, gemeente, aanbieder, wet, '02A01', '04',"
                        + " daterange(begin, null), tstzrange(nu(), null), 100 from raamovereenkomst",
                "tarief_contract_van_kracht");
        assertThat(w.stand(contract)).isEqualTo("CONTRACT_AANGEBODEN");
    }

    @Test
    void een_aanbod_of_getekend_contract_lijkt_nergens_op_een_lopend() {
        UUID contract = w.aangeboden();
        assertThat(lijst()).isEqualTo("AANGEBODEN");

        w.teken(contract);
        assertThat(lijst()).isEqualTo("GETEKEND");
        // de tekentermijn is om en er is nog niets van kracht
        w.naar("2026-12-15");
        assertThat(verbonden()).isZero();
        assertThat(toegestaan(contract)).isFalse();

        w.naar("2027-01-01");
        w.doe(SYSTEEM, l -> l.laatIngaan(SYSTEEM, contract));
        assertThat(verbonden()).isOne();
        assertThat(lijst()).isEqualTo("LOPEND");
        assertThat(toegestaan(contract)).isTrue();
    }

    private List<Tekenrij> teTekenen() {
        return w.db().als(BO, d -> Contractwereld.inzage(d).teTekenen(BO));
    }

    private boolean stuurBestand(UUID contract, String tekst) {
        return w.als(
                BO,
                l -> {
                    try {
                        return l.stuurBestand(
                                BO,
                                contract,
                                "getekend.txt",
                                new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8)),
                                "bestuurder");
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    private boolean stuur(UUID contract, String hash) {
        return w.als(BO, l -> l.stuurGetekend(BO, contract, hash, "bestuurder"));
    }

    private boolean toegestaan(UUID contract) {
        return w.beperk(
                COR,
                l -> l.antwoord(COR, contract, LocalDate.of(2027, 1, 5), null, true).toegestaan());
    }

    private long verbonden() {
        return w.db().als(
                        BO,
                        d ->
                                d.eerste(
                                                "select count(*) as n from verbonden_gemeenten()",
                                                r -> r.getLong("n"))
                                        .orElseThrow());
    }

    private String lijst() {
        return w.db().als(
                        COR,
                        d -> {
                            Contractoverzicht o = new Contractoverzicht();
                            o.databank = d;
                            return o.contracten(COR, Bladvraag.eerste(10)).rijen().get(0).status();
                        });
    }

    private void weigertSql(String sql, String regel) {
        assertThatThrownBy(() -> w.db().doe(COR, d -> d.voer(sql)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(regel);
    }

    private void akkoord(UUID contract) {
        w.doe(BO, l -> l.gaAkkoord(BO, contract, w.hash(contract), "bestuurder"));
    }
}
