package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.levensloop.Levenswereld.EIK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.LINDE;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.RIA;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.TAAK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.verhuizing;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Toewijzingreden;
import org.junit.jupiter.api.Test;

/** Wie naar een andere gemeente verhuist houdt zijn hulp tot een mens per toewijzing beslist. */
class VerhuizingTest {
    private final Levenswereld w = new Levenswereld();

    @Test
    void een_verhuizing_verandert_zelf_niets_en_legt_het_werk_klaar_met_de_dag() {
        UUID wmo = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        UUID jeugd = jeugd();
        int al = w.aantal301();

        w.legVast(verhuizing("2026-10-01", "9902"));

        assertThat(w.stand(wmo)).isEqualTo("TOEGEWEZEN 2026-12-31");
        assertThat(w.stand(jeugd)).isEqualTo("TOEGEWEZEN open");
        assertThat(w.aantal301()).isEqualTo(al);
        assertThat(w.blad().voorstellen())
                .extracting(v -> v.wet() + " " + v.eind())
                .containsExactly("WMO 2026-09-30", "JEUGDWET 2026-09-30");
        assertThat(
                        w.een(
                                "select titel from taak where onderwerp = ? and toestand = 'OPEN'",
                                w.mens))
                .isEqualTo(
                        "Een hulpvrager verhuist op 01-10-2026 naar een andere gemeente: beslis over de"
                                + " toewijzingen (2)");
    }

    @Test
    void wie_beslist_dat_hulp_eindigt_stuurt_een_301_met_reden_07_en_geeft_het_geld_vrij() {
        UUID wmo = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        List<Levensgevolg> gezien = w.bekijk(verhuizing("2026-10-01", "9902"));
        w.legVast(verhuizing("2026-10-01", "9902"));
        long eerst = w.verplicht();
        int al = w.aantal301();

        beslis(w.blad().voorstellen().get(0).id(), Gebeurtenisloket.Besluit.EINDIGT, null);

        assertThat(w.stand(wmo)).isEqualTo("TOEGEWEZEN 2026-09-30 07");
        assertThat(w.verplicht()).isEqualTo(eerst - gezien.get(0).vrij().centen());
        assertThat(w.berichten(al).get(0).producten().get(0).redenWijziging()).isEqualTo("07");
        assertThat(w.blad().voorstellen()).isEmpty();
        assertThat(w.een("select toestand from taak where onderwerp = ?", w.mens))
                .as("het werk is klaar")
                .isEqualTo("VERVALLEN");
    }

    @Test
    void jeugdhulp_blijft_hier_met_een_reden_en_over_een_voorstel_wordt_een_keer_beslist() {
        UUID jeugd = jeugd();
        w.maandelijks(LINDE, "2026-01-01", "2026-12-31");
        w.legVast(verhuizing("2026-10-01", "9902"));
        UUID voorstel = voorstel("JEUGDWET");

        weigert(
                Levensreden.REDEN_ONTBREEKT,
                () -> beslis(voorstel, Gebeurtenisloket.Besluit.BLIJFT, " "));
        beslis(voorstel, Gebeurtenisloket.Besluit.BLIJFT, "Verblijf: woonplaatsbeginsel");

        assertThat(w.stand(jeugd)).isEqualTo("TOEGEWEZEN open");
        weigert(
                Levensreden.BESLOTEN,
                () -> beslis(voorstel, Gebeurtenisloket.Besluit.EINDIGT, null));
        assertThat(w.een("select toestand from taak where onderwerp = ?", w.mens))
                .as("er is nog een voorstel")
                .isEqualTo("OPEN");
    }

    @Test
    void een_einde_dat_voorbij_is_vraagt_de_instemming_van_de_aanbieder_OP186() {
        w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.legVast(verhuizing("2026-09-01", "9902"));
        UUID voorstel = w.blad().voorstellen().get(0).id();
        weigert(
                Toewijzingreden.INSTEMMING_NODIG,
                () -> beslis(voorstel, Gebeurtenisloket.Besluit.EINDIGT, null));
        beslis(voorstel, Gebeurtenisloket.Besluit.EINDIGT, "mail van 14 september");
    }

    @Test
    void naar_de_eigen_gemeente_verhuist_niemand() {
        weigert(Levensreden.EIGEN_GEMEENTE, () -> w.legVast(verhuizing("2026-10-01", "9901")));
        weigert(Levensreden.TE_VER, () -> w.legVast(verhuizing("2027-12-01", "9902")));
    }

    private void beslis(UUID voorstel, Gebeurtenisloket.Besluit besluit, String reden) {
        w.doe(l -> l.gebeurtenis.beslis(RIA, TAAK, voorstel, besluit, reden));
    }

    private UUID voorstel(String wet) {
        return w.blad().voorstellen().stream()
                .filter(v -> v.wet().equals(wet))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID jeugd() {
        return w.wijsToe(
                Wet.JEUGDWET, LINDE, "45", "45A01", Frequentie.PER_MAAND, "2026-01-01", null);
    }
}
