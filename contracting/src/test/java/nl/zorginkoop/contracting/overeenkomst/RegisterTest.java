package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.EIK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Het openbare register van toegelaten aanbieders (OH-07, CO-05, CO-15). */
class RegisterTest {
    private static final Namens BEZOEKER =
            Namens.gemeente("bezoeker", Rol.BEZOEKER, Gemeentecode.PLATFORM);
    private final Contractwereld w = new Contractwereld();

    @BeforeEach
    void klok() {
        w.naar("2026-10-15");
    }

    @Test
    void wie_geen_volledig_profiel_heeft_is_niet_te_zien_OH_06() {
        w.lopend("2025-01-01", "2029-12-31", 0);
        assertThat(register()).isEmpty();
        w.db().toezicht().voer("alter table aanbiederprofiel disable trigger user");
        w.db().toezicht()
                .voer(
                        "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, door, gepubliceerd) values"
                                + " ('99000001', 'o', 'k', 'bo', false)");
        assertThat(register()).isEmpty();
    }

    @Test
    void een_bezoeker_leest_toetreden_en_uittreden_en_wat_geweest_is_blijft_staan_OH_07() {
        profiel();
        UUID contract = w.lopend("2025-01-01", "2029-12-31", 0);
        w.db().toezicht().voer("alter table tarief disable trigger gelijk_voor_allen");
        w.db().toezicht()
                .voer(
                        "insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,"
                                + " bedrag) select uuidv7(), id, gemeente, aanbieder, wet, '02A01', '04', daterange(begin, eind),"
                                + " tstzrange(nu(), null), 100 from raamovereenkomst");
        assertThat(register())
                .singleElement()
                .returns("TOEGETREDEN", Registerrij::status)
                .returns(EIK.code(), Registerrij::agb)
                .returns(LocalDate.of(2025, 1, 1), Registerrij::toegetreden)
                .returns(List.of("02A01"), Registerrij::producten);

        w.zegOp(
                COR,
                contract,
                Eindopgave.op(Eindgrond.TUSSENTIJDS, LocalDate.of(2027, 5, 1), "minder vraag"));
        w.naar("2027-06-01");
        assertThat(register())
                .singleElement()
                .returns("UITGETREDEN", Registerrij::status)
                .returns(LocalDate.of(2027, 4, 30), Registerrij::laatsteDag);
        assertThatThrownBy(() -> w.db().toezicht().voer("delete from registerregel"))
                .isInstanceOf(Databankfout.class);
        assertThatThrownBy(
                        () ->
                                w.db().toezicht()
                                        .voer("update registerregel set toegetreden = vandaag()"))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_aanbod_staat_niet_in_het_register() {
        profiel();
        UUID contract = w.aangeboden();
        assertThat(register()).isEmpty();
        w.teken(contract);
        assertThat(register()).isEmpty();
        w.naar("2027-01-01");
        w.doe(Contractwereld.SYSTEEM, l -> l.laatIngaan(Contractwereld.SYSTEEM, contract));
        assertThat(register()).singleElement().returns("TOEGETREDEN", Registerrij::status);
    }

    @Test
    void een_bezoeker_schrijft_er_niets_in() {
        assertThatThrownBy(
                        () ->
                                w.db().doe(
                                                BEZOEKER,
                                                d ->
                                                        d.voer(
                                                                "insert into registerregel (gemeente, overeenkomst, agb, wet,"
                                                                        + " vorm, toegetreden) values ('9901', uuidv7(),"
                                                                        + " '99000001', 'WMO', 'x', vandaag())")))
                .isInstanceOf(Databankfout.class);
    }

    private void profiel() {
        w.db().toezicht().voer("alter table aanbiederprofiel disable trigger user");
        w.db().toezicht()
                .voer(
                        "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, website, door, gepubliceerd)"
                                + " values ('99000001', 'o', 'k', 'https://eik.example', 'bo', true)");
    }

    private List<Registerrij> register() {
        return w.db().als(
                        BEZOEKER,
                        d -> {
                            Registeroverzicht o = new Registeroverzicht();
                            o.databank = d;
                            return o.blad(BEZOEKER, Bladvraag.eerste(10)).rijen();
                        });
    }
}
