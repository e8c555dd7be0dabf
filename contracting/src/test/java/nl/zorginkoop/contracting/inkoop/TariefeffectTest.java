package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Tariefwereld.Kader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Was en wordt van een nieuwe versie, met wat het elke aanbieder op zijn eigen jaar scheelt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariefeffectTest {
    private final Tariefwereld w = new Tariefwereld();

    @Test
    void een_eerste_tarief_is_nieuw_en_scheelt_niemand_iets() {
        Kader k = w.toelating(LocalDate.of(2025, 1, 1));
        w.lever(k);
        LocalDate ingang = w.vandaag().plusDays(20);
        UUID versie = w.concept(k, Wijzigingssoort.EERSTE, ingang, w.tarief(k, ingang, 6420));
        assertThat(wijzigingen(INA, versie))
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.oud()).isNull();
                            assertThat(t.verschil()).isNull();
                            assertThat(t.nieuw()).isEqualTo(Euro.van("64.20"));
                        });
        assertThat(effecten(INA, versie)).isEmpty();
    }

    @Test
    void een_nieuw_tarief_staat_naast_het_oude_en_is_op_het_eigen_jaar_uitgerekend() {
        UUID versie = herzien();
        assertThat(wijzigingen(INA, versie))
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.oud()).isEqualTo(Euro.van("64.20"));
                            assertThat(t.verschil()).isEqualTo(Euro.van("2.67"));
                        });
        // 12 uur en 90 minuten tegen 2,67 meer per uur; wat afgekeurd is, telt niet
        assertThat(effecten(INA, versie))
                .containsExactly(new Tariefeffect("De Linde", 1, Euro.van("36.05")));
    }

    @Test
    void een_aanbieder_ziet_alleen_wat_het_hem_scheelt() {
        UUID versie = herzien();
        w.voorgelegd(versie);
        assertThat(effecten(aanbieder(Tariefwereld.LINDE), versie))
                .containsExactly(new Tariefeffect("De Linde", 1, Euro.van("36.05")));
        assertThat(effecten(aanbieder(Tariefwereld.EIK), versie)).isEmpty();
    }

    private UUID herzien() {
        Kader k = w.toelating(LocalDate.of(2025, 1, 1));
        LocalDate eerste = w.vandaag().plusDays(20);
        w.vanKracht(k, Wijzigingssoort.EERSTE, eerste, w.tarief(k, eerste, 6420));
        w.lever(k);
        LocalDate tweede = w.vandaag().plusDays(40);
        return w.concept(k, Wijzigingssoort.WETSWIJZIGING, tweede, w.tarief(k, tweede, 6687));
    }

    private List<Tariefwijziging> wijzigingen(Namens wie, UUID versie) {
        return w.wereld.db.als(wie, d -> overzicht(d).tariefwijzigingen(wie, versie));
    }

    private List<Tariefeffect> effecten(Namens wie, UUID versie) {
        return w.wereld.db.als(wie, d -> overzicht(d).tariefeffecten(wie, versie));
    }

    private static Namens aanbieder(AgbCode agb) {
        return new Namens("bestuur", Rol.ZORGAANBIEDER, null, agb);
    }

    private static Voorwaardenoverzicht overzicht(Databank d) {
        Voorwaardenoverzicht overzicht = new Voorwaardenoverzicht();
        overzicht.sets = new Voorwaardensets();
        overzicht.sets.databank = d;
        overzicht.tarieven = new Kadertarieven();
        overzicht.tarieven.databank = d;
        return overzicht;
    }
}
