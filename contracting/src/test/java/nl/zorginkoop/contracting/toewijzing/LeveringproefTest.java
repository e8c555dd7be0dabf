package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.BSN;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.EIK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.POST;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.TAAK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vooraf toetsen zegt wat het bericht zou krijgen, en laat niets na. */
class LeveringproefTest {
    private final Wijzigwereld w = new Wijzigwereld();
    private long nummer;

    @BeforeEach
    void toegewezen() {
        UUID t = w.maandelijks("2026-12-31");
        nummer = Long.parseLong(w.een("select nummer from toewijzing where id = ?", t));
    }

    @Test
    void de_proef_zegt_hetzelfde_als_het_bericht_TR326_TR382_TR415() {
        zelfde(start("2026-09-01"));
        zelfde(start("2026-09-05"));
        zelfde(stop("2026-09-05", "19", "2026-09-10"));
        zelfde(stop("2026-09-01", "20", "2026-09-10"));
        zelfde(stop("2026-09-01", "20", "2026-09-11"));
        zelfde(stop("2026-09-01", "19", "2026-09-09"));
        zelfde(stop("2026-09-01", "19", "2026-09-12"));
        zelfde(stop("2026-09-01", "19", "2026-09-13"));
    }

    @Test
    void de_proef_bewaart_niets_en_zet_niets_klaar() {
        bericht(start("2026-09-01"));
        String voor = alles();

        assertThat(proef(stop("2026-09-01", "19", "2026-09-10")).goedgekeurd()).isTrue();
        assertThat(proef(start("2026-09-01")).goedgekeurd()).isFalse();

        assertThat(alles()).isEqualTo(voor);
    }

    private void zelfde(Leveringsopdracht.Melding melding) {
        Berichtuitkomst vooraf = proef(melding);
        assertThat(bericht(melding)).isEqualTo(vooraf);
    }

    private String alles() {
        return w.een(
                "select concat_ws('/', (select count(*) from bericht_in), (select count(*) from bericht_uit),"
                        + " (select count(*) from werk), (select count(*) from taak), (select count(*) from termijn),"
                        + " (select string_agg(to_jsonb(t)::text, ',' order by t.id) from termijn t),"
                        + " (select string_agg(to_jsonb(l)::text, ',' order by l.id) from levering l))");
    }

    private Berichtuitkomst proef(Leveringsopdracht.Melding melding) {
        return w.als(
                POST, k -> k.loket.proefLeveringen(POST, TAAK, opdracht(new UUID(0, 0), melding)));
    }

    private Berichtuitkomst bericht(Leveringsopdracht.Melding melding) {
        UUID id = w.bericht();
        return w.als(POST, k -> k.loket.verwerkLeveringen(POST, TAAK, opdracht(id, melding)));
    }

    private static Leveringsopdracht opdracht(UUID id, Leveringsopdracht.Melding melding) {
        return new Leveringsopdracht(
                id,
                Wet.WMO,
                EIK,
                BSN,
                melding.isStart() ? "WMO306" : "WMO308",
                List.of(),
                List.of(melding));
    }

    private Leveringsopdracht.Melding start(String begin) {
        return new Leveringsopdracht.Melding(
                nummer, "02", "02A01", LocalDate.parse(begin), null, null, false);
    }

    private Leveringsopdracht.Melding stop(String begin, String reden, String eind) {
        return new Leveringsopdracht.Melding(
                nummer, "02", "02A01", LocalDate.parse(begin), LocalDate.parse(eind), reden, false);
    }
}
