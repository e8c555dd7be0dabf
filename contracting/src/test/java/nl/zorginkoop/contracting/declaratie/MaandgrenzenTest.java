package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkamer;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private static Maandvraag vraag(List<Maandvraag.Invulling> regels) {
        return new Maandvraag(Kleinewereld.GEMEENTE, Wet.WMO, AUGUSTUS, regels, List.of());
    }
}
