package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.begroting.Begrotingswereld.BO;
import static nl.zorginkoop.contracting.begroting.Begrotingswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.junit.jupiter.api.Test;

/** De fouten- en onzekerhedenlijst van een jaar is afgeleid, en telt overal hetzelfde op. */
class RechtmatigheidTest {
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final long UUR = 5940;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("rechtmatigheid");

    private final Begrotingswereld w = new Begrotingswereld();

    private UUID toewijzing(long nummer, String begin) {
        UUID id = w.klein.toewijzing(nummer, "02A01", "04", "4", 200, begin, "2026-12-31", 0);
        w.zet("update toewijzing set toegewezen = '2026-01-01' where id = ?", id);
        return id;
    }

    private Prestatieregel uren(long toewijzing, YearMonth maand, long uren) {
        return w.klein.regel(toewijzing, "02A01", maand, uren, UUR);
    }

    private <T> T als(Function<Rechtmatigheidsloket, T> werk) {
        return w.db.als(
                BO,
                d -> {
                    Rechtmatigheidsloket loket = new Rechtmatigheidsloket();
                    loket.databank = d;
                    return werk.apply(loket);
                });
    }

    private Rechtmatigheidsbeeld lijst() {
        als(l -> l.maakOp(BO, 2026));
        return als(l -> l.laatste(BO, 2026)).orElseThrow();
    }

    private List<String> sommen() {
        return lijst().sommen().stream()
                .map(s -> s.soort() + " " + s.oordeel() + " " + s.bedrag().centen() / UUR)
                .toList();
    }

    @Test
    void wat_klopt_staat_er_niet_in() {
        toewijzing(7001, "2026-01-01");
        w.klein.declareer("F1", JULI, uren(7001, JULI, 10));

        assertThat(sommen()).isEmpty();
        assertThat(lijst().lasten().centen()).isEqualTo(10 * UUR);
    }

    @Test
    void hulp_na_het_einde_buiten_de_overeenkomst_of_achteraf_besloten_staat_erin_met_haar_soort() {
        UUID t = toewijzing(7001, "2026-01-01");
        w.klein.declareer("F1", JULI, uren(7001, JULI, 10));
        w.klein.declareer("F2", AUGUSTUS, uren(7001, AUGUSTUS, 5));

        w.zet("update toewijzing set toegewezen = '2026-08-10 12:00+02' where id = ?", t);
        assertThat(sommen()).containsExactly("ACHTERAF ONZEKERHEID 10");

        w.zet(
                "update toewijzing set toegewezen = '2026-01-01', eind = '2026-07-31' where id = ?",
                t);
        assertThat(sommen()).containsExactly("NA_EINDE FOUT 5");

        // wat vastligt verandert niet; hier staat het er van begin af zo
        w.zet("alter table raamovereenkomst disable trigger user");
        w.zet("update raamovereenkomst set eind = '2026-07-31'");
        assertThat(sommen()).containsExactly("GEEN_OVEREENKOMST FOUT 5");
    }

    @Test
    void wat_gecrediteerd_is_staat_als_hersteld_en_telt_niet_als_fout() {
        toewijzing(7001, "2026-01-01");
        Prestatieregel tien = uren(7001, JULI, 10);
        w.klein.declareer("F1", JULI, tien);
        w.klein.declareer("F2", JULI, Kleinewereld.credit(tien, 900));

        assertThat(sommen()).containsExactly("GECORRIGEERD HERSTELD 10");
        assertThat(lijst().fouten().centen()).isZero();
    }

    @Test
    void scherm_uitvoer_en_databank_tellen_hetzelfde_op() {
        UUID t = toewijzing(7001, "2026-01-01");
        w.klein.declareer("F1", JULI, uren(7001, JULI, 10));
        w.klein.declareer("F2", AUGUSTUS, uren(7001, AUGUSTUS, 5));
        w.zet("update toewijzing set toegewezen = '2026-09-10' where id = ?", t);

        Rechtmatigheidsbeeld beeld = lijst();
        List<Long> uitvoer = new ArrayList<>();
        Bladvraag vraag = Bladvraag.eerste(25).met("lijst", beeld.id().toString());
        als(
                l -> {
                    l.alleRegels(BO, DOEL, vraag, r -> uitvoer.add(r.bedrag().centen()));
                    return null;
                });
        List<Rechtmatigheidsrij> scherm = als(l -> l.regels(BO, DOEL, vraag)).rijen();

        assertThat(uitvoer.stream().mapToLong(Long::longValue).sum()).isEqualTo(15 * UUR);
        assertThat(scherm.stream().mapToLong(r -> r.bedrag().centen()).sum()).isEqualTo(15 * UUR);
        assertThat(beeld.onzekerheden().centen()).isEqualTo(15 * UUR);
        assertThat(
                        w.een(
                                "select sum(bedrag) from rechtmatigheidsregel where lijst = ?",
                                beeld.id()))
                .isEqualTo(String.valueOf(15 * UUR));
        assertThat(scherm)
                .extracting(Rechtmatigheidsrij::declaratienummer)
                .containsExactly("F1", "F2");
        // PR-06: het logboek noemt over wie de regels gaan.
        assertThat(scherm).extracting(Rechtmatigheidsrij::toewijzing).containsOnly(t);
    }

    @Test
    void een_opgemaakte_lijst_verandert_niet_meer() {
        UUID t = toewijzing(7001, "2026-01-01");
        w.klein.declareer("F1", JULI, uren(7001, JULI, 10));
        w.zet("update toewijzing set toegewezen = '2026-09-10' where id = ?", t);
        Rechtmatigheidsbeeld eerst = lijst();
        w.zet("update toewijzing set toegewezen = '2026-01-01' where id = ?", t);

        assertThat(sommen()).isEmpty();
        assertThat(
                        w.een(
                                "select sum(bedrag) from rechtmatigheidsregel where lijst = ?",
                                eerst.id()))
                .isEqualTo(String.valueOf(10 * UUR));
    }

    @Test
    void de_grens_is_een_gedateerde_instelling_en_zegt_of_er_uitleg_nodig_is() {
        UUID t = toewijzing(7001, "2026-01-01");
        w.klein.declareer("F1", JULI, uren(7001, JULI, 100));
        w.klein.declareer("F2", AUGUSTUS, uren(7001, AUGUSTUS, 2));
        w.zet("update toewijzing set eind = '2026-07-31' where id = ?", t);

        // 2 van 102 uur is 1,96 procent
        assertThat(lijst().promille()).isEqualTo(30);
        assertThat(lijst().boven()).isFalse();

        als(
                l -> {
                    l.stelGrens(BO, 10, LocalDate.of(2026, 9, 15), "Raad 4");
                    return null;
                });
        assertThat(lijst().boven()).isTrue();
        weigert(
                Begrotingsreden.GRENS_KLOPT_NIET,
                () ->
                        als(
                                l -> {
                                    l.stelGrens(BO, 31, LocalDate.of(2026, 9, 15), "Raad 5");
                                    return null;
                                }));
    }
}
