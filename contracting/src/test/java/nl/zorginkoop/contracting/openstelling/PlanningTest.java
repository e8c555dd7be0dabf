package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.openstelling.Openstellingwereld.gesloten;
import static nl.zorginkoop.contracting.openstelling.Openstellingwereld.om;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.openstelling.Openstelling.Toestand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Momenten die kloppen, en wat er gebeurt als zij verschuiven. */
class PlanningTest {
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens ELS = Namens.aanbieder("els", EIK);
    private static final Namens BEA = Namens.gemeente("bea", Rol.BEHEERDER, Gemeentecode.PLATFORM);
    private static final Afwijking AFWIJKING = new Afwijking("College", "Een ronde per jaar.");

    private final Openstellingwereld wereld = Openstellingwereld.vers();

    @BeforeEach
    void metAanbieders() {
        wereld.db()
                .metAanbieder("99000001", "De Eik")
                .metAanbieder("99000002", "De Linde")
                .metOvereenkomst("9901", "99000002");
    }

    /** Contractstandaard §5, scenario 1, met zijn eigen data. */
    @Test
    void tekenen_na_de_gestanddoening_vraagt_verlengen_of_eerder_voornemen_V05_scenario_1() {
        wereld.db().opKlok(om("2026-01-15T09:00"));
        Planning p =
                new Planning(
                        om("2026-02-02T09:00"),
                        om("2026-03-02T12:00"),
                        LocalDate.of(2029, 12, 31),
                        om("2026-02-09T12:00"),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 5, 12),
                        LocalDate.of(2026, 6, 2),
                        LocalDate.of(2027, 1, 1));
        assertThat(p.gestandTot()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(p.kortGedingTot()).isEqualTo(LocalDate.of(2026, 6, 1));
        UUID id = wereld.concept(Instroom.GESLOTEN, AFWIJKING, p);

        List<Aandachtspunt> punten = wereld.als(INA, l -> l.aandachtspunten(INA, id));
        assertThat(punten)
                .filteredOn(a -> a.reden() == Openstellingreden.GESTANDDOENING)
                .singleElement()
                .satisfies(a -> assertThat(a.zin()).contains("2026-05-31", "2026-05-10"));
        weigert(() -> wereld.doe(INA, l -> l.publiceer(INA, id)), Openstellingreden.GESTANDDOENING);

        UUID eerder =
                wereld.concept(
                        Instroom.GESLOTEN,
                        AFWIJKING,
                        p.metBesluit(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 31)));
        wereld.doe(INA, l -> l.publiceer(INA, eerder));
        wereld.doe(
                INA,
                l -> {
                    l.plan(INA, id, p, true);
                    l.publiceer(INA, id);
                });
        assertThat(wereld.lees(INA, id).isGepubliceerd()).isTrue();
    }

    @Test
    void tekenen_binnen_de_twintig_dagen_kan_niet_V13() {
        weigert(
                () ->
                        wereld.concept(
                                Instroom.GESLOTEN,
                                AFWIJKING,
                                gesloten()
                                        .metBesluit(
                                                LocalDate.of(2026, 11, 16),
                                                LocalDate.of(2026, 12, 6))),
                Openstellingreden.TE_VROEG_TEKENEN);
    }

    @Test
    void elke_wijziging_bereikt_allen_tegelijk_en_staat_op_de_pagina_L4() {
        UUID id = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, gesloten());
        wereld.doe(ELS, l -> l.volg(ELS, id));
        wereld.doe(
                INA,
                l ->
                        l.herplan(
                                INA,
                                id,
                                gesloten().metSluit(om("2026-11-04T12:00")),
                                false,
                                "Op verzoek van twee aanbieders."));

        assertThat(wereld.lees(ELS, id).sluitmoment()).isEqualTo(om("2026-11-04T12:00"));
        assertThat(ontvangers("OPENSTELLING_GEWIJZIGD"))
                .containsExactlyInAnyOrder("99000001", "99000002", "INKOOPADVISEUR");
        assertThat(momenten("OPENSTELLING_GEWIJZIGD")).isEqualTo(1);
        assertThat(wijzigingen(id))
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.wat()).isEqualTo("sluit");
                            assertThat(w.reden()).contains("twee aanbieders");
                        });
    }

    @Test
    void een_wijziging_zonder_mededeling_kan_niet_ook_om_het_loket_heen_L4() {
        UUID id = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, gesloten());

        for (String poging :
                List.of(
                        "sluit = sluit + interval '1 hour'",
                        "sluit = sluit + interval '1 hour', reden = 'x', mededeling = gen_random_uuid()",
                        "voornemen = voornemen + 1, ondertekening = ondertekening + 1",
                        "contact = 'Een ander'",
                        "stilgelegd = nu(), reden = 'x'")) {
            assertThatThrownBy(
                            () ->
                                    wereld.db()
                                            .doe(
                                                    INA,
                                                    d ->
                                                            d.voer(
                                                                    "update openstelling set "
                                                                            + poging
                                                                            + " where id = ?",
                                                                    id)))
                    .as(poging)
                    .extracting("regel")
                    .isEqualTo("openstelling_mededeling");
        }
        assertThatThrownBy(() -> wereld.doe(INA, l -> l.herplan(INA, id, gesloten(), true, " ")))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void sluiten_gaat_nooit_naar_voren_en_na_sluiten_niet_meer_open() {
        UUID id = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, gesloten());

        weigert(
                () ->
                        wereld.doe(
                                INA,
                                l ->
                                        l.herplan(
                                                INA,
                                                id,
                                                gesloten().metSluit(om("2026-11-02T10:00")),
                                                false,
                                                "Eerder klaar")),
                Openstellingreden.SLUIT_EERDER);
        wereld.naar("2026-11-02T12:00");
        assertThat(wereld.lees(INA, id).toestand()).isEqualTo(Toestand.INSTROOM_GESLOTEN);
        weigert(
                () ->
                        wereld.doe(
                                INA,
                                l ->
                                        l.herplan(
                                                INA,
                                                id,
                                                gesloten().metSluit(om("2026-11-03T12:00")),
                                                false,
                                                "Iemand was te laat")),
                Openstellingreden.AL_GESLOTEN);
    }

    @Test
    void een_storing_verlengt_elke_procedure_die_toen_sloot_even_veel_L5() {
        UUID een = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, gesloten());
        UUID twee = wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, gesloten());
        UUID later =
                wereld.gepubliceerd(
                        Instroom.GESLOTEN, AFWIJKING, gesloten().metSluit(om("2026-11-05T12:00")));
        wereld.naar("2026-11-02T12:10");

        weigert(
                () ->
                        wereld.doe(
                                BEA,
                                l ->
                                        l.meldStoring(
                                                BEA,
                                                om("2026-11-02T11:30"),
                                                om("2026-11-02T12:05"),
                                                30,
                                                "Databank")),
                Openstellingreden.TE_KORTE_VERLENGING);
        int geraakt =
                wereld.als(
                        BEA,
                        l ->
                                l.meldStoring(
                                        BEA,
                                        om("2026-11-02T11:30"),
                                        om("2026-11-02T12:05"),
                                        24 * 60,
                                        "Het platform was niet bereikbaar."));
        assertThat(geraakt).isEqualTo(2);
        Namens systeem = Namens.systeem(INA.gemeente());
        for (int keer = 0; keer < 2; keer++) {
            for (UUID id : List.of(een, twee, later)) {
                wereld.doe(systeem, l -> l.verlengNaStoring(systeem, id));
            }
        }

        assertThat(wereld.lees(ELS, een).sluitmoment())
                .isBetween(om("2026-11-03T12:10"), om("2026-11-03T12:15"))
                .isEqualTo(wereld.lees(ELS, twee).sluitmoment());
        assertThat(wereld.lees(ELS, een).toestand()).isEqualTo(Toestand.OPEN);
        assertThat(wereld.lees(ELS, een).planning().voornemen())
                .isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(wereld.lees(ELS, later).sluitmoment()).isEqualTo(om("2026-11-05T12:00"));
        assertThat(wijzigingen(een)).extracting(Wijziging::wat).contains("sluit");
    }

    @Test
    void stilgelegd_komt_er_niets_binnen_en_ingetrokken_is_voorbij() {
        UUID id = wereld.open();
        assertThat(wereld.lees(ELS, id).isOntvankelijk()).isTrue();

        wereld.doe(INA, l -> l.legStil(INA, id, "Nader onderzoek."));
        assertThat(ontvangt(id)).isFalse();
        assertThat(wereld.lees(ELS, id).isOntvankelijk()).isFalse();
        wereld.doe(INA, l -> l.hervat(INA, id, "Onderzoek klaar."));
        assertThat(ontvangt(id)).isTrue();

        wereld.doe(INA, l -> l.trekIn(INA, id, "Het kader vervalt."));
        assertThat(wereld.lees(ELS, id).toestand()).isEqualTo(Toestand.BEEINDIGD);
        assertThat(wereld.lees(ELS, id).reden()).contains("vervalt");
        weigert(
                () -> wereld.doe(INA, l -> l.hervat(INA, id, "Toch niet")),
                Openstellingreden.VOORBIJ);
    }

    private boolean ontvangt(UUID id) {
        return wereld.db().als(ELS, d -> Openstellingwereld.openstellingen(d).ontvangt(id));
    }

    private List<Wijziging> wijzigingen(UUID id) {
        return wereld.db()
                .als(
                        Namens.bezoeker(),
                        d -> Openstellingwereld.overzicht(d).wijzigingen(Namens.bezoeker(), id));
    }

    private List<String> ontvangers(String soort) {
        return wereld.db()
                .toezicht()
                .lijst(
                        "select coalesce(aanbieder, rol) from kennisgeving where soort = ?",
                        r -> r.getString(1),
                        soort);
    }

    private int momenten(String soort) {
        return wereld.db()
                .toezicht()
                .eerste(
                        "select count(distinct verstuurd)::int from kennisgeving where soort = ?",
                        r -> r.getInt(1),
                        soort)
                .orElseThrow();
    }

    private static void weigert(ThrowingCallable werk, Openstellingreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
