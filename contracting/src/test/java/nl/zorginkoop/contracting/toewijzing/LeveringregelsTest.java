package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.BSN;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.EIK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.POST;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.RIA;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.TAAK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Start (305) en stop (307) naast wat er al gemeld is: elke regel fout en net goed. */
class LeveringregelsTest {
    private static final String TIJDELIJK = "20";
    private static final String KLAAR = "19";

    private final Wijzigwereld w = new Wijzigwereld();
    private long nummer;

    @BeforeEach
    void toegewezen() {
        UUID t = w.maandelijks("2026-12-31");
        nummer = Long.parseLong(w.een("select nummer from toewijzing where id = ?", t));
    }

    @Test
    void een_start_of_stop_hoort_bij_een_toewijzing_TR019() {
        assertThat(codes(BSN, start(nummer + 1, "2026-09-01"))).containsExactly("9019");
        assertThat(codes(BSN, start(null, "2026-09-01"))).containsExactly("9019");
        assertThat(codes("999900018", start(nummer, "2026-09-01")))
                .as("van een ander")
                .containsExactly("9019");
        assertThat(codes(BSN, stop(nummer + 1, "2026-09-01", KLAAR, "2026-09-10")))
                .containsExactly("9019");
        goed(start(nummer, "2026-09-01"));
    }

    @Test
    void er_loopt_een_start_tegelijk_TR326() {
        goed(start(nummer, "2026-09-01"));
        fout("9326", start(nummer, "2026-09-05"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-04"));
        goed(start(nummer, "2026-09-05"));
    }

    @Test
    void dezelfde_start_komt_een_keer_en_na_verwijderen_weer_TR074() {
        goed(start(nummer, "2026-09-01"));
        fout("9074", start(nummer, "2026-09-01"));
        goed(weg(start(nummer, "2026-09-01")));
        goed(start(nummer, "2026-09-01"));
    }

    @Test
    void verwijderd_wordt_wat_er_was_TR063() {
        fout("9063", weg(start(nummer, "2026-09-01")));
        goed(start(nummer, "2026-09-01"));
        fout("9063", weg(stop(nummer, "2026-09-01", KLAAR, "2026-09-10")));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-10"));
        fout("9063", weg(stop(nummer, "2026-09-01", KLAAR, "2026-09-11")));
        goed(weg(stop(nummer, "2026-09-01", KLAAR, "2026-09-10")));
    }

    @Test
    void een_start_waar_al_een_stop_op_kwam_wordt_niet_verwijderd_TR071() {
        goed(start(nummer, "2026-09-01"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-10"));
        fout("9071", weg(start(nummer, "2026-09-01")));
        goed(weg(stop(nummer, "2026-09-01", KLAAR, "2026-09-10")));
        goed(weg(start(nummer, "2026-09-01")));
    }

    @Test
    void een_stop_hoort_bij_zijn_start_TR382() {
        fout("9069", stop(nummer, "2026-09-01", KLAAR, "2026-09-10"));
        goed(start(nummer, "2026-09-01"));
        fout("9069", stop(nummer, "2026-09-02", KLAAR, "2026-09-10"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-10"));
    }

    @Test
    void na_een_tijdelijke_stop_geen_tweede_tijdelijke_TR413() {
        goed(start(nummer, "2026-09-01"));
        goed(stop(nummer, "2026-09-01", TIJDELIJK, "2026-09-05"));
        fout("9413", stop(nummer, "2026-09-01", TIJDELIJK, "2026-09-06"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-06"));
    }

    @Test
    void een_definitieve_stop_ligt_niet_voor_de_tijdelijke_TR414() {
        goed(start(nummer, "2026-09-01"));
        goed(stop(nummer, "2026-09-01", TIJDELIJK, "2026-09-05"));
        fout("9414", stop(nummer, "2026-09-01", KLAAR, "2026-09-04"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-05"));
    }

    @Test
    void na_een_definitieve_stop_geen_stop_meer_TR415() {
        goed(start(nummer, "2026-09-01"));
        goed(stop(nummer, "2026-09-01", KLAAR, "2026-09-05"));
        fout("9415", stop(nummer, "2026-09-01", KLAAR, "2026-09-06"));
        fout("9415", stop(nummer, "2026-09-01", TIJDELIJK, "2026-09-06"));
    }

    @Test
    void stroom_start_tijdelijke_stop_en_herstart_OP379() {
        goed(start(nummer, "2026-09-01"));
        goed(stop(nummer, "2026-09-01", TIJDELIJK, "2026-09-05"));
        goed(start(nummer, "2026-09-12"));
        goed(stop(nummer, "2026-09-12", KLAAR, "2026-09-14"));
        assertThat(w.een("select count(*) from levering where not verwijderd")).isEqualTo("2");
        assertThat(status()).as("de laatste start telt").isEqualTo("GESTOPT");
    }

    private String status() {
        UUID id = UUID.fromString(w.een("select id from toewijzing where nummer = ?", nummer));
        Optional<Toewijzingblad> blad =
                w.db.als(
                        RIA,
                        d -> {
                            Toewijzingoverzicht overzicht = new Toewijzingoverzicht();
                            overzicht.databank = d;
                            return overzicht.toewijzing(RIA, TAAK, id);
                        });
        return blad.orElseThrow().rij().status();
    }

    @Test
    void stroom_correctie_met_status_3_en_de_nieuwe_sleutel_in_een_bericht_IV008() {
        goed(start(nummer, "2026-09-01"));
        goed(weg(start(nummer, "2026-09-01")), start(nummer, "2026-09-02"));
        assertThat(w.een("select begin from levering where not verwijderd"))
                .isEqualTo("2026-09-02");
    }

    @Test
    void een_fout_ergens_in_het_bericht_laat_niets_na_OP286() {
        assertThat(codes(BSN, start(nummer, "2026-09-01"), start(nummer + 1, "2026-09-01")))
                .containsExactly("9019");
        assertThat(w.een("select count(*) from levering")).isEqualTo("0");
    }

    private static Leveringsopdracht.Melding start(Long toewijzing, String begin) {
        return new Leveringsopdracht.Melding(
                toewijzing, "02", "02A01", LocalDate.parse(begin), null, null, false);
    }

    private static Leveringsopdracht.Melding stop(
            Long toewijzing, String begin, String reden, String eind) {
        return new Leveringsopdracht.Melding(
                toewijzing,
                "02",
                "02A01",
                LocalDate.parse(begin),
                LocalDate.parse(eind),
                reden,
                false);
    }

    private static Leveringsopdracht.Melding weg(Leveringsopdracht.Melding m) {
        return new Leveringsopdracht.Melding(
                m.toewijzingnummer(),
                m.categorie(),
                m.productcode(),
                m.begin(),
                m.eind(),
                m.reden(),
                true);
    }

    private void goed(Leveringsopdracht.Melding... meldingen) {
        assertThat(codes(BSN, meldingen)).isEmpty();
    }

    private void fout(String code, Leveringsopdracht.Melding melding) {
        assertThat(codes(BSN, melding)).containsExactly(code);
    }

    private List<String> codes(String bsn, Leveringsopdracht.Melding... meldingen) {
        Berichtuitkomst uitkomst =
                w.als(
                        POST,
                        k ->
                                k.loket.verwerkLeveringen(
                                        POST,
                                        TAAK,
                                        new Leveringsopdracht(
                                                w.bericht(),
                                                Wet.WMO,
                                                EIK,
                                                bsn,
                                                meldingen[0].isStart() ? "WMO306" : "WMO308",
                                                List.of(),
                                                List.of(meldingen))));
        return uitkomst.codes().stream().flatMap(List::stream).toList();
    }
}
