package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.contractbeheer.Beheerwereld.MANAGER;
import static nl.zorginkoop.contracting.contractbeheer.Beheerwereld.WATERRIJK;
import static nl.zorginkoop.contracting.contractbeheer.Beheerwereld.aanbieder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OH-21 en WC-01: duizend hulpvragen en plaats voor honderd. */
class DekkingTest {
    private static final Namens REGISSEUR = Namens.gemeente("rik", Rol.REGISSEUR, WATERRIJK);
    private static final LocalDate VANDAAG = LocalDate.of(2026, 9, 15);

    private final Beheerwereld wereld = new Beheerwereld();

    @BeforeEach
    void vraag() {
        Databank d = wereld.db.toezicht();
        d.voer("insert into product values ('WMO', '02A01', '02', 'Begeleiding')");
        d.voer(
                "insert into hulpvraag (id, gemeente, wet, productcode) select gen_random_uuid(), '9901', 'WMO', '02A01'"
                        + " from generate_series(1, 1000)");
        wereld.metVolume(0, 12, 100);
        for (int i = 0; i < 12; i++) {
            biedt(i);
        }
    }

    @Test
    void honderd_plaatsen_voor_duizend_vragen_is_tien_procent_en_een_signaal_WC_01() {
        laatToe(0);

        weeg();
        weeg();

        assertThat(dekking())
                .returns(100L, Dekking::graad)
                .returns(900L, Dekking::tekort)
                .returns(1L, Dekking::aanbieders)
                .returns("WERVEN", Dekking::status)
                .returns(VANDAAG, Dekking::sinds);
        assertThat(signalen()).containsExactly("open");
        List<String> teWerven = als(MANAGER, l -> l.teWerven(MANAGER, Wet.WMO, "02A01"));
        assertThat(teWerven).hasSize(11);
    }

    @Test
    void een_hulpvraag_naar_een_product_dat_er_niet_is_krijgt_een_weigering_in_woorden() {
        assertThatThrownBy(
                        () ->
                                als(
                                        REGISSEUR,
                                        l -> {
                                            l.meld(
                                                    REGISSEUR,
                                                    UUID.randomUUID(),
                                                    Wet.WMO,
                                                    "ERISNIET");
                                            return null;
                                        }))
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(Beheerreden.PRODUCT_ONBEKEND);
    }

    @Test
    void met_tien_aanbieders_is_er_genoeg_en_gaat_het_signaal_uit_met_een_dag_WC_01() {
        laatToe(0);
        weeg();
        for (int i = 1; i < 10; i++) {
            laatToe(i);
        }

        weeg();

        assertThat(dekking()).returns(1000L, Dekking::graad).returns(0L, Dekking::tekort);
        assertThat(signalen()).containsExactly(VANDAAG.toString());
    }

    @Test
    void stapt_er_een_uit_dan_is_er_weer_een_tekort_van_honderd_WC_01() {
        for (int i = 0; i < 10; i++) {
            laatToe(i);
        }
        weeg();
        wereld.db.toezicht().voer("alter table raamovereenkomst disable trigger contract_poort");
        wereld.db
                .toezicht()
                .voer(
                        "update raamovereenkomst set eind = vandaag() - 1 where aanbieder = ?",
                        aanbieder(3).code());

        weeg();

        assertThat(dekking()).returns(900L, Dekking::graad).returns(100L, Dekking::tekort);
        assertThat(signalen()).containsExactly("open");
    }

    @Test
    void nummer_elf_en_twaalf_tellen_gewoon_mee_want_ruim_aanbod_houdt_niemand_buiten_OH_01() {
        for (int i = 0; i < 12; i++) {
            laatToe(i);
        }
        weeg();

        assertThat(dekking()).returns(1200L, Dekking::graad).returns("GEDEKT", Dekking::status);
    }

    @Test
    void dezelfde_melding_telt_een_keer_en_een_vervulde_niet_meer() {
        UUID melding = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            als(
                    REGISSEUR,
                    l -> {
                        l.meld(REGISSEUR, melding, Wet.WMO, "02A01");
                        return null;
                    });
        }
        assertThat(dekking()).returns(1001L, Dekking::vragen);

        als(
                REGISSEUR,
                l -> {
                    l.vervul(REGISSEUR, melding);
                    return null;
                });
        assertThat(dekking()).returns(1000L, Dekking::vragen);
    }

    /** Met plaats voor honderd mensen. */
    private void biedt(int nummer) {
        Databank d = wereld.db.toezicht();
        String agb = aanbieder(nummer).code();
        d.voer(
                "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, door) values (?, 'Thuis', 'Rust', 'x')",
                agb);
        d.voer(
                "insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode, plaats)"
                        + " select gen_random_uuid(), aanbieder, id, gepubliceerd, 'Hoofd', 'Dam 1', '1012JS',"
                        + " 'Waterrijk' from aanbiederprofiel where aanbieder = ?",
                agb);
        d.voer(
                "insert into profielproduct (aanbieder, profiel, gepubliceerd, wet, productcode, capaciteit, wachttijd)"
                        + " select aanbieder, id, gepubliceerd, 'WMO', '02A01', 100, 14 from aanbiederprofiel"
                        + " where aanbieder = ?",
                agb);
    }

    private void laatToe(int nummer) {
        wereld.db
                .toezicht()
                .voer(
                        """
                        insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,
                            bedrag)
                        select gen_random_uuid(), id, gemeente, aanbieder, wet, '02A01', '04', '[2026-01-01,)', tstzrange(nu()
                            - interval '1 day', null), 6000
                        from raamovereenkomst where aanbieder = ?
                        """,
                        aanbieder(nummer).code());
    }

    private void weeg() {
        Namens systeem = Namens.systeem(WATERRIJK);
        als(systeem, l -> l.weeg(systeem, UUID.randomUUID()));
    }

    private Dekking dekking() {
        List<Dekking> rijen = als(MANAGER, l -> l.dekkingen(MANAGER, Bladvraag.eerste(25))).rijen();
        assertThat(rijen).hasSize(1);
        return rijen.get(0);
    }

    private List<String> signalen() {
        return wereld.db
                .toezicht()
                .lijst(
                        "select coalesce(tot::text, 'open') from wervingssignaal",
                        r -> r.getString(1));
    }

    private <T> T als(Namens namens, java.util.function.Function<Dekkingsloket, T> werk) {
        return wereld.db.als(
                namens,
                d -> {
                    Dekkingsloket loket = new Dekkingsloket();
                    loket.databank = d;
                    loket.werkvoorraad = new Werkvoorraad(d, d);
                    loket.klok = Testdatabank.klok(d);
                    return werk.apply(loket);
                });
    }
}
