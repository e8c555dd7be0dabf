package nl.zorginkoop.contracting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/** Ux L1: een uitvoer heeft elke rij, ook als het scherm er niet zo veel toont. */
class PlafonduitvoerTest {
    private static final int RUIMTEN = Bladzijde.TELGRENS + 2;
    private static final Namens CONNY =
            Namens.gemeente("conny", Rol.CONTROLLER, new Gemeentecode("0772"));

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("0772", "Eindhoven");
    private final UUID begroting = UUID.randomUUID();

    PlafonduitvoerTest() {
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad, vrij)"
                                + " values (?, '0772', 2026, 'WMO', 'BEGROTING', 'Wmo', array[?::uuid], 500)",
                        begroting,
                        begroting);
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, ouder, pad, vrij, gerealiseerd)"
                                + " select x.id, '0772', 2026, 'WMO', 'PLAFOND', 'Deel ' || x.n, ?, array[?::uuid, x.id],"
                                + " x.n, 100 from (select uuidv7() as id, n from generate_series(1, ?) n) x",
                        begroting,
                        begroting,
                        RUIMTEN);
        db.toezicht()
                .voer(
                        "insert into plafondmaand (plafond, maand, gemeente, gerealiseerd)"
                                + " select id, make_date(2026, m, 1), '0772', 10 * m from plafond, generate_series(1, 8) m"
                                + " where naam = 'Deel 7'");
    }

    @Test
    void elk_plafond_komt_in_de_uitvoer_ook_boven_wat_een_scherm_toont_L1() {
        List<Plafondstand> alle = new ArrayList<>();
        db.doe(CONNY, t -> Budgetkamer.op(t).allePlafonds(CONNY, 2026, alle::add));

        assertThat(alle).hasSize(RUIMTEN + 1);
        assertThat(alle.get(0).id()).as("een plafond staat onder het zijne").isEqualTo(begroting);
        assertThat(alle.stream().mapToLong(p -> p.vrij().centen()).sum())
                .isEqualTo(500L + RUIMTEN * (RUIMTEN + 1L) / 2);
        List<Plafondstand> scherm = db.als(CONNY, t -> Budgetkamer.op(t).naarRisico(CONNY, 2026));
        assertThat(scherm).as("meer dan te tellen").hasSize(Bladzijde.TELGRENS + 1);
    }

    @Test
    void een_plafond_heeft_overal_dezelfde_maanden_en_prognose_B4() {
        List<Plafondstand> alle = new ArrayList<>();
        db.doe(CONNY, t -> Budgetkamer.op(t).allePlafonds(CONNY, 2026, alle::add));
        Plafondstand zeven =
                alle.stream().filter(p -> p.naam().equals("Deel 7")).findFirst().orElseThrow();

        assertThat(zeven.prognose().maanden()).isEqualTo(8);
        assertThat(zeven.prognose().midden())
                .as("360 tot nu, en vier keer het gemiddelde van 60, 70 en 80")
                .isEqualTo(Euro.centen(640));
        Optional<Plafondstand> alleen =
                db.als(CONNY, t -> Budgetkamer.op(t).plafond(CONNY, zeven.id()));
        assertThat(alleen).contains(zeven);
        List<Plafondstand> onder = db.als(CONNY, t -> Budgetkamer.op(t).onder(CONNY, begroting));
        assertThat(onder).hasSize(1000).allMatch(alle::contains);
    }
}
