package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.contractbeheer.Beheerwereld.MANAGER;
import static nl.zorginkoop.contracting.contractbeheer.Beheerwereld.aanbieder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** OH-23, OH-24 en WC-03: gesprekken met weinig, een steekproef uit de rest, een piep op een. */
class ContractbeheerTest {
    private static final LocalDate MORGEN = LocalDate.of(2026, 9, 16);
    private static final String ZAAD = "00112233445566778899aabbccddeeff";

    private final Beheerwereld wereld = new Beheerwereld();

    @Test
    void twintig_grote_van_honderd_dragen_precies_80_procent_WC_03_set_A() {
        wereld.metVolume(0, 20, 40_000_000).metVolume(20, 80, 2_500_000);

        List<Beheerplaats> plaatsen = wereld.plaatsen(wereld.deelIn());

        assertThat(wereld.indeling())
                .returns(20, Indeling::groepA)
                .returns(80, Indeling::groepB)
                .returns(false, Indeling::isZonderConcentratie);
        assertThat(wereld.indeling().volume().centen()).isEqualTo(1_000_000_000L);
        assertThat(plaatsen.get(19)).returns(8000, Beheerplaats::cumulatief);
        assertThat(plaatsen.get(20)).returns("B", Beheerplaats::groep);
    }

    @Test
    void een_cent_minder_en_er_hoort_een_bij_WC_03_rand() {
        wereld.metVolume(0, 19, 40_000_000)
                .metVolume(19, 1, 39_999_999)
                .metVolume(20, 80, 2_500_000);

        wereld.deelIn();

        assertThat(wereld.indeling()).returns(21, Indeling::groepA);
    }

    @Test
    void allen_even_groot_is_geen_concentratie_WC_03_set_B() {
        wereld.metVolume(0, 100, 10_000_000);

        wereld.deelIn();

        assertThat(wereld.indeling())
                .returns(80, Indeling::groepA)
                .returns(true, Indeling::isZonderConcentratie);
    }

    @Test
    void een_die_85_procent_levert_is_groep_A_alleen_WC_03_set_C() {
        wereld.metVolume(0, 1, 85_000_000).metVolume(1, 100, 150_000);

        wereld.deelIn();

        assertThat(wereld.indeling()).returns(1, Indeling::groepA);
    }

    @Test
    void een_creditregel_telt_af_en_wie_niets_leverde_staat_in_B_OH_23() {
        wereld.metVolume(0, 1, 10_000).metVolume(1, 1, 10_000);
        wereld.lever(1, 1, 10_000, "C");

        List<Beheerplaats> plaatsen = wereld.plaatsen(wereld.deelIn());

        assertThat(plaatsen)
                .extracting(Beheerplaats::aanbieder, Beheerplaats::groep)
                .containsExactly(tuple(aanbieder(0).code(), "A"), tuple(aanbieder(1).code(), "B"));
    }

    @Test
    void hetzelfde_zaad_trekt_dezelfde_tien_van_tachtig_WC_03() {
        wereld.metVolume(0, 20, 40_000_000).metVolume(20, 80, 2_500_000);
        UUID een = wereld.deelIn();
        UUID twee = wereld.deelIn();

        wereld.doe(l -> l.trek(MANAGER, een, 10, ZAAD));
        wereld.doe(l -> l.trek(MANAGER, twee, 10, ZAAD));

        assertThat(getrokken(een)).hasSize(10).isEqualTo(getrokken(twee));
        assertThat(wereld.plaatsen(een))
                .filteredOn(Beheerplaats::getrokken)
                .allMatch(p -> p.groep().equals("B"));
    }

    @Test
    void een_aanbieder_rekent_zijn_lot_na_en_ziet_dat_van_een_ander_niet_OH_24()
            throws NoSuchAlgorithmException {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 20, 100_000);
        UUID indeling = wereld.deelIn();
        wereld.doe(l -> l.trek(MANAGER, indeling, 5));

        Namens zelf = new Namens("bea", Rol.BIEDER, null, aanbieder(7));
        List<Lot> loten = wereld.loten(zelf);

        assertThat(loten).extracting(Lot::aanbieder).containsExactly(aanbieder(7).code());
        Lot lot = loten.get(0);
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(
                                (lot.zaad() + ":" + lot.aanbieder())
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(lot.lot());
        assertThat(lot.getrokken()).isEqualTo(lot.lot().compareTo(lot.grens()) <= 0);
    }

    @Test
    void opnieuw_trekken_uit_dezelfde_indeling_wordt_geweigerd_OH_24() {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 20, 100_000);
        UUID indeling = wereld.deelIn();
        wereld.doe(l -> l.trek(MANAGER, indeling, 5));

        weigert(() -> wereld.doe(l -> l.trek(MANAGER, indeling, 5)), Beheerreden.AL_GETROKKEN);
    }

    @Test
    void een_piep_over_wie_er_niet_is_krijgt_een_weigering_in_woorden() {
        assertThatThrownBy(
                        () ->
                                wereld.als(
                                        MANAGER,
                                        l ->
                                                l.piep(
                                                        MANAGER,
                                                        aanbieder(500),
                                                        Piep.Soort.KLACHT,
                                                        "Belt niet terug")))
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(Beheerreden.AANBIEDER_ONBEKEND);
    }

    @Test
    void een_piep_en_een_gesprek_zijn_los_te_lezen_door_wie_erover_gaat() {
        wereld.metVolume(0, 2, 10_000);
        wereld.deelIn();
        UUID piep =
                wereld.als(
                        MANAGER,
                        l -> l.piep(MANAGER, aanbieder(1), Piep.Soort.KLACHT, "Belt niet terug"));
        UUID gesprek = wereld.als(MANAGER, l -> l.planGesprek(MANAGER, aanbieder(0), MORGEN));
        Namens zelf = new Namens("bea", Rol.BIEDER, null, aanbieder(0));
        Namens ander = new Namens("bob", Rol.BIEDER, null, aanbieder(1));

        assertThat(lees(MANAGER, i -> i.piep(MANAGER, piep)).orElseThrow())
                .returns("Belt niet terug", Piep::tekst)
                .returns(null, Piep::besluit);
        assertThat(lees(zelf, i -> i.gesprek(zelf, gesprek)).orElseThrow())
                .returns("GEPLAND", Gesprek::status)
                .returns(MORGEN, Gesprek::gepland);
        Optional<Gesprek> vanEenAnder = lees(ander, i -> i.gesprek(ander, gesprek));
        assertThat(vanEenAnder).isEmpty();
    }

    @Test
    void een_gesprek_met_groep_B_wordt_niet_gepland_tot_er_een_piep_is_WC_03() {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 20, 100_000);
        wereld.deelIn();

        wereld.doe(l -> l.planGesprek(MANAGER, aanbieder(0), MORGEN));
        weigert(
                () -> wereld.doe(l -> l.planGesprek(MANAGER, aanbieder(5), MORGEN)),
                Beheerreden.GEEN_GESPREK);

        UUID piep =
                wereld.als(
                        MANAGER,
                        l -> l.piep(MANAGER, aanbieder(5), Piep.Soort.KWALITEIT, "Rooster leeg"));
        wereld.doe(
                l ->
                        l.besluit(
                                MANAGER,
                                piep,
                                Piep.Besluit.INTENSIEF_TOEZICHT,
                                "Eerst zelf gaan kijken"));

        wereld.doe(l -> l.planGesprek(MANAGER, aanbieder(5), MORGEN));
        assertThat(wereld.plaatsen(wereld.indeling().id()))
                .filteredOn(Beheerplaats::intensief)
                .extracting(Beheerplaats::aanbieder)
                .containsExactly(aanbieder(5).code());
        weigert(
                () -> wereld.doe(l -> l.planGesprek(MANAGER, aanbieder(6), MORGEN)),
                Beheerreden.GEEN_GESPREK);
    }

    @Test
    void een_piep_zonder_reden_of_twee_keer_besloten_wordt_geweigerd_OH_24() {
        wereld.metVolume(0, 2, 100_000);
        UUID piep =
                wereld.als(
                        MANAGER,
                        l -> l.piep(MANAGER, aanbieder(1), Piep.Soort.KLACHT, "Belt niet terug"));

        assertThatThrownBy(
                        () ->
                                wereld.doe(
                                        l ->
                                                l.besluit(
                                                        MANAGER,
                                                        piep,
                                                        Piep.Besluit.GEEN_ACTIE,
                                                        " ")))
                .hasMessageContaining("Vul dit veld in");
        wereld.doe(l -> l.besluit(MANAGER, piep, Piep.Besluit.GEEN_ACTIE, "Nagebeld, opgelost"));
        weigert(
                () ->
                        wereld.doe(
                                l ->
                                        l.besluit(
                                                MANAGER,
                                                piep,
                                                Piep.Besluit.INTENSIEF_TOEZICHT,
                                                "Toch")),
                Beheerreden.AL_BESLOTEN);
    }

    @Test
    void wie_uit_groep_A_valt_verliest_zijn_geplande_gesprek_OH_23() {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 1, 100_000);
        wereld.deelIn();
        wereld.doe(l -> l.planGesprek(MANAGER, aanbieder(0), MORGEN));
        wereld.lever(1, 1, 9_000_000_000L, "D");

        wereld.deelIn();

        assertThat(gesprekken(MANAGER)).extracting(Gesprek::status).containsExactly("VERVALLEN");
    }

    @Test
    void een_gesprek_heeft_een_verslag_en_verandert_daarna_niet() {
        wereld.metVolume(0, 1, 90_000_000);
        wereld.deelIn();
        UUID gesprek = wereld.als(MANAGER, l -> l.planGesprek(MANAGER, aanbieder(0), MORGEN));

        weigert(
                () -> wereld.doe(l -> l.legGesprekVast(MANAGER, gesprek, MORGEN, "Besproken")),
                Beheerreden.GESPREK_IN_TOEKOMST);
        LocalDate vandaag = MORGEN.minusDays(1);
        wereld.doe(l -> l.legGesprekVast(MANAGER, gesprek, vandaag, "Wachttijd naar zes weken"));
        weigert(
                () -> wereld.doe(l -> l.legGesprekVast(MANAGER, gesprek, vandaag, "Anders")),
                Beheerreden.GESPREK_LIGT_VAST);
        assertThat(gesprekken(new Namens("bea", Rol.BIEDER, null, aanbieder(0))))
                .extracting(Gesprek::verslag)
                .containsExactly("Wachttijd naar zes weken");
    }

    @Test
    void een_andere_gemeente_ziet_en_trekt_hier_niets() {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 5, 100_000);
        UUID indeling = wereld.deelIn();
        Namens buur = Namens.gemeente("buur", Rol.CONTRACTMANAGER, new Gemeentecode("9902"));

        Optional<Indeling> vanBuur = wereld.zie(buur, o -> o.indeling(buur));
        assertThat(vanBuur).isEmpty();
        weigert(() -> wereld.als(buur, l -> l.trek(buur, indeling, 2)), Beheerreden.ONBEKEND);
    }

    @Test
    void wat_getrokken_en_ingedeeld_is_verandert_niet_meer() {
        wereld.metVolume(0, 1, 90_000_000).metVolume(1, 5, 100_000);
        wereld.deelIn();

        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        MANAGER,
                                        d -> d.voer("update beheerplaats set groep = 'B'")))
                .isInstanceOf(Databankfout.class);
    }

    private List<String> getrokken(UUID indeling) {
        return wereld.plaatsen(indeling).stream()
                .filter(Beheerplaats::getrokken)
                .map(Beheerplaats::aanbieder)
                .toList();
    }

    private List<Gesprek> gesprekken(Namens namens) {
        return wereld.zie(namens, o -> o.gesprekken(namens, Bladvraag.eerste(Bladvraag.GROOTST)))
                .rijen();
    }

    private static AbstractThrowableAssert<?, ?> weigert(ThrowingCallable werk, Beheerreden reden) {
        return assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, w -> assertThat(w.reden()).isEqualTo(reden));
    }

    private <T> T lees(Namens namens, Function<Beheerinzage, T> werk) {
        return wereld.db.als(
                namens,
                d -> {
                    Beheerinzage inzage = new Beheerinzage();
                    inzage.databank = d;
                    return werk.apply(inzage);
                });
    }
}
