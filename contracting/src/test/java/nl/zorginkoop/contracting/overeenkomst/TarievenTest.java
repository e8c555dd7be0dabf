package nl.zorginkoop.contracting.overeenkomst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.Test;

class TarievenTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    private static final AgbCode AANBIEDER = new AgbCode("42420099");

    private final Testdatabank db = Testdatabank.vers();
    private final UUID id = UUID.randomUUID();

    @Test
    void een_nieuw_tarief_sluit_aan_op_het_oude_zonder_een_moment_ertussen_INV_1_2() {
        Raamovereenkomst overeenkomst = overeenkomst();

        leg(overeenkomst, "2026-01-01", "2026-12-31", 5760);
        leg(overeenkomst, "2026-04-01", "2026-09-30", 5940);

        assertThat(nu())
                .extracting(t -> t.geldig().begin() + " " + t.bedrag().centen())
                .containsExactly("2026-01-01 5760", "2026-04-01 5940", "2026-10-01 5760");
        assertThat(
                        db.toezicht()
                                .eerste(
                                        "select count(*) as n from tarief oud where not upper_inf(oud.bekend)"
                                                + " and (select count(*) from tarief t where lower(t.bekend)"
                                                + " = upper(oud.bekend)) <> 3",
                                        r -> r.getLong("n")))
                .as("wat afloopt, wordt op hetzelfde moment opgevolgd")
                .contains(0L);
    }

    private Raamovereenkomst overeenkomst() {
        db.metGemeente(GEMEENTE.code(), "Rivierdam").metAanbieder(AANBIEDER.code(), "De Linde");
        db.toezicht().voer("insert into product values ('WMO', '02A01', '02', 'Begeleiding')");
        db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant,"
                                + " begin) values (?, ?, ?, 'WMO', 'RO-1', 'Begeleiding',"
                                + " 'INSPANNINGSGERICHT', '2025-01-01')",
                        id,
                        GEMEENTE.code(),
                        AANBIEDER.code());
        return new Raamovereenkomst(
                id,
                GEMEENTE,
                AANBIEDER,
                Wet.WMO,
                "RO-1",
                "Begeleiding",
                Uitvoeringsvariant.INSPANNINGSGERICHT,
                Periode.vanaf(LocalDate.of(2025, 1, 1)));
    }

    private List<Tarief> nu() {
        List<Tarief> tarieven = new ArrayList<>();
        db.doe(Namens.postkamer(GEMEENTE), t -> tarieven.addAll(new Tarieven(t).van(id, "02A01")));
        return tarieven;
    }

    private void leg(Raamovereenkomst overeenkomst, String van, String tot, long centen) {
        db.doe(
                Namens.postkamer(GEMEENTE),
                t ->
                        new Tarieven(t)
                                .leg(
                                        overeenkomst,
                                        new Tarief(
                                                "02A01",
                                                Eenheid.UUR,
                                                new Periode(
                                                        LocalDate.parse(van), LocalDate.parse(tot)),
                                                Euro.centen(centen))));
    }
}
