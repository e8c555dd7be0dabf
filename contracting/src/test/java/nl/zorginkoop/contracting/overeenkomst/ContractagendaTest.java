package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De agenda van een contractmanager: wat er staat, hoeveel het er zijn, en waarop hij zoekt. */
class ContractagendaTest {
    private final Contractwereld w = new Contractwereld();
    private UUID contract;

    @BeforeEach
    void contract() {
        contract = w.lopend("2025-01-01", "2027-03-31", 0);
        w.naar("2026-11-15");
        voer(
                "insert into contractplicht (id, gemeente, aanbieder, overeenkomst, soort, omschrijving, uiterlijk, reeks,"
                        + " door) select uuidv7(), gemeente, aanbieder, id, 'RAPPORTAGE', 'Rapport ' || n,"
                        + " date '2026-11-20' + n, uuidv7(), 'proef' from raamovereenkomst, generate_series(1, 3) n"
                        + " where id = '%s'");
        voer(
                "insert into overdracht (gemeente, aanbieder, overeenkomst, toewijzing) select gemeente, aanbieder, id,"
                        + " uuidv7() from raamovereenkomst, generate_series(1, 2) n where id = '%s'");
    }

    @Test
    void elke_regel_zegt_wat_het_is_en_een_overdracht_hoeveel_er_nog_wachten() {
        assertThat(blad(Bladvraag.eerste(25)).rijen())
                .extracting(Agendarij::soort, Agendarij::tekst, Agendarij::aantal)
                .containsExactlyInAnyOrder(
                        tuple("PLICHT", "Rapport 1", 0L),
                        tuple("PLICHT", "Rapport 2", 0L),
                        tuple("PLICHT", "Rapport 3", 0L),
                        tuple("EINDIGT", null, 0L),
                        tuple("OVERDRACHT", null, 2L));
        assertThat(blad(Bladvraag.eerste(25)).rijen())
                .allSatisfy(
                        r -> {
                            assertThat(r.contract()).isEqualTo(contract);
                            assertThat(r.aanbiedernaam()).isEqualTo("De Eik");
                            assertThat(r.nummer()).isNotNull();
                        })
                .extracting(Agendarij::dag)
                .isSorted();
    }

    @Test
    void wat_geteld_wordt_zonder_wat_zij_alleen_toont_is_wat_er_staat() {
        assertThat(blad(Bladvraag.eerste(1)).aantal()).isEqualTo(5);
        assertThat(blad(Bladvraag.eerste(1).met("soort", "PLICHT")).aantal()).isEqualTo(3);
    }

    @Test
    void op_wat_zij_toont_is_ook_te_zoeken() {
        assertThat(blad(new Bladvraag(null, false, null, null, 25, "port 2", null)).rijen())
                .extracting(Agendarij::tekst)
                .containsExactly("Rapport 2");
        assertThat(blad(new Bladvraag(null, false, null, null, 1, "eik", null)).aantal())
                .isEqualTo(5);
    }

    private Bladzijde<Agendarij> blad(Bladvraag vraag) {
        return w.db().als(
                        COR,
                        d -> {
                            Contractagenda agenda = new Contractagenda();
                            agenda.databank = d;
                            return agenda.blad(COR, vraag);
                        });
    }

    // Langs de poorten: hier gaat het om wat er op de agenda komt.
    private void voer(String sql) {
        w.db().toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; "
                                + sql.formatted(contract)
                                + "; insert into plichtstand (plicht, gemeente, aanbieder, overeenkomst, uiterlijk)"
                                + " select id, gemeente, aanbieder, overeenkomst, uiterlijk from contractplicht"
                                + " on conflict do nothing; end $zo$");
    }
}
