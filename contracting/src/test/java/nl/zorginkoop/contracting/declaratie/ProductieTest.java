package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetkamer;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkamer;
import nl.zorginkoop.contracting.maanddeclaratie.Productie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INV-8.8: de aanbieder leest hetzelfde getal als de controller. */
class ProductieTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens LINDE = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
    private static final Namens ANDER = Namens.aanbieder("beuk", new AgbCode("42420098"));
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("productie volgen");
    private final UUID ruimte = UUID.randomUUID();
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z")).metAanbieder("42420098", "De Beuk");
        w.db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, categorieen, ouder, pad)"
                                + " values (?, ?, ?, 2026, 'WMO', 'BESTEDINGSRUIMTE', 'De Linde 2026', '{02}', ?,"
                                + " array[?::uuid, ?::uuid])",
                        ruimte,
                        Kleinewereld.GEMEENTE.code(),
                        Kleinewereld.AANBIEDER.code(),
                        w.begroting,
                        w.begroting,
                        ruimte);
        w.db.doe(
                Kleinewereld.POSTKAMER,
                t -> new Grootboek(t).begroot(ruimte, Euro.van("5000.00"), UUID.randomUUID()));
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 0);
        w.db.toezicht().voer("update verplichting set plafond = ?", ruimte);
    }

    @Test
    void productie_en_bestedingsruimte_zijn_aan_beide_kanten_hetzelfde_getal_INV_8_8() {
        w.declareer(
                "A1",
                AUGUSTUS,
                w.regel(200701, "02A01", AUGUSTUS, 12, 5940),
                w.regel(200701, "02A01", YearMonth.of(2026, 7), 99, 5940));

        List<Productie> aanbieder = zien(LINDE);
        assertThat(aanbieder).isEqualTo(zien(ELS)).hasSize(1);
        Productie p = aanbieder.get(0);
        assertThat(p.geleverd()).isEqualTo(12);
        assertThat(p.toegewezen()).isEqualTo(240);
        assertThat(p.gerealiseerd()).isEqualTo(Euro.van("712.80"));
        assertThat(getallen(stand(LINDE))).isEqualTo(getallen(stand(ELS)));
        assertThat(stand(LINDE).gerealiseerd())
                .as("de lijst telt op tot het grootboek")
                .isEqualTo(p.gerealiseerd());
        assertThat(zien(ANDER)).isEmpty();
    }

    // Onder welk plafond van de gemeente zij hangt, is niet aan de aanbieder.
    private static List<Object> getallen(Plafondstand s) {
        return List.of(
                s.begroot(),
                s.vrij(),
                s.gereserveerd(),
                s.verplicht(),
                s.gerealiseerd(),
                s.prognose());
    }

    private List<Productie> zien(Namens namens) {
        return w.db.als(
                namens,
                t -> Maandkamer.productie(t).productie(namens, TAAK, Bladvraag.eerste(25)).rijen());
    }

    private Plafondstand stand(Namens namens) {
        return w.db.als(namens, t -> Budgetkamer.op(t).plafond(namens, ruimte)).orElseThrow();
    }
}
