package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BEA;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BEP;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BO;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.NU;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.SLUIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toelating.Aanvraag.Toestand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aanvragen door de aanbieder (lifecycles §2). */
class AanvraagTest {
    private Aanvraagwereld w;

    @BeforeEach
    void vers() {
        w = Aanvraagwereld.vers();
    }

    @Test
    void een_aanbieder_zonder_overeenkomst_begint_waar_een_procedure_openstaat() {
        UUID id = w.begin(BO);

        assertThat(w.aanvraag(BO, id).toestand()).isEqualTo(Toestand.CONCEPT);
        assertThat(w.lijst(BO, o -> o.deelnemers(BO, id)))
                .singleElement()
                .satisfies(d -> assertThat(d.naam()).isEqualTo("De Eik"));
    }

    @Test
    void een_concept_is_onzichtbaar_voor_de_gemeente_tot_er_is_ingediend() {
        UUID id = w.klaar(BO);

        for (String tabel :
                List.of(
                        "aanvraag",
                        "aanvraagdeelnemer",
                        "aanvraagproduct",
                        "aanvraagperceel",
                        "aanvraagverklaring",
                        "aanvraagbewijs",
                        "aanvraagstap",
                        "aanvraagwekker",
                        "dossierstuk",
                        "document",
                        "termijn",
                        "kennisgeving")) {
            assertThat(tel(BEA, tabel)).as(tabel).isZero();
        }
        w.dienIn(BO, id);
        assertThat(w.aanvraag(BEA, id).toestand()).isEqualTo(Toestand.INGEDIEND);
        assertThat(tel(BEA, "aanvraagverklaring")).isEqualTo(5);
        assertThat(tel(BEA, "document")).isEqualTo(1);
        assertThat(tel(BEA, "dossierstuk")).isZero();
    }

    @Test
    void een_ander_ziet_een_aanvraag_nooit() {
        UUID id = w.klaar(BO);
        w.dienIn(BO, id);

        assertThat(w.een(BEP, o -> o.aanvraag(BEP, id))).isEmpty();
        weigert(() -> w.dienIn(BEP, id), Aanvraagreden.ONBEKEND);
        weigert(() -> w.doe(BEP, l -> l.trekIn(BEP, id)), Aanvraagreden.ONBEKEND);
    }

    @Test
    void de_ontvangst_draagt_nummer_tijd_en_een_hash_die_na_te_rekenen_is_L3() throws Exception {
        UUID id = w.klaar(BO);

        Ontvangstbewijs bewijs = w.dienIn(BO, id);

        assertThat(bewijs.nummer()).isEqualTo("A-2026-00001");
        assertThat(bewijs.inBehandeling()).isTrue();
        assertThat(bewijs.ontvangen()).isBetween(NU, NU.plusSeconds(60));
        assertThat(bewijs.gestandTot()).isEqualTo(LocalDate.of(2026, 8, 27));
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        bewijs.tekst()
                                                                .getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(bewijs.hash());
        assertThat(bewijs.tekst())
                .contains("product|WMO|02A01", "verklaring|2.4", "bewijs|GESCHIK");
        w.doe(BO, l -> l.trekIn(BO, id));
        assertThat(w.een(BO, o -> o.ontvangstbewijs(BO, id))).hasValue(bewijs);
    }

    @Test
    void twee_keer_tegelijk_indienen_geeft_een_ontvangst() throws Exception {
        UUID id = w.klaar(BO);
        ExecutorService werkers = Executors.newFixedThreadPool(4);
        List<Callable<Ontvangstbewijs>> klikken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            klikken.add(() -> w.dienIn(BO, id));
        }
        List<Ontvangstbewijs> bewijzen = new ArrayList<>();
        for (Future<Ontvangstbewijs> klik : werkers.invokeAll(klikken)) {
            bewijzen.add(klik.get());
        }
        werkers.shutdown();

        assertThat(bewijzen.stream().distinct()).hasSize(1);
        assertThat(tel(BO, "kennisgeving where soort = 'AANVRAAG_ONTVANGEN'")).isEqualTo(2);
        assertThat(tel(BEA, "document")).isEqualTo(1);
    }

    @Test
    void nummers_hebben_geen_gaten_ook_niet_als_indienen_mislukt_L12() {
        UUID eerste = w.klaar(BO);
        UUID tweede = w.klaar(BEP);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BO,
                                        d -> {
                                            Aanvraagwereld.loket(d).dienIn(BO, eerste);
                                            throw new IllegalStateException("stroom weg");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(w.dienIn(BEP, tweede).nummer()).isEqualTo("A-2026-00001");
        assertThat(w.dienIn(BO, eerste).nummer()).isEqualTo("A-2026-00002");
        assertThatThrownBy(() -> w.db.doe(BO, d -> d.voer("update aanvraagteller set laatste = 9")))
                .hasMessageContaining("42501");
    }

    @Test
    void op_het_sluitingsmoment_is_het_te_laat_en_een_seconde_ervoor_niet_V07() {
        UUID optijd = w.klaar(BO);
        UUID telaat = w.klaar(BEP);
        w.db.opKlok(SLUIT.minusSeconds(20));
        assertThat(w.dienIn(BO, optijd).inBehandeling()).isTrue();

        w.db.opKlok(SLUIT);
        Ontvangstbewijs bewijs = w.dienIn(BEP, telaat);

        assertThat(bewijs.inBehandeling()).isFalse();
        assertThat(w.aanvraag(BEA, telaat).toestand()).isEqualTo(Toestand.NIET_IN_BEHANDELING);
        weigert(() -> w.begin(BEP), Aanvraagreden.NIET_OPEN);
        weigert(() -> w.als(BO, l -> l.opnieuw(BO, optijd)), Aanvraagreden.NIET_OPEN);
        assertThat(w.aanvraag(BO, optijd).toestand()).isEqualTo(Toestand.INGEDIEND);
    }

    @Test
    void het_moment_van_ontvangst_laat_zich_niet_kiezen_V07() {
        UUID id = w.klaar(BO);
        w.db.opKlok(SLUIT.plus(Duration.ofHours(1)));

        vloer(
                "update aanvraag set toestand = 'INGEDIEND', ingediend = '"
                        + SLUIT.minusSeconds(1)
                        + "', ingediend_door = 'bo' where id = '"
                        + id
                        + "'",
                "aanvraag_moment");
    }

    @Test
    void wat_ingediend_is_verandert_niet_meer_ook_niet_om_het_loket_heen() {
        UUID id = w.klaar(BO);
        w.dienIn(BO, id);

        weigert(
                () -> w.concept(BO, l -> l.kiesProducten(BO, id, List.of("02A02"))),
                Aanvraagreden.GEEN_CONCEPT);
        for (String poging :
                List.of(
                        "update aanvraag set motivatie = 'anders'",
                        "update aanvraag set ondertekenaar = 'een ander'",
                        "update aanvraag set hash = repeat('0', 64)",
                        "update aanvraag set ingediend = ingediend - interval '1 day'",
                        "update aanvraagverklaring set antwoord = 'VOLDOET_NIET', toelichting = 'x'",
                        "update aanvraagproduct set vervallen = true",
                        "update aanvraagbewijs set afgifte = '2026-05-01'",
                        "insert into aanvraagbewijs select (jsonb_populate_record(b, jsonb_build_object('id',"
                                + " gen_random_uuid(), 'soort', 'OVERIG'))).* from aanvraagbewijs b")) {
            vloer(poging, "aanvraag_ligt_vast");
            assertThatThrownBy(() -> w.db.doe(BEA, d -> d.voer(poging)))
                    .as(poging)
                    .isInstanceOf(Databankfout.class);
        }
        assertThatThrownBy(() -> w.db.doe(BEA, d -> d.voer("delete from aanvraag")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void elke_overgang_die_er_niet_is_wordt_geweigerd_en_wie_hem_doet_telt() {
        UUID id = w.klaar(BO);
        vloer(
                "update aanvraag set toestand = 'TOEGELATEN' where id = '" + id + "'",
                "aanvraag_overgang");
        w.dienIn(BO, id);
        for (String naar : List.of("VOLLEDIGHEID", "TOEGELATEN", "CONCEPT")) {
            vloer("update aanvraag set toestand = '" + naar + "'", "aanvraag_overgang");
        }
        for (String naar : List.of("INGETROKKEN", "TOEGELATEN", "AFGEWEZEN", "IN_BEOORDELING")) {
            assertThatThrownBy(
                            () ->
                                    w.db.doe(
                                            BEA,
                                            d ->
                                                    d.voer(
                                                            "update aanvraag set toestand = '"
                                                                    + naar
                                                                    + "'")))
                    .as(naar)
                    .extracting("regel")
                    .isEqualTo("aanvraag_overgang");
        }
        // Wat een voornemen en een besluit verder vragen, bewijst BesluitTest.
        w.db.toezicht().voer("alter table aanvraag disable trigger aanvraag_poort_besluit");
        for (String naar :
                List.of("VOLLEDIGHEID", "IN_BEOORDELING", "VOORGENOMEN_TOELATING", "TOEGELATEN")) {
            w.db.doe(BEA, d -> d.voer("update aanvraag set toestand = '" + naar + "'"));
        }
        weigert(() -> w.doe(BO, l -> l.trekIn(BO, id)), Aanvraagreden.OVERGANG);
        assertThat(w.lijst(BO, o -> o.stappen(BO, id)))
                .extracting(s -> s.naar() + " " + s.door())
                .containsExactly(
                        "CONCEPT bo",
                        "INGEDIEND bo",
                        "VOLLEDIGHEID gemeente",
                        "IN_BEOORDELING gemeente",
                        "VOORGENOMEN_TOELATING gemeente",
                        "TOEGELATEN gemeente");
        assertThat(w.lijst(BEA, o -> o.stappen(BEA, id))).hasSize(5);
    }

    @Test
    void wijzigen_na_indienen_is_intrekken_en_opnieuw_beginnen_met_dezelfde_inhoud() {
        UUID oud = w.klaar(BO);
        w.dienIn(BO, oud);

        UUID nieuw = w.als(BO, l -> l.opnieuw(BO, oud));

        assertThat(w.aanvraag(BO, oud).toestand()).isEqualTo(Toestand.INGETROKKEN);
        w.concept(
                BO,
                l -> {
                    l.aanvaard(BO, nieuw, w.hash());
                    l.bewaarVeld(BO, nieuw, Aanvraagveld.ONDERTEKEND, "NAT");
                });
        assertThat(w.zinnen(BO, nieuw)).isEmpty();
        assertThat(w.dienIn(BO, nieuw).nummer()).isEqualTo("A-2026-00002");
    }

    @Test
    void een_aanbieder_leest_altijd_stand_stap_beurt_en_termijn_INV_2_9() {
        UUID id = w.klaar(BO);
        assertThat(w.een(BO, o -> o.stand(BO, id)))
                .hasValue(
                        new Aanvraagstand(
                                Toestand.CONCEPT,
                                Aanvraagstand.Beurt.AANBIEDER,
                                Aanvraagstand.Stap.INDIENEN,
                                SLUIT));
        for (Toestand t : Toestand.values()) {
            Aanvraagstand stand = Aanvraagstand.van(t, null);
            assertThat(stand.beurt() == Aanvraagstand.Beurt.NIEMAND)
                    .as(t.name())
                    .isEqualTo(t.isKlaar() && t != Toestand.TOEGELATEN);
        }
    }

    @Test
    void een_aanvraag_wordt_beoordeeld_op_de_versie_die_bij_indienen_geldt_INV_2_1() {
        UUID id = w.klaar(BO);
        UUID nieuwe = UUID.randomUUID();
        w.zonderPoort(
                """
                update voorwaardenset set toestand = 'VERVANGEN' where id = '%1$s';
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, voorganger, ingangsdatum, toestand,
                    hash, opgesteld_door)
                values ('%2$s', '9901', '%3$s', 2, 'HERZIENING', 'INSPANNINGSGERICHT', '%1$s', '2026-05-18', 'VAN_KRACHT',
                    repeat('1', 64), 'ina')
                """
                        .formatted(w.set, nieuwe, w.kader));

        weigert(() -> w.dienIn(BO, id), Aanvraagreden.ONVOLLEDIG);
        w.concept(
                BO,
                l -> {
                    l.neemVersieOver(BO, id);
                    l.aanvaard(BO, id, "1".repeat(64));
                });
        w.dienIn(BO, id);

        assertThat(w.aanvraag(BEA, id).voorwaardenset()).isEqualTo(nieuwe);
    }

    @Test
    void
            een_aanbieder_aanvaardt_precies_de_tarieven_van_de_versie_en_noemt_zelf_geen_prijs_OH_03() {
        UUID id = w.begin(BO);

        weigert(
                () -> w.concept(BO, l -> l.aanvaard(BO, id, "a".repeat(64))),
                Aanvraagreden.ANDERE_HASH);
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        """
                                        select table_name || '.' || column_name from information_schema.columns
                                        where table_name like 'aanvraag%' and column_name
                                              ~ 'prijs|bedrag|tarief|bod|korting|rang|score|maximum'
                                        """,
                                        r -> r.getString(1)))
                .isEmpty();
    }

    @Test
    void waarschuwingen_komen_72_24_en_2_uur_voor_sluiten_zolang_er_een_concept_is_L2() {
        UUID id = w.klaar(BO);
        assertThat(lopend(id)).hasSize(3);
        for (int uur : List.of(72, 24)) {
            w.db.opKlok(SLUIT.minus(Duration.ofHours(uur)).plusSeconds(1));
            laatAfgaan();
        }
        assertThat(tel(BO, "kennisgeving where soort = 'AANVRAAG_NOG_NIET_INGEDIEND'"))
                .isEqualTo(2);
        assertThat(tel(BEA, "kennisgeving")).isZero();

        w.dienIn(BO, id);
        w.db.opKlok(SLUIT.minus(Duration.ofHours(2)).plusSeconds(1));
        laatAfgaan();

        assertThat(tel(BO, "kennisgeving where soort = 'AANVRAAG_NOG_NIET_INGEDIEND'"))
                .isEqualTo(2);
        assertThat(lopend(id)).isEmpty();
    }

    @Test
    void aanvragen_zijn_te_bladeren_en_een_zoekterm_werkt() {
        UUID id = w.klaar(BO);
        w.dienIn(BO, id);
        w.klaar(BEP);

        assertThat(w.lees(BEA, o -> o.aanvragen(BEA, Bladvraag.eerste(25))).rijen())
                .extracting(Aanvraagrij::nummer)
                .containsExactly("A-2026-00001");
        List<Aanvraagrij> alle = new ArrayList<>();
        w.lees(
                BEP,
                o -> {
                    o.alleAanvragen(BEP, Bladvraag.eerste(25), alle::add);
                    return null;
                });
        assertThat(alle).singleElement().satisfies(r -> assertThat(r.sluit()).isEqualTo(SLUIT));
    }

    private List<Termijn> lopend(UUID id) {
        return w.db.als(
                BO,
                d ->
                        Aanvraagwereld.wekkers(d).termijnen.over(BO, id).stream()
                                .filter(t -> t.klaar() == null)
                                .toList());
    }

    private void laatAfgaan() {
        Namens platform = Namens.systeem(Gemeentecode.PLATFORM);
        List<UUID> rijp =
                w.db.toezicht()
                        .lijst(
                                "select onderwerp from werk where soort = 'TERMIJN' and beschikbaar_op <= nu()",
                                r -> r.getObject("onderwerp", UUID.class));
        for (UUID termijn : rijp) {
            w.db.doe(
                    platform,
                    d -> {
                        Werkplaats p = new Werkplaats(d);
                        p.verstreken.naar(Aanvraagwereld.bewaking(d)::bij);
                        p.termijnen.laatAfgaan(platform, termijn);
                    });
        }
    }

    private long tel(Namens wie, String wat) {
        return w.db.als(
                wie,
                d ->
                        d.eerste("select count(*) as n from " + wat, r -> r.getLong("n"))
                                .orElseThrow());
    }

    private void vloer(String sql, String regel) {
        assertThatThrownBy(() -> w.db.doe(BO, d -> d.voer(sql)))
                .as(sql)
                .extracting("regel")
                .isEqualTo(regel);
    }

    private static void weigert(ThrowingCallable werk, Aanvraagreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
