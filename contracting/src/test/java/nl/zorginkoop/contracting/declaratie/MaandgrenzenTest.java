package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieopgave;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkamer;
import nl.zorginkoop.contracting.maanddeclaratie.Maandregel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Een maand zonder betaling, met een bedrag dat niet in het bericht past, en met te veel regels.
 */
class MaandgrenzenTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens LINDE = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("hulp declareren");
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
    }

    // In het contract staat 59,40: ook dan is alleen nul goed.
    @ParameterizedTest
    @CsvSource({"TAAKGERICHT, 12", "TAAKGERICHT, 3:30", "POPULATIE, 12", "POPULATIE, 3:30"})
    void wat_niet_per_prestatie_betaald_wordt_staat_voor_nul_in_de_maand_A12(
            String hoe, String uren) {
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        if ("TAAKGERICHT".equals(hoe)) {
            RegistratieregelsTest.taakgericht(w);
        } else {
            RegistratieregelsTest.onderKader(w, hoe);
        }

        assertThat(voorstel().regels()).extracting(Maandregel::tarief).containsExactly(Euro.NUL);
        Declaratieopgave o = opgave(200701, "02A01", uren);
        assertThat(o.totaal()).isEqualTo(Euro.NUL);
        UUID d = w.declareer(o.nummer(), AUGUSTUS, o.regels());
        assertThat(w.afgekeurd(d)).isEmpty();
        assertThat(w.uitkomst(d).status()).isEqualTo("GOEDGEKEURD");
    }

    @Test
    void wat_per_resultaat_betaald_wordt_houdt_zijn_tarief_A12() {
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        RegistratieregelsTest.onderKader(w, "RESULTAAT");

        assertThat(voorstel().regels())
                .extracting(Maandregel::tarief)
                .containsExactly(Euro.van("59.40"));
    }

    @Test
    void een_prijs_uit_een_registratieovereenkomst_is_ook_nul_zoals_in_het_oordeel_A12() {
        UUID registratie = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant,"
                                + " begin) select ?, gemeente, aanbieder, wet, 'RO-2', naam, 'TAAKGERICHT', begin"
                                + " from raamovereenkomst where id = ?",
                        registratie,
                        w.overeenkomst);
        w.db.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), ?, gemeente, aanbieder, wet, '10A01', '82',"
                                + " geldig, bekend, 2500 from tarief where productcode = '01A01'",
                        registratie);
        w.toewijzing(200705, "10A01", "82", "6", 5, "2026-01-01", "2026-12-31", 1);

        Declaratieopgave o = opgave(200705, "10A01", "2");

        assertThat(o.totaal()).isEqualTo(Euro.NUL);
        assertThat(w.afgekeurd(w.declareer(o.nummer(), AUGUSTUS, o.regels()))).isEmpty();
    }

    @Test
    void een_bedrag_dat_niet_in_het_bericht_past_noemt_de_toewijzing() {
        w.tarief("10A01", "82", "2026-01-01", "2026-12-31", 99_999_999);
        w.toewijzing(200703, "10A01", "82", "6", 500_000, "2026-01-01", "2026-12-31", 1);

        assertThat(opgave(200703, "10A01", "1").totaal()).isEqualTo(Euro.van("999999.99"));
        for (String teVeel : List.of("2", "400000")) {
            assertThatThrownBy(() -> opgave(200703, "10A01", teVeel))
                    .isInstanceOf(OngeldigeWaarde.class)
                    .hasMessageContaining("200703")
                    .extracting("veld")
                    .isEqualTo("volume");
        }
    }

    @Test
    void een_maand_met_meer_dan_een_scherm_gaat_mee_in_de_sessie() {
        w.db.toezicht()
                .voer(
                        "insert into product select 'WMO', 'P' || lpad(i::text, 4, '0'), '02', 'Hulp' from"
                                + " generate_series(1, ?) i",
                        Maandvoorstel.HOOGSTENS + 1);
        w.db.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), t.overeenkomst, t.gemeente, t.aanbieder, t.wet,"
                                + " p.code, t.eenheid, t.geldig, t.bekend, t.bedrag from tarief t, product p"
                                + " where t.productcode = '01A01' and p.code like 'P%'");
        w.wijs(
                new Kleinewereld.Toewijzingmal(
                        200704,
                        Kleinewereld.BSN,
                        "02",
                        null,
                        null,
                        null,
                        null,
                        50_000L,
                        "2026-01-01",
                        "2026-12-31",
                        50_000));

        Maandvoorstel vol = voorstel();

        assertThat(vol.meer()).isTrue();
        assertThat(vol.regels()).hasSize(Maandvoorstel.HOOGSTENS);
        assertThatCode(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(vol))
                .doesNotThrowAnyException();
    }

    private Maandvoorstel voorstel() {
        return w.db.als(LINDE, t -> Maandkamer.op(t).voorstel(LINDE, TAAK, vraag(List.of())));
    }

    private Declaratieopgave opgave(long nummer, String code, String volume) {
        return w.db.als(
                LINDE,
                t ->
                        Maandkamer.op(t)
                                .opgave(
                                        LINDE,
                                        TAAK,
                                        vraag(
                                                List.of(
                                                        new Maandvraag.Invulling(
                                                                nummer, code, volume))),
                                        "ZI1"));
    }

    private static Maandvraag vraag(List<Maandvraag.Invulling> regels) {
        return new Maandvraag(Kleinewereld.GEMEENTE, Wet.WMO, AUGUSTUS, regels, List.of());
    }
}
