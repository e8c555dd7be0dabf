package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Een proef laat niets achter en niemand lang wachten (INV-9.2, rulings D4). */
class ProefgrenzenTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("vooraf toetsen");
    private static final AgbCode ANDER = new AgbCode("42420098");
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.metAanbieder(ANDER.code(), "De Beuk");
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
    }

    @Test
    void een_proef_kopieert_niet_want_dat_blijft_staan_na_een_time_out_D4() {
        w.db.doe(
                Kleinewereld.POSTKAMER,
                t ->
                        t.met(
                                c ->
                                        assertThat(
                                                        proef(
                                                                        new Databank(
                                                                                () ->
                                                                                        zonderCopy(
                                                                                                c)),
                                                                        Kleinewereld.AANBIEDER)
                                                                .status())
                                                .isEqualTo("GOEDGEKEURD")));
    }

    @Test
    void een_aanbieder_toetst_een_declaratie_tegelijk_en_een_ander_wacht_niet() {
        w.db.doe(
                Kleinewereld.POSTKAMER,
                t -> {
                    Proefpost.op(t)
                            .proef(
                                    Kleinewereld.GEMEENTE,
                                    Kleinewereld.AANBIEDER,
                                    bericht -> {
                                        new Declaraties(t)
                                                .proef(
                                                        Kleinewereld.GEMEENTE,
                                                        opdracht(Kleinewereld.AANBIEDER)
                                                                .uit(bericht),
                                                        List.of(regel()));
                                        assertThat(grens(t, "statement_timeout"))
                                                .as("korter dan de deur")
                                                .isEqualTo("40s");
                                        weigert("PROEF_LOOPT");
                                        assertThat(ernaast(ANDER).afgekeurd()).isEqualTo(1);
                                        return null;
                                    });
                    assertThat(grens(t, "statement_timeout")).as("na de proef").isEqualTo("0");
                });
        assertThat(ernaast(Kleinewereld.AANBIEDER).status()).isEqualTo("GOEDGEKEURD");
    }

    @Test
    void een_proef_wacht_niet_op_een_declaratie_die_beoordeeld_wordt() {
        w.db.doe(
                Kleinewereld.POSTKAMER,
                t -> {
                    t.eerste(
                            "select id from plafond where id = ? for update", r -> "", w.begroting);
                    weigert("PROEF_BEZET");
                });
    }

    private void weigert(String reden) {
        assertThatThrownBy(() -> ernaast(Kleinewereld.AANBIEDER))
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden().name()).isEqualTo(reden));
    }

    // Zonder grens zou zij hier blijven hangen; deze is ruimer dan die van de proef zelf.
    private Proefuitkomst ernaast(AgbCode aanbieder) {
        return w.db.als(
                Kleinewereld.POSTKAMER,
                t -> {
                    t.eerste("select set_config('statement_timeout', '20s', true)", r -> "");
                    return proef(t, aanbieder);
                });
    }

    private Proefuitkomst proef(Databank t, AgbCode aanbieder) {
        Declaratieloket loket = new Declaratieloket();
        loket.declaraties = new Declaraties(t);
        loket.berichtenloop = Proefpost.op(t);
        return loket.proef(Kleinewereld.POSTKAMER, TAAK, opdracht(aanbieder), List.of(regel()));
    }

    private Prestatieregel regel() {
        return w.regel(200701, "02A01", AUGUSTUS, 10, 5940);
    }

    private static String grens(Databank t, String naam) {
        return t.eerste("select current_setting(?) as s", r -> r.getString("s"), naam)
                .orElseThrow();
    }

    private static Declaratieopdracht opdracht(AgbCode aanbieder) {
        return new Declaratieopdracht(
                new UUID(0, 0),
                Wet.WMO,
                aanbieder,
                "WMO325",
                "P1",
                Periode.maand(AUGUSTUS),
                LocalDate.of(2026, 9, 15),
                Euro.centen(59_400),
                List.of());
    }

    private static Connection zonderCopy(Connection c) {
        return (Connection)
                Proxy.newProxyInstance(
                        ProefgrenzenTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (p, methode, waarden) -> {
                            assertThat(methode.getName()).as("COPY").isNotEqualTo("unwrap");
                            if ("close".equals(methode.getName())) {
                                return null;
                            }
                            try {
                                return methode.invoke(c, waarden);
                            } catch (InvocationTargetException fout) {
                                throw fout.getCause();
                            }
                        });
    }
}
