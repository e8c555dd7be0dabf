package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.BRAM;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.openstelling.Openstellingwereld.om;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.openstelling.Openstelling.Toestand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** De gepubliceerde procedure: wat er staat, wanneer zij opengaat, en wie wat ziet. */
class OpenstellingTest {
    private static final Namens ELS = Namens.aanbieder("els", new AgbCode("99000001"));
    private static final Afwijking AFWIJKING =
            new Afwijking("College van B en W", "Eén ronde per jaar.");

    private final Openstellingwereld wereld = Openstellingwereld.vers();

    @Test
    void een_doorlopende_openstelling_loopt_van_concept_tot_beeindigd_op_haar_momenten() {
        UUID id = wereld.concept(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());
        assertThat(stand(id)).isEqualTo(Toestand.CONCEPT);
        wereld.doe(INA, l -> l.publiceer(INA, id));
        assertThat(stand(id)).isEqualTo(Toestand.GEPUBLICEERD);

        wereld.naar("2026-11-02T08:59:59");
        assertThat(stand(id)).isEqualTo(Toestand.GEPUBLICEERD);
        wereld.naar("2026-11-02T09:00:00");
        assertThat(stand(id)).isEqualTo(Toestand.OPEN);
        wereld.naar("2029-12-01T23:59:59");
        assertThat(stand(id)).isEqualTo(Toestand.OPEN);
        wereld.naar("2029-12-02T00:00:00");
        assertThat(stand(id)).isEqualTo(Toestand.INSTROOM_GESLOTEN);
        wereld.naar("2030-01-01T00:00:00");
        assertThat(stand(id)).isEqualTo(Toestand.BEEINDIGD);
    }

    @Test
    void vensters_gaan_open_en_dicht_en_er_komt_alleen_een_later_venster_bij() {
        UUID id = wereld.concept(Instroom.VENSTERS, null, Openstellingwereld.doorlopend());
        weigert(() -> wereld.doe(INA, l -> l.publiceer(INA, id)), Openstellingreden.ZONDER_VENSTER);
        wereld.doe(
                INA,
                l -> {
                    l.legVensterVast(
                            INA, id, venster("2026-11-02T09:00", "2026-12-01T12:00"), null);
                    l.publiceer(INA, id);
                });

        wereld.naar("2026-11-02T09:00");
        assertThat(stand(id)).isEqualTo(Toestand.OPEN);
        wereld.naar("2026-12-01T12:00");
        assertThat(stand(id)).isEqualTo(Toestand.VENSTER_DICHT);
        weigert(
                () ->
                        wereld.doe(
                                INA,
                                l ->
                                        l.legVensterVast(
                                                INA,
                                                id,
                                                venster("2026-11-15T09:00", "2027-01-01T12:00"),
                                                "Extra ronde")),
                Openstellingreden.LIGT_VAST);
        wereld.doe(
                INA,
                l ->
                        l.legVensterVast(
                                INA,
                                id,
                                venster("2027-05-01T09:00", "2027-06-01T12:00"),
                                "Jaarlijkse ronde"));
        wereld.naar("2027-05-01T09:00");
        assertThat(stand(id)).isEqualTo(Toestand.OPEN);
        assertThat(wereld.lees(INA, id).sluitmoment()).isEqualTo(om("2027-06-01T12:00"));
    }

    @Test
    void doorlopend_instromen_is_gewoon_en_dichtdoen_een_afwijking_met_wie_besloot_OH_07_A3() {
        weigert(
                () -> wereld.concept(Instroom.GESLOTEN, null, Openstellingwereld.gesloten()),
                Openstellingreden.AFWIJKING);
        assertThatThrownBy(() -> new Afwijking(" ", "Druk")).isInstanceOf(OngeldigeWaarde.class);

        UUID id = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, Openstellingwereld.gesloten());
        assertThat(wereld.lees(Namens.bezoeker(), id).afwijking()).isEqualTo(AFWIJKING);
    }

    @Test
    void wat_binnenkomt_op_het_sluitingsmoment_is_te_laat_en_in_een_venster_niet_V07() {
        UUID id = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, Openstellingwereld.gesloten());

        assertThat(ontvangt(id, "2026-10-12T08:59:59")).isFalse();
        assertThat(ontvangt(id, "2026-10-12T09:00:00")).isTrue();
        assertThat(ontvangt(id, "2026-11-02T11:59:59.999")).isTrue();
        assertThat(ontvangt(id, "2026-11-02T12:00:00")).isFalse();
        assertThat(ontvangt(id, "2026-11-02T12:00:01")).isFalse();

        UUID open = wereld.concept(Instroom.VENSTERS, null, Openstellingwereld.doorlopend());
        wereld.doe(
                INA,
                l -> {
                    l.legVensterVast(
                            INA, open, venster("2027-03-01T09:00", "2027-03-31T12:00"), null);
                    l.publiceer(INA, open);
                });
        assertThat(ontvangt(open, "2027-02-28T12:00:00")).isFalse();
        assertThat(ontvangt(open, "2027-03-31T11:59:59")).isTrue();
        assertThat(ontvangt(open, "2027-03-31T12:00:00")).isFalse();
    }

    @Test
    void
            zonder_voorwaarden_stappen_termijnen_en_aanspreekpunt_wordt_er_niet_gepubliceerd_OH_05_V04() {
        UUID id =
                wereld.als(
                        INA,
                        l ->
                                l.begin(
                                        INA,
                                        new Openstellingopgave(
                                                wereld.kader,
                                                "Kaal",
                                                null,
                                                Instroom.DOORLOPEND,
                                                null)));

        List<Aandachtspunt> open = wereld.als(INA, l -> l.aandachtspunten(INA, id));
        assertThat(open)
                .filteredOn(Aandachtspunt::blokkeert)
                .extracting(Aandachtspunt::reden)
                .containsExactly(
                        Openstellingreden.ZONDER_CONTACT,
                        Openstellingreden.ZONDER_REGELS,
                        Openstellingreden.ZONDER_PERCEEL,
                        Openstellingreden.PLANNING);
        weigert(() -> wereld.doe(INA, l -> l.publiceer(INA, id)), Openstellingreden.BELEMMERD);
        for (String weg :
                List.of(
                        "contact_mail = null",
                        "rechtbank = null",
                        "klacht_url = null",
                        "aiv = null",
                        "rolregel = null",
                        "vragen_tot = null",
                        "nota_op = null")) {
            UUID vol = wereld.concept(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());
            wereld.db()
                    .doe(INA, d -> d.voer("update openstelling set " + weg + " where id = ?", vol));
            assertThatThrownBy(() -> wereld.doe(INA, l -> l.publiceer(INA, vol)))
                    .as(weg)
                    .extracting("reden")
                    .isIn(
                            Openstellingreden.ZONDER_CONTACT,
                            Openstellingreden.ZONDER_REGELS,
                            Openstellingreden.PLANNING);
        }
    }

    /** Bij elk perceel hoort de berekening van het tarief of het budget. */
    @ParameterizedTest
    @ValueSource(strings = {"berekening", "volume", "waarde"})
    void een_perceel_zonder_berekening_omvang_of_raming_bestaat_niet_V04(String kolom) {
        UUID id = wereld.concept(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());

        assertThatThrownBy(
                        () ->
                                wereld.db()
                                        .doe(
                                                INA,
                                                d ->
                                                        d.voer(
                                                                "update perceel set "
                                                                        + kolom
                                                                        + " = null where openstelling = ?",
                                                                id)))
                .extracting("sqlState")
                .isEqualTo("23502");
    }

    @Test
    void gepubliceerd_is_voor_iedereen_te_lezen_en_een_concept_alleen_voor_de_eigen_inkoop_OP_20() {
        UUID concept = wereld.concept(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());
        UUID open = wereld.gepubliceerd(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());

        for (Namens wie : List.of(Namens.bezoeker(), ELS, BRAM)) {
            assertThat(wereld.lees(wie, open).percelen()).hasSize(1);
            assertThat(ziet(wie, concept)).as(wie.wie()).isFalse();
        }
        assertThat(ziet(INA, concept)).isTrue();
    }

    @Test
    void nummers_lopen_zonder_gat_ook_als_een_concept_vervalt_L12() {
        List<String> nummers =
                java.util.stream.IntStream.range(0, 3)
                        .mapToObj(
                                i -> {
                                    UUID id =
                                            wereld.concept(
                                                    Instroom.DOORLOPEND,
                                                    null,
                                                    Openstellingwereld.doorlopend());
                                    wereld.doe(INA, l -> l.trekIn(INA, id, "Vergissing"));
                                    return wereld.lees(INA, id).nummer();
                                })
                        .toList();

        assertThat(nummers).containsExactly("OS-1", "OS-2", "OS-3");
        assertThatThrownBy(() -> wereld.db().doe(INA, d -> d.voer("delete from openstelling")))
                .isInstanceOf(Databankfout.class);
    }

    private static Venster venster(String van, String tot) {
        return new Venster(om(van), om(tot));
    }

    private boolean ontvangt(UUID id, String lokaal) {
        Instant moment = om(lokaal);
        return wereld.db()
                .toezicht()
                .eerste(
                        "select openstelling_ontvangt(?, ?) as ja",
                        r -> r.getBoolean("ja"),
                        id,
                        moment)
                .orElseThrow();
    }

    private boolean ziet(Namens wie, UUID id) {
        return wereld.db()
                .als(wie, d -> Openstellingwereld.overzicht(d).openstelling(wie, id))
                .isPresent();
    }

    private Toestand stand(UUID id) {
        return wereld.lees(INA, id).toestand();
    }

    private static void weigert(ThrowingCallable werk, Openstellingreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
