package nl.zorginkoop.contracting.overeenkomst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Welke overeenkomst telt als een aanbieder er meer heeft. */
class OvereenkomstenTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    private static final AgbCode AANBIEDER = new AgbCode("42420099");
    private static final Namens REGISSEUR = Namens.gemeente("s.bakker", Rol.REGISSEUR, GEMEENTE);

    private Testdatabank db;

    @BeforeEach
    void vers() {
        db =
                Testdatabank.vers()
                        .metGemeente(GEMEENTE.code(), "Rivierdam")
                        .metAanbieder(AANBIEDER.code(), "De Linde");
        db.toezicht()
                .voer(
                        "insert into product values ('WMO', '02A01', '02', 'Begeleiding'),"
                                + " ('WMO', '07A01', '07', 'Dagbesteding')");
    }

    @Test
    void het_product_wijst_de_overeenkomst_aan_ook_als_een_andere_later_begon() {
        overeenkomst("BEGELEIDING", "2025-01-01", null, "02A01");
        overeenkomst("DAGBESTEDING", "2026-01-01", null, "07A01");

        assertThat(lopend("02A01", "2026-06-01")).isEqualTo("BEGELEIDING");
        assertThat(lopend("07A01", "2026-06-01")).isEqualTo("DAGBESTEDING");
    }

    @Test
    void zonder_tarief_voor_het_product_telt_de_laatst_begonnen() {
        overeenkomst("OUD", "2025-01-01", null, "02A01");
        overeenkomst("NIEUW", "2026-01-01", null, "02A01");

        assertThat(lopend("07A01", "2026-06-01")).isEqualTo("NIEUW");
        assertThat(lopend("02A01", "2026-06-01")).isEqualTo("NIEUW");
    }

    @Test
    void wat_nog_niet_of_niet_meer_loopt_telt_niet() {
        overeenkomst("STRAKS", "2027-01-01", null, "02A01");
        overeenkomst("VOORBIJ", "2025-01-01", "2026-05-31", "02A01");

        assertThat(lopend("02A01", "2026-06-01")).isNull();
    }

    private void overeenkomst(String nummer, String begin, String eind, String product) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind)"
                                + " values (?, '9001', '42420099', 'WMO', ?, 'x', 'INSPANNINGSGERICHT', ?::date, ?::date)",
                        id,
                        nummer,
                        begin,
                        eind);
        db.toezicht()
                .voer(
                        "insert into tarief values (gen_random_uuid(), ?, '9001', '42420099', 'WMO', ?, '04',"
                                + " daterange(?::date, null), tstzrange('2020-01-01', null), 5760)",
                        id,
                        product,
                        begin);
    }

    private String lopend(String product, String dag) {
        return db.als(
                REGISSEUR,
                d -> {
                    Overeenkomsten overeenkomsten = new Overeenkomsten();
                    overeenkomsten.databank = d;
                    return overeenkomsten
                            .lopend(GEMEENTE, AANBIEDER, Wet.WMO, product, LocalDate.parse(dag))
                            .map(Overeenkomsten.Lopend::nummer)
                            .orElse(null);
                });
    }
}
