package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Migrator;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Het contract zegt nee bij het bewaren zelf, ook als de stop op dezelfde seconde valt (V18). */
class ToewijzenBijStopTest {
    private static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final String NEE = "toewijzing_contract_laat_toe";

    private final Contractwereld w = new Contractwereld();
    private UUID contract;
    private UUID hulpvrager;
    private long nummer = 500;

    @BeforeEach
    void wereld() {
        contract = w.actief("INSPANNINGSGERICHT");
        w.naar("2026-09-10");
        hulpvrager = UUID.randomUUID();
        w.db().toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9901', '999900006', 'Proef', '1980-01-01', '0')",
                        hulpvrager);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHORSING, NIEUW, nee",
        "SCHORSING, BESLUIT, nee",
        "SCHORSING, LOPEND_SPECIFIEK, ja",
        "SCHORSING, CRISIS, ja",
        "SCHORSING, WETTELIJKE_VERWIJZING, ja",
        "CLIENTENSTOP_DIRECT, NIEUW, nee",
        "CLIENTENSTOP_DIRECT, LOPEND_SPECIFIEK, nee",
        "CLIENTENSTOP_DIRECT, CRISIS, ja",
        "CLIENTENSTOP_DIRECT, WETTELIJKE_VERWIJZING, ja",
    })
    void bij_een_stop_bewaart_de_databank_alleen_wat_door_moet_V18(
            Beperkingssoort soort, String grond, String uitkomst) {
        w.db().doe(COR, d -> stop(d, soort));
        if ("ja".equals(uitkomst)) {
            wijsToe(grond);
            assertThat(w.een("select grond from toewijzing")).isEqualTo(grond);
        } else {
            assertThatThrownBy(() -> wijsToe(grond)).hasMessageContaining(NEE);
        }
    }

    @Test
    void wie_geen_grond_noemt_is_een_nieuwe_client_V18() {
        wijsToe(null);
        assertThat(w.een("select grond from toewijzing")).isEqualTo("NIEUW");
        w.db().doe(COR, d -> stop(d, Beperkingssoort.SCHORSING));
        assertThatThrownBy(() -> wijsToe(null)).hasMessageContaining(NEE);
    }

    @Test
    void een_grond_die_niet_bestaat_telt_niet() {
        assertThatThrownBy(() -> wijsToe("ZOMAAR"))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("toewijzing_grond");
    }

    @Test
    void in_de_afbouw_alleen_wie_er_al_is_en_na_de_looptijd_niemand() {
        zet("eind = '2026-09-09'");
        assertThatThrownBy(() -> wijsToe("CRISIS")).hasMessageContaining(NEE);
        zet("toestand = 'AFBOUW'");
        assertThatThrownBy(() -> wijsToe("NIEUW")).hasMessageContaining(NEE);
        wijsToe("LOPEND_SPECIFIEK");
    }

    @Test
    void wat_was_afgekeurd_wordt_bij_een_stop_niet_alsnog_toegewezen() {
        wijsToe(null);
        w.db().doe(RIA, d -> d.voer("update toewijzing set status = 'AFGEKEURD'"));
        w.db().doe(COR, d -> stop(d, Beperkingssoort.SCHORSING));
        assertThatThrownBy(
                        () ->
                                w.db().doe(
                                                RIA,
                                                d ->
                                                        d.voer(
                                                                "update toewijzing set status ="
                                                                        + " 'TOEGEWEZEN'")))
                .hasMessageContaining(NEE);
    }

    @Test
    void wie_toewijst_terwijl_de_stop_valt_wacht_en_krijgt_nee_V18() throws Exception {
        CompletableFuture<Void> toewijzen;
        try (Transactie stop = w.db().begin(COR)) {
            stop(stop.databank(), Beperkingssoort.CLIENTENSTOP_DIRECT);
            toewijzen = CompletableFuture.runAsync(() -> wijsToe(null));
            w.db().wachtOpSlotOf(toewijzen);
            assertThat(toewijzen).isNotDone();
            stop.legVast();
        }
        assertThat(toewijzen)
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining(NEE);
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
    }

    @Test
    void valt_de_stop_toch_niet_dan_gaat_wie_wachtte_door() throws Exception {
        CompletableFuture<Void> toewijzen;
        try (Transactie stop = w.db().begin(COR)) {
            stop(stop.databank(), Beperkingssoort.CLIENTENSTOP_DIRECT);
            toewijzen = CompletableFuture.runAsync(() -> wijsToe(null));
            w.db().wachtOpSlotOf(toewijzen);
        }
        toewijzen.get(30, TimeUnit.SECONDS);
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("1");
    }

    @Test
    void de_stop_wacht_op_wie_al_toewijst_en_valt_daarna_V18() throws Exception {
        CompletableFuture<Void> stoppen;
        try (Transactie eerst = w.db().begin(RIA)) {
            wijsToe(eerst.databank(), null);
            stoppen =
                    CompletableFuture.runAsync(
                            () ->
                                    w.db().doe(
                                                    COR,
                                                    d ->
                                                            stop(
                                                                    d,
                                                                    Beperkingssoort
                                                                            .CLIENTENSTOP_DIRECT)));
            w.db().wachtOpSlotOf(stoppen);
            assertThat(stoppen).isNotDone();
            eerst.legVast();
        }
        stoppen.get(30, TimeUnit.SECONDS);
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("1");
        assertThatThrownBy(() -> wijsToe(null)).hasMessageContaining(NEE);
    }

    @Test
    void ook_wie_toewijst_terwijl_het_contract_eindigt_wacht_en_krijgt_nee() throws Exception {
        CompletableFuture<Void> toewijzen;
        try (Transactie einde = w.db().begin(COR)) {
            Contractwereld.looptijd(einde.databank())
                    .beeindig(
                            COR,
                            contract,
                            Eindopgave.op(
                                    Eindgrond.KWALITEIT, LocalDate.of(2026, 9, 10), "onveilig"));
            toewijzen = CompletableFuture.runAsync(() -> wijsToe(null));
            w.db().wachtOpSlotOf(toewijzen);
            assertThat(toewijzen).isNotDone();
            einde.legVast();
        }
        assertThat(toewijzen)
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining(NEE);
    }

    /** Wat er al lag houdt de grond waarmee zijn geld boven de ruimte is vastgelegd. */
    @Test
    void een_bestaande_toewijzing_krijgt_de_grond_van_haar_boeking() {
        Testdatabank oud =
                Testdatabank.opMigratie("94")
                        .metGemeente("9901", "Waterrijk")
                        .metAanbieder("99000001", "De Eik")
                        .metOvereenkomst("9901", "99000001");
        oud.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values"
                                + " (uuidv7(), '9901', '999900006', 'Proef', '1980-01-01', '0')");
        oud.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                                + " client, categorie, begin, eind, budget, toegewezen, status) select uuidv7(),"
                                + " '9901', '99000001', 'WMO', n, o.id, h.id, h.bsn, 'P', '0' || n, '2026-09-10',"
                                + " '2026-12-31', 5000, nu(), 'TOEGEWEZEN' from raamovereenkomst o, hulpvrager h,"
                                + " generate_series(1, 2) n");
        oud.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, soort, wet, jaar, naam, pad) select id, '9901',"
                                + " 'BEGROTING', 'WMO', 2026, 'Wmo 2026', array[id] from (select uuidv7() as id)");
        oud.toezicht()
                .voer(
                        "insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing,"
                                + " grond, bron) select '9901', '99000001', p.id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', 5000, t.id, 'CRISIS',"
                                + " t.id from plafond p, toewijzing t where t.nummer = 2");

        Migrator.migreer(oud.eigenaar(), Testdatabank.TOEPASSING);

        assertThat(
                        oud.toezicht()
                                .lijst(
                                        "select grond from toewijzing order by nummer",
                                        r -> r.getString(1)))
                .containsExactly("NIEUW", "CRISIS");
    }

    private void stop(Databank d, Beperkingssoort soort) {
        Contractwereld.beperkingen(d)
                .beperk(
                        COR,
                        contract,
                        new Beperkingsopgave(
                                soort,
                                soort == Beperkingssoort.CLIENTENSTOP_DIRECT ? "ONVEILIG" : null,
                                "de inspectie was er",
                                LocalDate.of(2026, 9, 10),
                                soort == Beperkingssoort.SCHORSING
                                        ? LocalDate.of(2026, 9, 9)
                                        : null));
    }

    private void wijsToe(String grond) {
        w.db().doe(RIA, d -> wijsToe(d, grond));
    }

    private void wijsToe(Databank d, String grond) {
        String kolom = grond == null ? "" : ", grond";
        String waarde = grond == null ? "" : ", '" + grond + "'";
        d.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, begin, eind, budget, toegewezen, status"
                        + kolom
                        + ") values (uuidv7(), '9901', '99000001', 'WMO', ?, ?, ?, '999900006', 'Proef', '11',"
                        + " '2026-09-10', '2026-12-31', 5000, nu(), 'TOEGEWEZEN'"
                        + waarde
                        + ")",
                ++nummer,
                contract,
                hulpvrager);
    }

    private void zet(String wat) {
        w.db().toezicht().voer("alter table raamovereenkomst disable trigger contract_poort");
        w.db().toezicht().voer("update raamovereenkomst set " + wat + " where id = ?", contract);
        w.db().toezicht().voer("alter table raamovereenkomst enable trigger contract_poort");
    }
}
