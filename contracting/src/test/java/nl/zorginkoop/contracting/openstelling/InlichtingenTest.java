package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vragen en Nota's van Inlichtingen: iedereen leest hetzelfde, en niemand wie het vroeg. */
class InlichtingenTest {
    private static final Namens ELS = new Namens("els", Rol.BIEDER, null, new AgbCode("99000001"));
    private static final Namens LEO = new Namens("leo", Rol.BIEDER, null, new AgbCode("99000002"));
    private static final Afwijking AFWIJKING = new Afwijking("College", "Een ronde per jaar.");

    private final Openstellingwereld wereld = Openstellingwereld.vers();
    private UUID procedure;

    @BeforeEach
    void openstelling() {
        // De Eik heeft nog geen overeenkomst: vragen kan zonder band met de gemeente.
        wereld.db()
                .metAanbieder("99000001", "Stichting De Eik")
                .metAanbieder("99000002", "De Linde");
        procedure =
                wereld.gepubliceerd(Instroom.GESLOTEN, AFWIJKING, Openstellingwereld.gesloten());
    }

    @Test
    void een_nota_bereikt_allen_tegelijk_zonder_wie_het_vroeg_en_met_bewijs_INV_2_7() {
        wereld.doe(LEO, l -> l.volg(LEO, procedure));
        UUID vraag = stel(ELS, "Geldt artikel 2.1 ook voor groepen?");
        assertThat(notas(Namens.bezoeker())).isEmpty();
        doe(
                INA,
                l -> l.beantwoord(INA, vraag, "Artikel 2.1", "Geldt dit ook voor groepen?", "Ja."));
        assertThat(notas(LEO)).isEmpty();
        doe(INA, l -> l.publiceerNota(INA, procedure));

        for (Namens wie : List.of(Namens.bezoeker(), ELS, LEO)) {
            assertThat(notas(wie))
                    .singleElement()
                    .satisfies(
                            n -> {
                                assertThat(n.regels()).hasSize(1);
                                assertThat(n.toString()).doesNotContain("Eik", "99000001");
                            });
        }
        assertThat(
                        wereld.db()
                                .toezicht()
                                .lijst(
                                        "select coalesce(aanbieder, rol) || ' ' || dense_rank() over (order by verstuurd)"
                                                + " from kennisgeving where soort = 'NOTA_GEPUBLICEERD'",
                                        r -> r.getString(1)))
                .containsExactlyInAnyOrder("99000001 1", "99000002 1", "INKOOPADVISEUR 1");
        assertThat(vragen(ELS))
                .singleElement()
                .extracting(Vraag::toestand)
                .isEqualTo(Vraag.Toestand.GEPUBLICEERD);
        assertThat(vragen(LEO)).isEmpty();
    }

    @Test
    void een_nota_die_de_vrager_noemt_wordt_niet_gepubliceerd() {
        for (String verraad : List.of("stichting de eik vraagt dit", "AGB 99000001")) {
            UUID vraag = stel(ELS, "Wat is de wachttijd?");
            doe(INA, l -> l.beantwoord(INA, vraag, "Wachttijd", verraad, "Acht weken."));
            weigert(
                    () -> doe(INA, l -> l.publiceerNota(INA, procedure)),
                    Openstellingreden.NOTA_NOEMT_VRAGER);
            wereld.db().toezicht().voer("update nota_regel set vraag = 'Wat is de wachttijd?'");
        }
        doe(INA, l -> l.publiceerNota(INA, procedure));
        assertThat(notas(LEO)).singleElement().satisfies(n -> assertThat(n.regels()).hasSize(2));
    }

    @Test
    void een_tweede_antwoord_komt_tot_de_publicatie_in_de_plaats_van_het_eerste() {
        UUID vraag = stel(ELS, "Wat is de wachttijd?");
        doe(INA, l -> l.beantwoord(INA, vraag, "Wachttijd", "AGB 99000001 vraagt", "Acht weken."));
        weigert(
                () -> doe(INA, l -> l.publiceerNota(INA, procedure)),
                Openstellingreden.NOTA_NOEMT_VRAGER);

        doe(INA, l -> l.beantwoord(INA, vraag, "Wachttijd", "Hoe lang?", "Zes weken."));
        doe(INA, l -> l.publiceerNota(INA, procedure));

        assertThat(notas(LEO))
                .singleElement()
                .satisfies(
                        n ->
                                assertThat(n.regels())
                                        .containsExactly(
                                                new Nota.Regel(
                                                        1,
                                                        "Wachttijd",
                                                        "Hoe lang?",
                                                        "Zes weken.")));
        weigert(
                () -> doe(INA, l -> l.beantwoord(INA, vraag, "Wachttijd", "Hoe lang?", "Nooit.")),
                Openstellingreden.NOTA_LIGT_VAST);
    }

    @Test
    void een_latere_nota_is_een_nieuwe_en_een_gepubliceerde_verandert_niet() {
        for (String antwoord : List.of("Acht weken.", "Zes weken.")) {
            doe(
                    INA,
                    l -> {
                        l.licht(INA, procedure, "Wachttijd", antwoord);
                        l.publiceerNota(INA, procedure);
                    });
        }

        assertThat(notas(Namens.bezoeker())).extracting(Nota::nummer).containsExactly(2, 1);
        for (String poging :
                List.of(
                        "update nota_regel set antwoord = 'x'",
                        "delete from nota_regel",
                        "update nota set nummer = 9")) {
            assertThatThrownBy(() -> wereld.db().doe(INA, d -> d.voer(poging)))
                    .as(poging)
                    .extracting("regel")
                    .isEqualTo("nota_ligt_vast");
        }
        weigert(() -> doe(INA, l -> l.publiceerNota(INA, procedure)), Openstellingreden.NOTA_LEEG);
    }

    @Test
    void een_vraag_heeft_een_termijn_en_leeftijd_en_wordt_na_de_termijn_een_taak_CO_10() {
        UUID vraag = stel(ELS, "Wat is de wachttijd?");
        assertThat(vragen(ELS)).singleElement().extracting(Vraag::verlopen).isEqualTo(false);

        wereld.naar("2026-10-08T09:00");

        for (Namens kant : List.of(ELS, INA)) {
            assertThat(vragen(kant))
                    .singleElement()
                    .satisfies(
                            v -> {
                                assertThat(v.verlopen()).isTrue();
                                assertThat(v.dagen()).isEqualTo(8);
                            });
        }
        assertThat(taken())
                .containsExactly("INKOOPADVISEUR Een vraag over OS-1 wacht te lang op antwoord");
        assertThatThrownBy(
                        () ->
                                wereld.db()
                                        .doe(
                                                INA,
                                                d ->
                                                        d.voer(
                                                                "update inlichtingvraag set toestand = 'NIET_BEHANDELD',"
                                                                        + " te_laat = true where id = ?",
                                                                vraag)))
                .extracting("regel")
                .isEqualTo("vraag_ligt_vast");
        assertThatThrownBy(
                        () ->
                                wereld.db()
                                        .doe(
                                                INA,
                                                d ->
                                                        d.voer(
                                                                "update inlichtingvraag set toestand = 'BEANTWOORD'"
                                                                        + " where id = ?",
                                                                vraag)))
                .extracting("regel")
                .isIn("vraag_niet_zonder_antwoord", "inlichtingvraag_check");
    }

    @Test
    void wie_te_laat_vraagt_hoort_dat_en_een_vraag_op_tijd_krijgt_antwoord() {
        UUID opTijd = stel(ELS, "Op tijd?");
        wereld.naar("2026-10-20T12:00");
        UUID teLaat = stel(ELS, "Te laat?");

        assertThat(vragen(ELS)).extracting(Vraag::teLaat).containsExactly(false, true);
        weigert(
                () -> doe(INA, l -> l.behandelNiet(INA, opTijd, "Geen tijd")),
                Openstellingreden.VRAAG_OP_TIJD);
        doe(INA, l -> l.behandelNiet(INA, teLaat, "Gesteld na 20 oktober 12.00 uur."));
        assertThat(vragen(ELS).get(1).antwoord()).contains("20 oktober");
    }

    @Test
    void bij_doorlopende_instroom_is_een_vraag_nooit_te_laat_en_ligt_er_maandelijks_een_taak() {
        UUID open = wereld.gepubliceerd(Instroom.DOORLOPEND, null, Openstellingwereld.doorlopend());
        wereld.naar("2026-10-31T12:00");
        assertThat(taken()).isEmpty();

        wereld.naar("2026-11-20T12:00");
        wereld.db()
                .doe(
                        ELS,
                        d ->
                                Openstellingwereld.inlichtingen(d)
                                        .stelVraag(ELS, open, "Instroom", "Kan ik nu nog?"));
        assertThat(vragen(ELS)).singleElement().extracting(Vraag::teLaat).isEqualTo(false);
        wereld.naar("2026-12-01T12:00");

        assertThat(taken())
                .contains(
                        "INKOOPADVISEUR Publiceer de Nota van Inlichtingen van deze maand bij"
                                + " OS-2");
    }

    @Test
    void contact_buiten_het_platform_wordt_vastgelegd_en_blijft_staan_V28() {
        doe(
                INA,
                l ->
                        l.legSchendingVast(
                                INA,
                                procedure,
                                ELS.aanbieder(),
                                "Belde de wethouder over de eisen.",
                                LocalDate.of(2026, 9, 30)));

        weigert(
                () ->
                        doe(
                                INA,
                                l ->
                                        l.legSchendingVast(
                                                INA,
                                                procedure,
                                                ELS.aanbieder(),
                                                "Gaat bellen.",
                                                LocalDate.of(2027, 1, 1))),
                Openstellingreden.SCHENDING_IN_TOEKOMST);
        assertThatThrownBy(() -> wereld.db().doe(INA, d -> d.voer("delete from contactschending")))
                .extracting("sqlState")
                .isEqualTo("42501");
        List<String> gezien =
                wereld.db()
                        .als(
                                ELS,
                                d ->
                                        d.lijst(
                                                "select id::text from contactschending",
                                                r -> r.getString(1)));
        assertThat(gezien).isEmpty();
    }

    private UUID stel(Namens wie, String tekst) {
        return wereld.db()
                .als(
                        wie,
                        d ->
                                Openstellingwereld.inlichtingen(d)
                                        .stelVraag(wie, procedure, "Voorwaarden", tekst));
    }

    private void doe(Namens wie, Consumer<Inlichtingenloket> werk) {
        wereld.db().doe(wie, d -> werk.accept(Openstellingwereld.inlichtingen(d)));
    }

    private <T> T lees(Namens wie, Function<Inlichtingenoverzicht, T> werk) {
        return wereld.db().als(wie, d -> werk.apply(Openstellingwereld.vragen(d)));
    }

    private List<Nota> notas(Namens wie) {
        return lees(wie, o -> o.notas(wie, procedure));
    }

    private List<Vraag> vragen(Namens wie) {
        return lees(wie, o -> o.vragen(wie, Bladvraag.eerste(25)).rijen());
    }

    private List<String> taken() {
        return wereld.db()
                .toezicht()
                .lijst(
                        "select rol || ' ' || titel from taak order by ontstaan",
                        r -> r.getString(1));
    }

    private static void weigert(ThrowingCallable werk, Openstellingreden reden) {
        assertThatThrownBy(werk).satisfies(f -> assertThat(f).extracting("reden").isEqualTo(reden));
    }
}
