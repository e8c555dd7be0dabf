package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BEA;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BEP;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Deelnemer.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Een concept veld voor veld: niets gaat verloren en niets ligt dubbel (L13). */
class ConceptTest {
    private final UUID sleutel = UUID.randomUUID();
    private Aanvraagwereld w;

    @BeforeEach
    void vers() {
        w = Aanvraagwereld.vers();
    }

    @Test
    void een_deelnemer_groeit_veld_voor_veld_onder_dezelfde_sleutel_L13() {
        UUID id = w.begin(BO);
        bewaar(id, new Deelnemeropgave(Soort.ONDERAANNEMER, "De Els", null, null, null));
        bewaar(id, new Deelnemeropgave(Soort.ONDERAANNEMER, "De Els", "99 000 009", null, null));
        bewaar(id, new Deelnemeropgave(Soort.COMBINANT, "De Els", "99000009", "90000009", null));

        assertThat(w.lijst(BO, o -> o.deelnemers(BO, id)))
                .filteredOn(d -> d.soort() != Soort.AANVRAGER)
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.id()).isEqualTo(sleutel);
                            assertThat(d.soort()).isEqualTo(Soort.COMBINANT);
                            assertThat(d.agb()).isEqualTo("99000009");
                            assertThat(d.kvk()).isEqualTo("90000009");
                        });
    }

    @Test
    void delen_die_samen_komen_worden_samen_bewaard_of_geen_van_alle() {
        UUID id = w.begin(BO);
        Conceptdelen goed = delen("Wij willen graag.", w.hash(), "NAT");
        w.concept(BO, l -> l.bewaar(BO, id, goed));
        Aanvraag bewaard = w.aanvraag(BO, id);
        assertThat(bewaard.rol()).isEqualTo(Aanvraagrol.COMBINATIE);
        assertThat(bewaard.motivatie()).isEqualTo("Wij willen graag.");
        assertThat(bewaard.functie()).isEqualTo("bestuurder");
        assertThat(bewaard.aanvaardeHash()).isEqualTo(w.hash());
        assertThat(w.lijst(BO, o -> o.deelnemers(BO, id)))
                .anyMatch(d -> d.penvoerder() && "De Els".equals(d.naam()));
        assertThat(w.lijst(BO, o -> o.verklaringen(BO, id)))
                .anyMatch(v -> v.artikel().equals("2.1") && Boolean.TRUE.equals(v.voldoet()));

        // Het laatste deel klopt niet; wat ervoor kwam was al gezet.
        Conceptdelen fout = delen("Iets anders.", w.hash(), "STEMPEL");
        assertThatThrownBy(() -> w.concept(BO, l -> l.bewaar(BO, id, fout)))
                .isInstanceOf(OngeldigeWaarde.class);
        assertThat(w.aanvraag(BO, id).motivatie()).isEqualTo("Wij willen graag.");
    }

    private Conceptdelen delen(String motivatie, String hash, String ondertekend) {
        return new Conceptdelen(
                Aanvraagrol.COMBINATIE,
                List.of(
                        new Conceptdelen.Deelnemerdeel(
                                sleutel,
                                new Deelnemeropgave(Soort.COMBINANT, "De Els", null, null, null),
                                true)),
                null,
                List.of(1),
                hash,
                List.of(new Conceptdelen.Verklaringdeel(w.artikel("2.1"), true, null)),
                Map.of(
                        Aanvraagveld.MOTIVATIE, motivatie,
                        Aanvraagveld.FUNCTIE, "bestuurder",
                        Aanvraagveld.ONDERTEKEND, ondertekend));
    }

    @Test
    void een_penvoerder_die_onderaannemer_wordt_is_geen_penvoerder_meer_V09() {
        UUID id = w.begin(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.COMBINATIE));
        bewaar(id, new Deelnemeropgave(Soort.COMBINANT, "De Els", null, null, null));
        w.concept(BO, l -> l.maakPenvoerder(BO, id, sleutel));

        bewaar(id, new Deelnemeropgave(Soort.ONDERAANNEMER, "De Els", null, null, null));

        assertThat(w.lijst(BO, o -> o.deelnemers(BO, id))).noneMatch(Deelnemer::penvoerder);
        assertThat(w.zinnen(BO, id)).anyMatch(z -> z.contains("penvoerder"));
    }

    @Test
    void een_sleutel_van_een_ander_raakt_niemands_deelnemer() {
        UUID vanBep = w.begin(BEP);
        w.concept(
                BEP,
                l ->
                        l.bewaarDeelnemer(
                                BEP,
                                vanBep,
                                sleutel,
                                new Deelnemeropgave(Soort.COMBINANT, "Els", null, null, null)));
        UUID vanBo = w.begin(BO);

        assertThatThrownBy(
                        () ->
                                bewaar(
                                        vanBo,
                                        new Deelnemeropgave(
                                                Soort.COMBINANT, "Gekaapt", null, null, null)))
                .isInstanceOfAny(Databankfout.class, Weigering.class);
        assertThat(w.lijst(BEP, o -> o.deelnemers(BEP, vanBep)))
                .extracting(Deelnemer::naam)
                .containsExactly("De Beuk", "Els");
    }

    @Test
    void de_aanvrager_zelf_is_zo_niet_te_veranderen() {
        UUID id = w.begin(BO);
        UUID aanvrager = w.lijst(BO, o -> o.deelnemers(BO, id)).get(0).id();

        assertThatThrownBy(
                        () ->
                                w.concept(
                                        BO,
                                        l ->
                                                l.bewaarDeelnemer(
                                                        BO,
                                                        id,
                                                        aanvrager,
                                                        new Deelnemeropgave(
                                                                Soort.COMBINANT,
                                                                "Een ander",
                                                                null,
                                                                null,
                                                                null))))
                .isInstanceOf(Weigering.class);
    }

    @Test
    void op_een_plek_ligt_een_stuk_en_het_laatste_telt_OH_02() {
        UUID id = w.begin(BO);
        UUID oud = w.stuk(BO, Stuksoort.GESCHIKTHEID, "2025-01-05");
        UUID nieuw = w.stuk(BO, Stuksoort.POLIS, "2026-01-05");
        UUID gva = w.stuk(BO, Stuksoort.GVA, "2026-01-05");
        Bewijsplek plek = Bewijsplek.bijEis(null, w.artikel("2.4"));
        kies(id, plek, oud);
        kies(id, Bewijsplek.bijEis(null, w.artikel("2.1")), gva);

        kies(id, plek, nieuw);
        kies(id, plek, nieuw);

        assertThat(w.lijst(BO, o -> o.bewijzen(BO, id)))
                .extracting(Aanvraagbewijs::dossierstuk)
                .containsExactlyInAnyOrder(nieuw, gva);

        kies(id, plek, null);

        assertThat(w.lijst(BO, o -> o.bewijzen(BO, id)))
                .extracting(Aanvraagbewijs::dossierstuk)
                .containsExactly(gva);
    }

    @Test
    void een_machtiging_en_een_uea_van_dezelfde_combinant_verdringen_elkaar_niet_V09() {
        UUID id = w.begin(BO);
        bewaar(id, new Deelnemeropgave(Soort.COMBINANT, "De Els", null, null, null));
        UUID machtiging = w.stuk(BO, Stuksoort.MACHTIGING, "2026-05-05");
        UUID uea = w.stuk(BO, Stuksoort.UEA, "2026-05-05");
        kies(id, Bewijsplek.van(sleutel, "MACHTIGING"), machtiging);
        kies(id, Bewijsplek.van(sleutel, "UEA"), uea);

        assertThat(w.lijst(BO, o -> o.bewijzen(BO, id)))
                .allSatisfy(b -> assertThat(b.deelnemer()).isEqualTo(sleutel))
                .extracting(Aanvraagbewijs::soort)
                .containsExactly("MACHTIGING", "UEA");
    }

    @Test
    void een_aanbieder_leest_wat_gevraagd_is_tot_wanneer_en_of_het_er_ligt_INV_2_9() {
        UUID id = w.klaar(BO);
        w.dienIn(BO, id);
        w.zonderPoort("update aanvraag set toestand = 'HERSTEL_GEVRAAGD' where id = '" + id + "'");
        w.zonderPoort(
                """
                insert into herstelverzoek (id, gemeente, aanbieder, aanvraag, voorwaarde, wat, termijn, tot, door)
                values (gen_random_uuid(), '9901', '%s', '%s', '%s', 'Het uittreksel ontbreekt.', gen_random_uuid(),
                    nu() + interval '2 days', 'bea')
                """
                        .formatted(BO.aanbieder().code(), id, w.artikel("2.2")));

        assertThat(w.lijst(BO, o -> o.gevraagd(BO, id)))
                .singleElement()
                .satisfies(
                        q -> {
                            assertThat(q.artikel()).isEqualTo("2.2");
                            assertThat(q.wat()).contains("uittreksel");
                            assertThat(q.geleverd()).isFalse();
                        });
        assertThat(w.lijst(BEP, o -> o.gevraagd(BEP, id))).isEmpty();

        UUID kvk = w.stuk(BO, Stuksoort.KVK, "2026-05-05");
        w.als(
                BO,
                l -> {
                    try {
                        return l.leverBewijs(BO, id, kvk, null, w.artikel("2.2"));
                    } catch (java.io.IOException fout) {
                        throw new java.io.UncheckedIOException(fout);
                    }
                });

        assertThat(w.lijst(BO, o -> o.gevraagd(BO, id)))
                .singleElement()
                .satisfies(q -> assertThat(q.geleverd()).isTrue());
        assertThat(w.lijst(BEA, o -> o.bewijzen(BEA, id)))
                .extracting(Aanvraagbewijs::soort)
                .contains("KVK");
    }

    @Test
    void de_eigen_aanvraag_bij_een_procedure_is_te_vinden() {
        UUID id = w.begin(BO);

        assertThat(bij(w.openstelling)).containsExactly(id);
        assertThat(bij(UUID.randomUUID())).isEmpty();
    }

    private java.util.List<UUID> bij(UUID openstelling) {
        return w
                .lees(
                        BO,
                        o ->
                                o.aanvragen(
                                        BO,
                                        Bladvraag.eerste(5)
                                                .met("openstelling", openstelling.toString())))
                .rijen()
                .stream()
                .map(Aanvraagrij::id)
                .toList();
    }

    private void bewaar(UUID id, Deelnemeropgave opgave) {
        w.concept(BO, l -> l.bewaarDeelnemer(BO, id, sleutel, opgave));
    }

    private void kies(UUID id, Bewijsplek plek, UUID stuk) {
        w.concept(BO, l -> l.kiesBewijs(BO, id, plek, stuk));
    }
}
