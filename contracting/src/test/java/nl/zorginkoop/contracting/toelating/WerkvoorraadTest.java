package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BAS;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BEA;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Verzoek;
import org.junit.jupiter.api.Test;

/** Wat er te doen is en voor wie, zonder iets dat op een rangorde lijkt. */
class WerkvoorraadTest {
    private final Beoordelingswereld w = Beoordelingswereld.op("2026-04-14T07:00:00Z");

    @Test
    void de_stap_volgt_uit_wat_er_ligt_en_niet_uit_een_vinkje_INV_2_9() {
        UUID a = w.komtBinnen("99000001", false);
        assertThat(stap(a)).isEqualTo(Werkstap.IN_BEHANDELING_NEMEN);
        w.doe(BEA, l -> l.neemInBehandeling(BEA, a));
        assertThat(stap(a)).isEqualTo(Werkstap.VOLLEDIGHEID_TOETSEN);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.formeel, null)));
        assertThat(stap(a)).isEqualTo(Werkstap.BEGINNEN);
        w.als(BEA, l -> l.vraagHerstel(BEA, a, List.of(new Herstelpunt(w.g1, "ontbreekt"))));
        assertThat(stap(a)).isEqualTo(Werkstap.HERSTEL_AFWACHTEN);
        w.db.opKlok(Instant.parse("2026-04-17T07:00:00Z"));
        w.doe(BEA, l -> l.herstelVoorbij(BEA, a));
        w.doe(BEA, l -> l.vraagBewijs(BEA, a, List.of(w.akkoord)));
        assertThat(stap(a)).isEqualTo(Werkstap.BEWIJS_AFWACHTEN);
        UUID bewijs = w.bewijs(a, w.akkoord, "OVERIG", "2026-04-01", w.nu());
        assertThat(stap(a)).isEqualTo(Werkstap.BEGINNEN);
        w.db.opKlok(Instant.parse("2026-05-02T07:00:00Z"));
        w.doe(BEA, l -> l.begin(BEA, a));
        assertThat(stap(a)).isEqualTo(Werkstap.BEOORDELEN);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.uitsluiting, null)));
        UUID nee =
                w.als(
                        BEA,
                        l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(w.g1, null, "ontbreekt")));
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.kan, null)));
        UUID tweedeNee =
                w.als(
                        BEA,
                        l ->
                                l.oordeel(
                                        BEA,
                                        a,
                                        Oordeelopgave.voldoetNiet(
                                                w.akkoord, null, "geen akkoord")));
        assertThat(stap(a)).isEqualTo(Werkstap.NALEZEN);
        w.doe(BAS, l -> l.leesTegen(BAS, nee, true, null));
        w.doe(BAS, l -> l.leesTegen(BAS, tweedeNee, false, "Het akkoord ligt er."));
        assertThat(stap(a)).isEqualTo(Werkstap.HEROORDELEN);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.akkoord, bewijs)));
        assertThat(stap(a)).isEqualTo(Werkstap.VOORNEMEN);
        w.voornemen(a);
        assertThat(stap(a)).isEqualTo(Werkstap.TERMIJN_AFWACHTEN);
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, a, LocalDate.of(2026, 5, 2)));
        assertThat(stap(a)).isEqualTo(Werkstap.UITSPRAAK_AFWACHTEN);
        w.db.opKlok(Instant.parse("2026-06-02T07:00:00Z"));
        w.bezwaar(BEA, b -> b.legUitspraakVast(BEA, a, LocalDate.of(2026, 6, 1), false));
        assertThat(stap(a)).isEqualTo(Werkstap.BESLUITEN);
        w.maakDefinitief(a);
        assertThat(stap(a)).isEqualTo(Werkstap.NIETS);
    }

    @Test
    void wie_gelijk_krijgt_van_de_rechter_komt_terug_in_de_voorraad() {
        UUID a = w.komtBinnen("99000001", false);
        w.beoordeel(a);
        w.voornemen(a);
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, a, LocalDate.of(2026, 4, 14)));
        w.bezwaar(BEA, b -> b.legUitspraakVast(BEA, a, LocalDate.of(2026, 4, 14), true));
        assertThat(stap(a)).isEqualTo(Werkstap.VOORNEMEN_INTREKKEN);
    }

    @Test
    void het_bibob_formulier_sluit_pas_als_het_er_is_of_de_termijn_voorbij_is() {
        UUID a = w.komtBinnen("99000001", true);
        w.beoordeel(a);
        w.doe(BEA, l -> l.vraagBibob(BEA, a));
        assertThat(stap(a)).isEqualTo(Werkstap.BIBOB_AFWACHTEN);
        w.db.opKlok(Instant.parse("2026-04-29T07:00:00Z"));
        assertThat(stap(a)).isEqualTo(Werkstap.BIBOB_SLUITEN);
    }

    @Test
    void eigen_werk_staat_boven_dan_dat_van_de_gemeente_dan_wat_wacht_en_wat_klaar_is() {
        UUID nieuw = w.komtBinnen("99000001", true, w.nu().minusSeconds(3600), "INGEDIEND");
        UUID wacht = w.komtBinnen("99000002", false);
        UUID mijn = w.komtBinnen("99000003", true);
        UUID klaar = w.komtBinnen("99000004", true, w.nu(), "NIET_IN_BEHANDELING");
        w.doe(BAS, l -> l.neemInBehandeling(BAS, mijn));
        w.doe(BEA, l -> l.neemInBehandeling(BEA, wacht));
        w.als(BEA, l -> l.vraagHerstel(BEA, wacht, List.of(new Herstelpunt(w.g1, "x"))));

        assertThat(voorraad(BAS, null)).containsExactly(mijn, nieuw, wacht, klaar);
        assertThat(voorraad(BAS, "VAN_MIJ")).containsExactly(mijn);
        assertThat(voorraad(BAS, "BIJ_ONS")).containsExactlyInAnyOrder(mijn, nieuw);
        assertThat(voorraad(BAS, "BIJ_AANBIEDER")).containsExactly(wacht);
        assertThat(voorraad(BAS, "AFGEROND")).containsExactly(klaar);
        Werkstand stand = lees(BAS).stand(BAS);
        assertThat(stand)
                .extracting(Werkstand::vanMij, Werkstand::bijOns, Werkstand::bijAanbieder)
                .containsExactly(1, 2, 1);
        assertThat(stand.eerste()).isEqualTo("2026-04-16T21:59:59Z");
    }

    @Test
    void wat_op_een_termijn_wacht_staat_onder_wat_er_te_doen_is() {
        UUID loopt = w.komtBinnen("99000001", true);
        w.beoordeel(loopt);
        w.voornemen(loopt);
        UUID nieuw = w.komtBinnen("99000002", true);
        assertThat(voorraad(BEA, null)).containsExactly(nieuw, loopt);
        assertThat(voorraad(BEA, "TERMIJN_LOOPT")).containsExactly(loopt);
        assertThat(lees(BEA).stand(BEA).bijOns()).isEqualTo(1);

        w.db.opKlok(Instant.parse("2026-05-05T07:00:00Z"));
        assertThat(voorraad(BEA, null)).containsExactly(loopt, nieuw);
    }

    @Test
    void een_nee_van_een_ander_is_werk_voor_wie_het_kan_nalezen() {
        UUID a = w.komtBinnen("99000001", false);
        w.formeel(a);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.uitsluiting, null)));
        assertThat(voorraad(BAS, "VAN_MIJ")).isEmpty();
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(w.g1, null, "ontbreekt")));
        assertThat(voorraad(BAS, "VAN_MIJ")).containsExactly(a);
    }

    @Test
    void een_andere_gemeente_ziet_geen_werk_en_geen_dossier() {
        w.db.metGemeente("9902", "Ander").metAccount("vera", Rol.BEOORDELAAR, "9902", null);
        Namens vreemd = Namens.gemeente("vera", Rol.BEOORDELAAR, new Gemeentecode("9902"));
        UUID a = w.komtBinnen("99000001", true);
        assertThat(voorraad(vreemd, null)).isEmpty();
        assertThat(lees(vreemd).dossier(vreemd, a)).isEmpty();
        assertThat(lees(vreemd).stand(vreemd).bijOns()).isZero();
    }

    @Test
    void het_dossier_noemt_verzoeken_klachten_en_geding() {
        UUID a = w.komtBinnen("99000001", false);
        w.doe(BEA, l -> l.neemInBehandeling(BEA, a));
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.formeel, null)));
        w.als(BEA, l -> l.vraagHerstel(BEA, a, List.of(new Herstelpunt(w.g1, "ontbreekt"))));
        Beoordelingsdossier d = dossier(BEA, a);
        assertThat(d.verzoeken("HERSTEL"))
                .extracting(Verzoek::artikel, Verzoek::wat, Verzoek::tot, Verzoek::voorbij)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2.3", "ontbreekt", LocalDate.of(2026, 4, 16), false));
        w.db.opKlok(Instant.parse("2026-04-17T07:00:00Z"));
        w.doe(BEA, l -> l.herstelVoorbij(BEA, a));
        w.doe(BEA, l -> l.begin(BEA, a));
        w.inhoudelijk(a);
        w.voornemen(a);
        Namens klager = new Namens("bep", Rol.BIEDER, null, new AgbCode("99000001"));
        w.bezwaar(klager, b -> b.klaag(klager, a, "Het lag erbij."));
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, a, LocalDate.of(2026, 4, 17)));

        d = dossier(BEA, a);
        assertThat(d.uitkomst()).isEqualTo("AFWIJZING");
        assertThat(d.verzoek("HERSTEL", w.g1)).get().matches(Verzoek::voorbij);
        assertThat(d.klachten())
                .extracting(k -> k.uiterlijk().toString())
                .containsExactly("2026-05-29");
        assertThat(d.geding().opTijd()).isTrue();
        assertThat(d.geding().toegewezen()).isNull();
    }

    @Test
    void gelijke_gegevens_met_een_ander_oordeel_staan_bij_beide_en_wijzen_naar_elkaar_INV_2_5() {
        UUID a = w.komtBinnen("99000001", true);
        UUID b = w.komtBinnen("99000002", true);
        w.beoordeel(a);
        w.formeel(b);
        w.doe(BEA, l -> l.oordeel(BEA, b, Oordeelopgave.voldoet(w.uitsluiting, null)));
        w.doe(
                BEA,
                l ->
                        l.oordeel(
                                BEA,
                                b,
                                Oordeelopgave.voldoetNiet(w.g1, w.certificaatVan(b), "scope")));

        assertThat(dossier(BO, a).ongelijkheden())
                .singleElement()
                .matches(g -> g.ander().equals(b) && !g.zelf())
                .extracting(g -> g.hier() + " " + g.daar())
                .isEqualTo("VOLDOET VOLDOET_NIET");
        assertThat(dossier(BEA, b).ongelijkheden())
                .singleElement()
                .matches(g -> g.ander().equals(a) && g.zelf())
                .extracting(g -> g.hierReden())
                .isEqualTo("scope");
    }

    @Test
    void wie_de_eisen_schreef_leest_dat_een_ander_oordeelt_INV_2_6() {
        w.db.metAccount("ina", Rol.BEOORDELAAR, "9901", null);
        Namens ina = Namens.gemeente("ina", Rol.BEOORDELAAR, BEA.gemeente());
        UUID a = w.komtBinnen("99000001", true);
        assertThat(dossier(ina, a).magNiet()).isEqualTo(Beoordelingsreden.OPSTELLER);
        assertThat(dossier(BEA, a).magNiet()).isNull();
    }

    @Test
    void elk_oordeel_blijft_te_lezen_met_wie_het_gaf_en_wie_het_nalas() {
        UUID a = w.komtBinnen("99000001", false);
        w.formeel(a);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.uitsluiting, null)));
        UUID nee =
                w.als(
                        BEA,
                        l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(w.g1, null, "ontbreekt")));
        w.doe(BAS, l -> l.leesTegen(BAS, nee, false, "Het ligt erbij."));
        UUID bewijs = w.bewijs(a, w.g1, "GESCHIKTHEID", "2026-01-05", w.nu());
        w.doe(BAS, l -> l.oordeel(BAS, a, Oordeelopgave.voldoet(w.g1, bewijs)));
        assertThat(lees(BEA).oordelen(BEA, a, w.g1))
                .extracting(o -> o.oordeel() + " " + o.beoordelaar() + " " + o.tweede())
                .containsExactly("VOLDOET bas null", "VOLDOET_NIET bea bas");
    }

    @Test
    void een_rij_kent_geen_prijs_rang_punten_of_maximum_INV_2_3_OH_01() {
        for (Class<?> soort : List.of(Werkrij.class, Beoordelingsdossier.class, Eisstand.class)) {
            assertThat(
                            Arrays.stream(soort.getRecordComponents())
                                    .map(c -> c.getName().toLowerCase(java.util.Locale.ROOT)))
                    .noneMatch(n -> n.matches(".*(prijs|rang|score|punten|plaats|max).*"));
        }
    }

    private Werkstap stap(UUID a) {
        return dossier(BEA, a).stap();
    }

    private Beoordelingsdossier dossier(Namens wie, UUID a) {
        return lees(wie).dossier(wie, a).orElseThrow();
    }

    private List<UUID> voorraad(Namens wie, String beurt) {
        Bladvraag vraag = Bladvraag.eerste(25);
        return lees(wie)
                .werkvoorraad(wie, beurt == null ? vraag : vraag.met("beurt", beurt))
                .rijen()
                .stream()
                .map(Werkrij::id)
                .toList();
    }

    /** Elke lezing in haar eigen transactie, zoals op de server. */
    private Lezer lees(Namens wie) {
        return new Lezer(wie);
    }

    private final class Lezer {
        private final Namens als;

        Lezer(Namens als) {
            this.als = als;
        }

        private <T> T in(java.util.function.Function<Beoordelingsoverzicht, T> werk) {
            return w.db.als(
                    als,
                    d -> {
                        Beoordelingsoverzicht overzicht = new Beoordelingsoverzicht();
                        overzicht.databank = d;
                        return werk.apply(overzicht);
                    });
        }

        nl.zorginkoop.contracting.gedeeld.Bladzijde<Werkrij> werkvoorraad(Namens n, Bladvraag v) {
            return in(o -> o.werkvoorraad(n, v));
        }

        Werkstand stand(Namens n) {
            return in(o -> o.stand(n));
        }

        java.util.Optional<Beoordelingsdossier> dossier(Namens n, UUID a) {
            return in(o -> o.dossier(n, a));
        }

        List<Beoordelingsdossier.Oordeelstap> oordelen(Namens n, UUID a, UUID eis) {
            return in(o -> o.oordelen(n, a, eis));
        }
    }
}
