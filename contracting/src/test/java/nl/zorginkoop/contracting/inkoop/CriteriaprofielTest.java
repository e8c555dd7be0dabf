package nl.zorginkoop.contracting.inkoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Kanttekening;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Lasten;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Mate;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Samenwerking;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Toetreding;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Transformatie;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Uitkomst;
import org.junit.jupiter.api.Test;

/** De zes criteria van open huis. */
class CriteriaprofielTest {
    @Test
    void van_de_486_combinaties_passen_er_4_zijn_er_104_mogelijk_en_378_niet_WC_02_OH_12_OH_19() {
        Map<Uitkomst, Integer> telling = new EnumMap<>(Uitkomst.class);
        List<Criteriaprofiel> alle = alle(Toetreding.OPEN);
        alle.forEach(p -> telling.merge(p.uitkomst(), 1, Integer::sum));

        assertThat(alle).hasSize(486);
        assertThat(telling)
                .containsEntry(Uitkomst.PAST_VOLLEDIG, 4)
                .containsEntry(Uitkomst.MOGELIJK_MET_KANTTEKENING, 104)
                .containsEntry(Uitkomst.NIET_MOGELIJK, 378);
    }

    @Test
    void gesloten_toetreding_maakt_elke_combinatie_onmogelijk_WC_02_OH_14() {
        assertThat(alle(Toetreding.GESLOTEN))
                .hasSize(486)
                .allSatisfy(p -> assertThat(p.uitkomst()).isEqualTo(Uitkomst.NIET_MOGELIJK));
    }

    @Test
    void wat_niet_volledig_past_noemt_elk_criterium_dat_niet_op_zijn_best_is_OH_19() {
        assertThat(alle(Toetreding.OPEN))
                .allSatisfy(
                        p ->
                                assertThat(p.kanttekeningen().isEmpty())
                                        .isEqualTo(p.uitkomst() == Uitkomst.PAST_VOLLEDIG));
        assertThat(
                        new Criteriaprofiel(
                                        Mate.VOLLEDIG,
                                        Mate.BEPERKT,
                                        Mate.GEEN,
                                        Transformatie.REVOLUTIE,
                                        Samenwerking.VRIJ,
                                        Lasten.OMLAAG,
                                        Toetreding.OPEN)
                                .kanttekeningen())
                .containsExactly(
                        Kanttekening.FLEXIBILITEIT,
                        Kanttekening.INTERACTIE,
                        Kanttekening.TRANSFORMATIE,
                        Kanttekening.LASTEN);
    }

    @Test
    void zonder_antwoord_op_alle_zes_is_er_geen_advies_OH_12() {
        assertThatThrownBy(
                        () ->
                                new Criteriaprofiel(
                                        Mate.VOLLEDIG,
                                        Mate.VOLLEDIG,
                                        null,
                                        Transformatie.EVOLUTIE,
                                        Samenwerking.VRIJ,
                                        Lasten.GELIJK,
                                        Toetreding.OPEN))
                .hasMessageContaining("elk criterium");
    }

    private static List<Criteriaprofiel> alle(Toetreding toetreding) {
        List<Criteriaprofiel> alle = new ArrayList<>();
        for (Mate vrijheid : Mate.values()) {
            for (Mate flexibiliteit : Mate.values()) {
                for (Mate interactie : Mate.values()) {
                    for (Transformatie transformatie : Transformatie.values()) {
                        for (Samenwerking samenwerking : Samenwerking.values()) {
                            for (Lasten lasten : Lasten.values()) {
                                alle.add(
                                        new Criteriaprofiel(
                                                vrijheid,
                                                flexibiliteit,
                                                interactie,
                                                transformatie,
                                                samenwerking,
                                                lasten,
                                                toetreding));
                            }
                        }
                    }
                }
            }
        }
        return alle;
    }
}
