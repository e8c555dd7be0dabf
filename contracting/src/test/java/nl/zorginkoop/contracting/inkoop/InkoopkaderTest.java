package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.BERGSTEDE;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.BRAM;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.profiel;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.sas;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.toelating;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.zelf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Mate;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Samenwerking;
import nl.zorginkoop.contracting.inkoop.Inkoopkader.Toestand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Het inkoopkader en zijn poort (lifecycles §0): het loket legt uit, de databank oordeelt. */
class InkoopkaderTest {
    private static final Namens BEHEER =
            Namens.gemeente("beheer", Rol.BEHEERDER, Gemeentecode.PLATFORM);

    private Inkoopwereld wereld;

    @BeforeEach
    void vers() {
        wereld = Inkoopwereld.vers();
    }

    @Test
    void een_kader_waar_niets_aan_ontbreekt_wordt_actief() {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1"));

        List<Belemmering> open = wereld.als(INA, l -> l.belemmeringen(INA, id));
        assertThat(open).isEmpty();
        wereld.doe(INA, l -> l.activeer(INA, id));

        assertThat(wereld.kader(INA, id).toestand()).isEqualTo(Toestand.ACTIEF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Besluitregel.class,
            names = {"GEMEENTE_MET_CLIENT", "AANGEWEZEN"})
    void kiest_de_gemeente_dan_is_toelaten_een_overheidsopdracht_INV_0_1(Besluitregel regel) {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1").metBesluitregel(regel));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.GEMEENTE_KIEST)
                .hasMessageContaining("overheidsopdracht");
        vloer(id, "kader_wie_kiest");
    }

    @ParameterizedTest
    @EnumSource(
            value = Procedure.class,
            names = {"INBESTEDEN", "SUBSIDIE"})
    void inbesteden_en_subsidie_wijzen_aan_INV_0_1_OP_14(Procedure procedure) {
        UUID id =
                wereld.klaarVoorActief(
                        INA,
                        Inkoopwereld.opgave(
                                "K1",
                                procedure,
                                Besluitregel.CLIENT_KIEST,
                                Keuzes.Contractering.EEN_HOOFDAANNEMER,
                                null,
                                new Raming(Euro.van("1000.00"), 1, 0)));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.NIET_AANGEWEZEN);
        vloer(id, "kader_wie_kiest");
    }

    @Test
    void een_toelating_is_voor_iedereen_en_kent_geen_selectie_INV_0_2_OH_01() {
        UUID id =
                wereld.klaarVoorActief(
                        INA,
                        Inkoopwereld.opgave(
                                "K1",
                                Procedure.TOELATING,
                                Besluitregel.CLIENT_KIEST,
                                Keuzes.Contractering.SELECTIE,
                                null,
                                new Raming(Euro.van("1000.00"), 1, 0)));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.NIET_VOOR_IEDEREEN)
                .hasMessageContaining("SAS");
        vloer(id, "kader_toelating_is_voor_iedereen");
    }

    @Test
    void gunnen_op_alleen_de_laagste_prijs_bestaat_niet_INV_0_3() {
        Kaderopgave opgave =
                Inkoopwereld.opgave(
                        "K1",
                        Procedure.SAS_MET_EMVI,
                        Besluitregel.GEMEENTE_MET_CLIENT,
                        Keuzes.Contractering.SELECTIE,
                        Gunningscriterium.ALLEEN_LAAGSTE_PRIJS,
                        new Raming(Euro.van("1000.00"), 1, 0));

        weigert(() -> wereld.als(INA, l -> l.begin(INA, opgave)), Kaderreden.LAAGSTE_PRIJS)
                .hasMessageContaining("kwaliteit");
        UUID id = wereld.als(INA, l -> l.begin(INA, sas("K2", opgave.raming())));
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update inkoopkader set gunningscriterium ="
                                                                + " 'ALLEEN_LAAGSTE_PRIJS' where id = ?",
                                                        id)))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("23514");
    }

    @Test
    void een_verkenning_vergelijkt_minstens_twee_modellen_INV_0_4_OP_11() {
        UUID id = wereld.als(INA, l -> l.begin(INA, toelating("K1")));
        wereld.doe(
                INA,
                l -> {
                    l.legProfielVast(
                            INA,
                            id,
                            profiel(Mate.VOLLEDIG, Mate.VOLLEDIG, Samenwerking.VRIJ, null));
                    l.legDeelnemerVast(INA, id, zelf(INA));
                    l.verken(INA, id, Model.OPEN_HUIS, "keuze", "lasten");
                    l.verken(INA, id, Model.OPEN_HUIS, "veel keuze", "veel lasten");
                });

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.VERKENNING_ONVOLLEDIG);
        vloer(id, "kader_verkenning");

        wereld.doe(INA, l -> l.verken(INA, id, Model.VEILING, "op maat", "veel biedwerk"));
        wereld.doe(INA, l -> l.activeer(INA, id));
    }

    @Test
    void een_toelating_vraagt_het_profiel_op_de_zes_criteria_INV_0_4() {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1"));
        wereld.db.doe(INA, d -> d.voer("delete from criteriaprofiel where kader = ?", id));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.PROFIEL_ONTBREEKT);
        vloer(id, "kader_profiel");
    }

    @Test
    void zonder_volledige_keuzevrijheid_past_open_huis_alleen_met_motivering_INV_0_4_OH_13() {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1"));
        wereld.doe(
                INA,
                l ->
                        l.legProfielVast(
                                INA,
                                id,
                                profiel(Mate.BEPERKT, Mate.VOLLEDIG, Samenwerking.VRIJ, null)));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.OPEN_HUIS_NIET_GESCHIKT)
                .hasMessageContaining("keuzevrijheid");
        vloer(id, "kader_motivering");

        wereld.doe(
                INA,
                l ->
                        l.legProfielVast(
                                INA,
                                id,
                                profiel(
                                        Mate.BEPERKT,
                                        Mate.VOLLEDIG,
                                        Samenwerking.VRIJ,
                                        "alleen gecontracteerd aanbod, wel vrij te kiezen")));
        wereld.doe(INA, l -> l.activeer(INA, id));
    }

    @Test
    void elke_gemeente_geeft_mandaat_besluit_en_handtekening_OP_22() {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1"));
        Kaderdeelnemer zonderMandaat =
                new Kaderdeelnemer(
                        BERGSTEDE, null, "B en W 77", "wethouder", LocalDate.of(2026, 9, 2), null);
        wereld.doe(INA, l -> l.legDeelnemerVast(INA, id, zonderMandaat));

        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, id)), Kaderreden.DEELNEMER_ONVOLLEDIG)
                .hasMessageContaining("9902");
        vloer(id, "kader_deelnemer_onvolledig");
    }

    @Test
    void een_voorziening_heeft_per_gemeente_en_dag_een_kader_ook_over_inkopers_heen_OP_09() {
        UUID regio = wereld.klaarVoorActief(INA, toelating("K1"));
        wereld.doe(
                INA,
                l ->
                        l.legDeelnemerVast(
                                INA,
                                regio,
                                new Kaderdeelnemer(
                                        BERGSTEDE,
                                        "mandaat 12",
                                        "B en W 77",
                                        "wethouder",
                                        LocalDate.of(2026, 9, 2),
                                        null)));
        wereld.doe(INA, l -> l.activeer(INA, regio));

        UUID eigen = wereld.klaarVoorActief(BRAM, toelating("B1"));
        weigert(() -> wereld.doe(BRAM, l -> l.activeer(BRAM, eigen)), Kaderreden.OVERLAP);
        vloer(BRAM, eigen, "kader_een_per_voorziening");

        UUID ander = wereld.klaarVoorActief(BRAM, toelating("B2", "02A02"));
        wereld.doe(BRAM, l -> l.activeer(BRAM, ander));
    }

    @Test
    void de_hele_gemeente_overlapt_elke_wijk_maar_twee_wijken_elkaar_niet_OP_09() {
        UUID noord = wereld.actief(INA, toelating("K1"), "N");
        UUID zuid = wereld.actief(INA, toelating("K2"), "Z");
        assertThat(noord).isNotEqualTo(zuid);

        UUID alles = wereld.klaarVoorActief(INA, toelating("K3"));
        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, alles)), Kaderreden.OVERLAP);
    }

    @Test
    void een_kader_dat_eerder_eindigt_maakt_plaats_OP_09() {
        UUID eerste = wereld.actief(INA, toelating("K1"));
        wereld.doe(INA, l -> l.beeindig(INA, eerste, LocalDate.of(2027, 6, 30)));

        UUID teVroeg =
                wereld.klaarVoorActief(INA, toelating("K2").metBegin(LocalDate.of(2027, 6, 30)));
        weigert(() -> wereld.doe(INA, l -> l.activeer(INA, teVroeg)), Kaderreden.OVERLAP);
        UUID daarna =
                wereld.klaarVoorActief(INA, toelating("K3").metBegin(LocalDate.of(2027, 7, 1)));
        wereld.doe(INA, l -> l.activeer(INA, daarna));
    }

    @Test
    void een_actief_kader_ligt_vast_ook_voor_wie_om_het_loket_heen_gaat() {
        UUID id = wereld.actief(INA, toelating("K1"));

        weigert(
                () -> wereld.doe(INA, l -> l.verken(INA, id, Model.VEILING, "a", "b")),
                Kaderreden.LIGT_VAST);
        for (String poging :
                List.of(
                        "update inkoopkader set procedure = 'SUBSIDIE', besluitregel = 'AANGEWEZEN'",
                        "update inkoopkader set eind = eind + 1",
                        "update inkoopkader set toestand = 'CONCEPT'",
                        "update kaderdeelnemer set collegebesluit = 'ander'",
                        "update criteriaprofiel set keuzevrijheid = 'GEEN'",
                        "delete from kaderproduct",
                        "delete from inkoopkader")) {
            assertThatThrownBy(() -> wereld.db.doe(INA, d -> d.voer(poging)))
                    .as(poging)
                    .isInstanceOf(Databankfout.class)
                    .extracting("sqlState")
                    .isIn("23514", "42501");
        }
    }

    @Test
    void op_de_drempel_vraagt_sluiten_een_aankondiging_zolang_die_inclusief_is_WC_05_OP_18() {
        sluitZonderAankondiging("K1", Euro.van("749999.99"), true);
        sluitZonderAankondiging("K2", Euro.van("750000.00"), false);
        wereld.doe(
                BEHEER,
                l ->
                        l.stelDrempelVast(
                                BEHEER, LocalDate.of(2026, 9, 1), Euro.van("750000.00"), false));
        sluitZonderAankondiging("K3", Euro.van("750000.00"), true);
        sluitZonderAankondiging("K4", Euro.van("750000.01"), false);
    }

    @Test
    void de_drempel_telt_de_hele_looptijd_en_niet_een_jaar_WC_05() {
        assertThat(new Raming(Euro.van("190000.00"), 3, 1).totaal())
                .isEqualTo(Euro.van("760000.00"));
        UUID id = wereld.actief(INA, sas("K1", new Raming(Euro.van("190000.00"), 3, 1)));

        weigert(() -> wereld.doe(INA, l -> l.sluit(INA, id)), Kaderreden.AANKONDIGING_ONTBREEKT)
                .hasMessageContaining("760.000,00");
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update inkoopkader set toestand = 'GESLOTEN' where id = ?",
                                                        id)))
                .extracting("regel")
                .isEqualTo("kader_aankondiging");

        wereld.doe(INA, l -> l.legAankondigingVast(INA, id, "TenderNed 412233"));
        wereld.doe(INA, l -> l.sluit(INA, id));
        assertThat(wereld.kader(INA, id).toestand()).isEqualTo(Toestand.GESLOTEN);
    }

    @Test
    void bij_een_toelating_telt_geen_drempel_en_zij_sluit_niet_WC_05_OP_19() {
        UUID id = wereld.actief(INA, toelating("K1"));
        assertThat(wereld.kader(INA, id).waarde()).isEqualTo(Euro.van("5000000.00"));

        weigert(() -> wereld.doe(INA, l -> l.sluit(INA, id)), Kaderreden.GEEN_SAS);
    }

    @Test
    void een_andere_gemeente_ziet_een_concept_niet_en_kan_het_niet_aanraken() {
        UUID id = wereld.klaarVoorActief(INA, toelating("K1"));

        weigert(() -> wereld.doe(BRAM, l -> l.activeer(BRAM, id)), Kaderreden.ONBEKEND);
        assertThat(zichtbaar(BRAM)).isZero();
        wereld.doe(INA, l -> l.activeer(INA, id));
        assertThat(zichtbaar(BRAM)).isEqualTo(1);
        weigert(
                () -> wereld.doe(BRAM, l -> l.beeindig(BRAM, id, LocalDate.of(2028, 1, 1))),
                Kaderreden.ONBEKEND);
    }

    @Test
    void een_onbekend_model_of_een_onbekende_procedure_bewaart_de_databank_niet_OP_07() {
        UUID id = wereld.als(INA, l -> l.begin(INA, toelating("K1")));
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "update inkoopkader set model = 'ZEEUWS' where id = ?",
                                                        id)))
                .extracting("sqlState")
                .isEqualTo("23514");
        assertThat(Model.values()).hasSize(7);
        assertThat(Model.WIJKTEAMS.isBetwist()).isTrue();
    }

    private void sluitZonderAankondiging(String nummer, Euro waarde, boolean mag) {
        UUID id = wereld.actief(INA, sas(nummer, new Raming(waarde, 1, 0)));
        if (mag) {
            assertThatCode(() -> wereld.doe(INA, l -> l.sluit(INA, id))).doesNotThrowAnyException();
        } else {
            weigert(
                    () -> wereld.doe(INA, l -> l.sluit(INA, id)),
                    Kaderreden.AANKONDIGING_ONTBREEKT);
        }
        wereld.doe(INA, l -> l.beeindig(INA, id, LocalDate.of(2027, 1, 1)));
        wereld.db.toezicht().voer("delete from kaderbereik where kader = ?", id);
    }

    private int zichtbaar(Namens namens) {
        return wereld.db.als(namens, d -> d.lijst("select 1 from inkoopkader", r -> 1).size());
    }

    private void vloer(UUID id, String regel) {
        vloer(INA, id, regel);
    }

    /** Wie om het loket heen activeert, stuit op de databank. */
    private void vloer(Namens namens, UUID id, String regel) {
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        namens,
                                        d ->
                                                d.voer(
                                                        "update inkoopkader set toestand = 'ACTIEF' where id = ?",
                                                        id)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(regel);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> weigert(
            ThrowingCallable werk, Kaderreden reden) {
        return assertThatThrownBy(werk)
                .satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
