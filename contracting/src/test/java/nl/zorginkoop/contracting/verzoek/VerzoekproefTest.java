package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BSN;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.DAG;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.EIK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.POST;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.TAAK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.WATERRIJK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Een verzoek vooraf toetsen zegt wat het bericht zou krijgen, en laat niets na. */
class VerzoekproefTest {
    private final Verzoekwereld w = new Verzoekwereld();

    @BeforeEach
    void inwoner() {
        w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Wet.class,
            names = {"WMO", "JEUGDWET"})
    void een_315_vooraf_en_als_bericht_zegt_hetzelfde_TR347_TR374(Wet wet) {
        zelfde(w.opdracht(WATERRIJK, wet, BSN, product(wet, "V1", "01")));
        Berichtuitkomst loopt = zelfde(w.opdracht(WATERRIJK, wet, BSN, product(wet, "V2", "01")));
        assertThat(loopt.kopcodes()).containsExactly("9374");
        Berichtuitkomst kenmerk =
                zelfde(w.opdracht(WATERRIJK, wet, "999900018", product(wet, "V1", "01")));
        assertThat(kenmerk.codes()).containsExactly(List.of("9347"));
    }

    @Test
    void een_317_vooraf_en_als_bericht_zegt_hetzelfde_TR349_TR304() {
        UUID loopt =
                w.lopend(
                        Wet.WMO,
                        "02A01",
                        new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND),
                        null,
                        "2026-01-01",
                        null);
        Berichtuitkomst vergeten =
                zelfde(wijziging(BSN, "W1", List.of(), w.nummer(loopt) + 1, "2026-10-01"));
        assertThat(vergeten.codes().get(1)).contains("9349");
        assertThat(zelfde(wijziging("999900018", "W1", List.of(), 1, "2026-10-01")).codes().get(0))
                .containsExactly("8187");
        assertThat(
                        zelfde(wijziging(BSN, "W1", List.of(), w.nummer(loopt), "2026-10-01"))
                                .goedgekeurd())
                .isTrue();
    }

    @Test
    void de_proef_laat_niets_na() {
        String voor = alles();
        assertThat(
                        w.als(
                                        POST,
                                        l ->
                                                l.proef(
                                                        POST,
                                                        TAAK,
                                                        opdracht(product(Wet.WMO, "V1", "01"))))
                                .goedgekeurd())
                .isTrue();
        assertThat(alles()).isEqualTo(voor);
    }

    private String alles() {
        return w.een(
                "select concat_ws('/', (select count(*) from bericht_in), (select count(*) from bericht_uit),"
                        + " (select count(*) from werk), (select count(*) from taak),"
                        + " (select count(*) from termijn), (select count(*) from verzoek))");
    }

    private Verzoekopdracht opdracht(Verzoekopdracht.Product... producten) {
        return new Verzoekopdracht(
                new UUID(0, 0),
                Wet.WMO,
                EIK,
                DAG,
                new Verzoekopdracht.Client(BSN, "P. Proef", null),
                "WMO316",
                List.of(),
                List.of(producten));
    }

    private Berichtuitkomst zelfde(Verzoekopdracht opdracht) {
        Berichtuitkomst vooraf = w.als(POST, l -> l.proef(POST, TAAK, opdracht));
        assertThat(w.verwerk(opdracht)).isEqualTo(vooraf);
        return vooraf;
    }

    private Berichtuitkomst zelfde(Wijzigingsopdracht opdracht) {
        Berichtuitkomst vooraf = w.als(POST, l -> l.proefWijziging(POST, TAAK, opdracht));
        assertThat(w.verwerk(opdracht)).isEqualTo(vooraf);
        return vooraf;
    }

    private Wijzigingsopdracht wijziging(
            String bsn, String kenmerk, List<Long> ongewijzigd, long nummer, String vanaf) {
        return new Wijzigingsopdracht(
                w.bericht(WATERRIJK),
                Wet.WMO,
                EIK,
                DAG,
                bsn,
                "WMO318",
                List.of(),
                kenmerk,
                "1",
                ongewijzigd,
                List.of(
                        new Wijzigingsopdracht.Anders(
                                nummer,
                                new Wijzigingsopdracht.Wens(
                                        LocalDate.parse(vanaf), null, 12L, "04", "4", null))),
                List.of());
    }
}
