package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkamer;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wat liep en waarop niets is toegekend, ziet de aanbieder en ziet de controller. */
class OngedeclareerdTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens LINDE = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
    private static final Namens ANDER = Namens.aanbieder("beuk", new AgbCode("42420098"));
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("productie volgen");
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z")).metAanbieder("42420098", "De Beuk");
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        w.toewijzing(200702, "01A01", "04", "6", 30, "2026-07-10", "2026-08-20", 96_000);
        w.toewijzing(200703, "01A01", "04", "6", 30, "2026-09-01", "2026-12-31", 96_000);
    }

    @Test
    void alleen_wat_in_de_maand_liep_en_waarop_niets_is_toegekend_aan_beide_kanten_hetzelfde() {
        Prestatieregel goed = w.regel(200701, "02A01", AUGUSTUS, 10, 5940);
        w.declareer("A1", AUGUSTUS, goed, w.regel(200702, "01A01", AUGUSTUS, 5, 1));

        assertThat(zien(LINDE, "2026-08")).containsExactly("200702 ALLES_AFGEKEURD");
        assertThat(zien(ELS, "2026-08")).isEqualTo(zien(LINDE, "2026-08"));
        assertThat(zien(LINDE, null))
                .as("zonder keuze de maand die voorbij is")
                .isEqualTo(zien(LINDE, "2026-08"));
        assertThat(zien(LINDE, "2026-07"))
                .containsExactly("200701 NIETS_GEDECLAREERD", "200702 NIETS_GEDECLAREERD");
        assertThat(zien(LINDE, "2026-06")).containsExactly("200701 NIETS_GEDECLAREERD");
        assertThat(zien(ANDER, "2026-08")).isEmpty();

        w.declareer("A2", AUGUSTUS, Kleinewereld.credit(goed, 90));
        assertThat(zien(LINDE, "2026-08"))
                .as("wat gecrediteerd is, is weer te declareren")
                .contains("200701 NIETS_GEDECLAREERD");
    }

    @Test
    void wie_zoekt_en_bladert_krijgt_hetzelfde_als_de_uitvoer() {
        List<String> alle = new ArrayList<>();
        Bladvraag vraag =
                new Bladvraag("client", true, null, null, 1, "200702", Map.of("maand", "2026-08"));
        w.db.doe(
                ELS,
                t ->
                        Maandkamer.lijst(t)
                                .alleToewijzingen(ELS, TAAK, vraag, o -> alle.add(tekst(o))));
        assertThat(alle).containsExactly("200702 NIETS_GEDECLAREERD");
    }

    @Test
    void een_maand_is_jjjj_mm_ook_als_java_meer_jaren_kent() {
        for (String fout :
                List.of("+999999999-01", "-999999999-01", "2026-8", "2026-13", "2026-08-01")) {
            assertThatThrownBy(() -> zien(LINDE, fout))
                    .as(fout)
                    .isInstanceOf(OngeldigeWaarde.class)
                    .hasMessageContaining("2026-08");
        }
    }

    private List<String> zien(Namens namens, String maand) {
        Bladvraag vraag = Bladvraag.eerste(25);
        return w.db.als(
                namens,
                t ->
                        Maandkamer.lijst(t)
                                .toewijzingen(
                                        namens,
                                        TAAK,
                                        maand == null ? vraag : vraag.met("maand", maand))
                                .rijen()
                                .stream()
                                .map(OngedeclareerdTest::tekst)
                                .toList());
    }

    private static String tekst(Ongedeclareerd o) {
        return o.nummer() + " " + o.status();
    }
}
