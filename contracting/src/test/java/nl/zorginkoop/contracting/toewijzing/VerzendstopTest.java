package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.EIK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.POST;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.RIA;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.TAAK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.post.Verzendstoploket;
import nl.zorginkoop.contracting.post.Verzendstopreden;
import org.junit.jupiter.api.Test;

/** OP003: wie gevaar loopt als zijn gegevens de deur uit gaan, over die gaat er niets uit. */
class VerzendstopTest {
    private static final String WAAROM = "Ex-partner werkt bij de aanbieder.";
    private static final String VOORBIJ = "De ex-partner werkt er niet meer.";

    private final Wijzigwereld w = new Wijzigwereld();

    @Test
    void een_301_wacht_en_gaat_uit_zodra_de_stop_is_opgeheven_OP003() {
        UUID stop = zet();
        w.maandelijks(null);

        assertThat(een("select status from bericht_uit")).isEqualTo("AANGEHOUDEN");
        assertThat(een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("0");
        assertThat(stops().get(0).wacht()).isEqualTo(1);

        hefOp(stop);

        assertThat(een("select status from bericht_uit")).isEqualTo("KLAAR");
        assertThat(een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("1");
        assertThat(magGaan()).isTrue();
    }

    @Test
    void wat_al_klaar_lag_wacht_ook_en_de_poort_laat_het_niet_gaan_OP003() {
        w.maandelijks(null);
        zet();

        assertThat(een("select status from bericht_uit")).isEqualTo("AANGEHOUDEN");
        assertThat(magGaan()).isFalse();
        assertThat(een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("0");
    }

    @Test
    void de_poort_houdt_ook_tegen_wat_niemand_eerder_tegenhield_OP003() {
        zet();
        w.maandelijks(null);
        w.db.toezicht().voer("update bericht_uit set status = 'KLAAR'");

        assertThat(magGaan()).isFalse();
        assertThat(een("select status from bericht_uit")).isEqualTo("AANGEHOUDEN");
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        POST,
                                        d ->
                                                d.voer(
                                                        "update bericht_uit set status = 'VERZONDEN', verzonden = nu()")))
                .extracting("regel")
                .isEqualTo("bericht_aangehouden");
    }

    @Test
    void een_stop_tussen_opstellen_en_bewaren_houdt_alleen_dat_bericht_tegen_OP003() {
        w.maandelijks(null);
        UUID bericht = UUID.fromString(een("select id from bericht_uit"));
        List<Uitgaand.Zending> gaan =
                w.db.als(POST, d -> Proefpost.loket(d).tenVersturen(POST, List.of(bericht)));
        zet();

        List<Uitgaand.Verzonden> gegaan =
                w.db.als(
                        POST,
                        d -> {
                            try {
                                return Proefpost.loket(d)
                                        .stapelVerzonden(
                                                POST,
                                                List.of(
                                                        new Uitgaand.Verzonden(
                                                                gaan.get(0),
                                                                "uit/x.xml",
                                                                new byte[] {1, 2})));
                            } catch (IOException fout) {
                                throw new UncheckedIOException(fout);
                            }
                        });

        assertThat(gegaan).isEmpty();
        boolean los =
                w.db.als(
                        POST,
                        d -> {
                            try {
                                return Proefpost.loket(d)
                                        .verzonden(
                                                POST,
                                                bericht,
                                                "uit/x.xml",
                                                new ByteArrayInputStream(new byte[] {1, 2}));
                            } catch (IOException fout) {
                                throw new UncheckedIOException(fout);
                            }
                        });
        assertThat(los).as("ook een groot bericht, dat alleen gaat").isFalse();
        assertThat(een("select status from bericht_uit")).isEqualTo("AANGEHOUDEN");
        assertThat(een("select count(*) from berichtstuk")).isEqualTo("0");
    }

    @Test
    void een_retour_op_wat_de_aanbieder_over_hem_stuurde_wacht_ook_als_het_afkeurt_OP003() {
        zet();
        UUID heen = ontvangen();
        w.db.doe(
                POST,
                d -> {
                    Proefpost.op(d)
                            .gaatOver(WATERRIJK, EIK, heen, Wet.WMO, List.of(1L), Wijzigwereld.BSN);
                    Proefpost.op(d).zetKlaar(WATERRIJK, EIK, "WMO306", heen, heen);
                });
        assertThat(een("select status from bericht_uit where antwoord_op = ?", heen))
                .isEqualTo("AANGEHOUDEN");
    }

    @Test
    void over_een_ander_gaat_alles_gewoon_uit_OP003() {
        zet();
        UUID ander = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9901', '999900018', 'Ander', '2014-01-01', '0')",
                        ander);
        w.wijsToe(
                new NieuweToewijzing(
                        Wet.WMO,
                        EIK,
                        ander,
                        "02",
                        "02A01",
                        LocalDate.of(2026, 1, 1),
                        null,
                        new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND),
                        null,
                        null,
                        null));
        assertThat(een("select status from bericht_uit")).isEqualTo("KLAAR");
    }

    @Test
    void twee_stops_tegelijk_zijn_er_niet_en_een_stop_wordt_eenmaal_opgeheven_met_reden() {
        UUID stop = zet();
        weigert(Verzendstopreden.STOP_LOOPT_AL, this::zet);
        weigert(Verzendstopreden.REDEN_TE_KORT, () -> hefOp(stop, "zomaar"));
        hefOp(stop);
        weigert(Verzendstopreden.STOP_BLIJFT, () -> hefOp(stop));
        weigert(Verzendstopreden.STOP_ONBEKEND, () -> hefOp(UUID.randomUUID()));
        zet();
        assertThat(stops()).hasSize(2);
    }

    @Test
    void een_tweede_stop_houdt_vast_wat_de_eerste_loslaat() {
        w.maandelijks(null);
        UUID ander = UUID.randomUUID();
        UUID stop = zet();
        w.db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9901', '999900018', 'Ander', '2014-01-01', '0')",
                        ander);
        UUID tweede = w.db.als(RIA, d -> Proefpost.stoploket(d).zet(RIA, TAAK, ander, WAAROM));
        hefOp(tweede);
        assertThat(een("select status from bericht_uit")).isEqualTo("AANGEHOUDEN");
        hefOp(stop);
        assertThat(een("select status from bericht_uit")).isEqualTo("KLAAR");
    }

    @Test
    void de_aanbieder_merkt_niets_van_een_stop_OP003() {
        zet();
        w.maandelijks(null);
        Namens eik = Namens.aanbieder("eik", EIK);
        w.db.doe(
                eik,
                d -> {
                    for (String tabel : List.of("verzendstop", "berichtspoor", "uitvalstap")) {
                        assertThat(d.lijst("select 1 from " + tabel, r -> 1)).as(tabel).isEmpty();
                    }
                });
    }

    private UUID zet() {
        return w.db.als(RIA, d -> Proefpost.stoploket(d).zet(RIA, TAAK, w.hulpvrager, WAAROM));
    }

    private void hefOp(UUID stop) {
        hefOp(stop, VOORBIJ);
    }

    private void hefOp(UUID stop, String reden) {
        w.db.doe(RIA, d -> Proefpost.stoploket(d).hefOp(RIA, TAAK, stop, reden));
    }

    private List<Verzendstoploket.Stop> stops() {
        return w.db.als(RIA, d -> Proefpost.stoploket(d).van(RIA, TAAK, w.hulpvrager));
    }

    private boolean magGaan() {
        UUID bericht = UUID.fromString(een("select id from bericht_uit"));
        return w.db.als(
                POST, d -> !Proefpost.loket(d).tenVersturen(POST, List.of(bericht)).isEmpty());
    }

    private UUID ontvangen() {
        UUID id = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, berichtsoort, status) values (?, '9901',"
                                + " '99000001', 'MAP', ?, 'x', '', 0, 's', 1, nu(), 'WMO305', 'ONTVANGEN')",
                        id,
                        id.toString());
        return id;
    }

    private static void weigert(Verzendstopreden reden, Runnable werk) {
        assertThatThrownBy(werk::run)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }

    private String een(String sql, Object... waarden) {
        return w.db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }
}
