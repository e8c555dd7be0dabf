package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BEA;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.toelating.Bezwaarloket.Klachtuitkomst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Contractstandaard 1.6 (ITP 4.8.1): een afgewezen klacht kan naar de Geschillencommissie, alleen
 * als alle zes de voorwaarden vervuld zijn, en dan wacht alles op haar advies.
 */
class GeschilTest {
    private static final Geschilopgave VOLLEDIG = new Geschilopgave(true, true, true, true);
    private static final Namens KLAGER =
            new Namens("bep", Rol.BIEDER, null, new AgbCode("99000001"));

    private final Beoordelingswereld w = Beoordelingswereld.op("2026-04-14T07:00:00Z");
    private UUID aanvraag;
    private UUID klacht;

    @BeforeEach
    void een_afwijzing_en_een_klacht() {
        aanvraag = w.komtBinnen("99000001", false);
        w.beoordeel(aanvraag);
        w.voornemen(aanvraag);
        klacht = klaag("Het certificaat lag erbij.");
    }

    @Test
    void dezelfde_klacht_nog_eens_is_geen_tweede_klacht_tot_zij_beantwoord_is() {
        assertThat(klaag("Het certificaat lag erbij.")).isEqualTo(klacht);
        assertThat(klaag("En de termijn was te kort.")).isNotEqualTo(klacht);
        assertThat(getal("select count(*) as n from klacht")).isEqualTo(2);
        assertThat(getal("select count(*) as n from termijn where soort = 'AANVRAAG_KLACHT'"))
                .isEqualTo(2);

        beslis(Klachtuitkomst.ONGEGROND);
        assertThat(klaag("Het certificaat lag erbij.")).isNotEqualTo(klacht);
    }

    @Test
    void naar_de_commissie_kan_alleen_als_alle_zes_voorwaarden_vervuld_zijn_ITP_4_8_1() {
        legStil(true);
        geweigerd(Beoordelingsreden.GESCHIL, () -> legVoor(VOLLEDIG));
        beslis(Klachtuitkomst.NIET_ONTVANKELIJK);
        for (int i = 0; i < 4; i++) {
            boolean[] b = {true, true, true, true};
            b[i] = false;
            geweigerd(
                    Beoordelingsreden.GESCHIL,
                    () -> legVoor(new Geschilopgave(b[0], b[1], b[2], b[3])));
        }
        legStil(false);
        geweigerd(Beoordelingsreden.GESCHIL_OPGESCHORT, () -> legVoor(VOLLEDIG));

        legStil(true);
        legVoor(VOLLEDIG);
        geweigerd(Beoordelingsreden.AL_GESCHIL, () -> legVoor(VOLLEDIG));
    }

    @Test
    void een_gegronde_klacht_gaat_niet_naar_de_commissie() {
        legStil(true);
        beslis(Klachtuitkomst.GEGROND);
        geweigerd(Beoordelingsreden.GESCHIL, () -> legVoor(VOLLEDIG));
    }

    @Test
    void zolang_het_geschil_loopt_is_er_geen_besluit_en_blijft_de_procedure_stilliggen() {
        geschil();
        w.db.opKlok(Instant.parse("2026-06-01T07:00:00Z"));
        geweigerd(Beoordelingsreden.GESCHIL_LOOPT, () -> w.maakDefinitief(aanvraag));
        assertThatThrownBy(this::hervat)
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        fout -> assertThat(fout.regel()).isEqualTo("openstelling_geschil"));

        advies(LocalDate.of(2026, 6, 1), false);
        hervat();
        w.maakDefinitief(aanvraag);
        assertThat(w.toestand(aanvraag)).isEqualTo("AFGEWEZEN");
    }

    @Test
    void geeft_de_commissie_de_aanbieder_gelijk_dan_wordt_er_opnieuw_beoordeeld() {
        geschil();
        w.db.opKlok(Instant.parse("2026-06-01T07:00:00Z"));
        advies(LocalDate.of(2026, 5, 29), true);
        geweigerd(Beoordelingsreden.ADVIES, () -> w.maakDefinitief(aanvraag));

        w.trekIn(aanvraag, "De commissie vond het certificaat voldoende.");
        UUID bewijs = w.bewijs(aanvraag, w.g1, "GESCHIKTHEID", "2026-01-05", w.nu());
        w.doe(BEA, l -> l.oordeel(BEA, aanvraag, Oordeelopgave.voldoet(w.g1, bewijs)));
        assertThat(w.voornemen(aanvraag).uitkomst()).isEqualTo("TOELATING");
        w.db.opKlok(Instant.parse("2026-06-22T07:00:00Z"));
        w.maakDefinitief(aanvraag);
        assertThat(w.toestand(aanvraag)).isEqualTo("TOEGELATEN");
    }

    @Test
    void een_advies_komt_een_keer_en_na_het_voorleggen_en_is_twee_maanden_te_betwisten_3_23() {
        geschil();
        geweigerd(Beoordelingsreden.ADVIES_DAG, () -> advies(LocalDate.of(2026, 4, 13), true));
        geweigerd(Beoordelingsreden.ADVIES_DAG, () -> advies(LocalDate.of(2026, 4, 15), true));
        w.db.opKlok(Instant.parse("2026-05-01T07:00:00Z"));
        advies(LocalDate.of(2026, 4, 30), false);
        geweigerd(Beoordelingsreden.AL_ADVIES, () -> advies(LocalDate.of(2026, 4, 30), true));

        List<Beoordelingsdossier.Klacht> klachten =
                w.db.als(KLAGER, d -> Klachtlezer.lees(d, aanvraag));
        assertThat(klachten)
                .singleElement()
                .satisfies(
                        k -> {
                            assertThat(k.geschil().gelijk()).isFalse();
                            assertThat(k.geschil().betwistbaarTot())
                                    .isEqualTo(LocalDate.of(2026, 6, 30));
                            assertThat(k.wachtOpAdvies()).isFalse();
                        });
    }

    @Test
    void de_aanbieder_hoort_elke_stap_van_zijn_klacht() {
        geschil();
        w.db.opKlok(Instant.parse("2026-05-01T07:00:00Z"));
        advies(LocalDate.of(2026, 4, 30), false);
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select titel, aanbieder from kennisgeving where soort ="
                                                + " 'AANVRAAG_KLACHT' order by verstuurd, titel",
                                        r -> r.getString("aanbieder") + " " + r.getString("titel")))
                .containsExactlyInAnyOrder(
                        "99000001 Uw klacht is beantwoord",
                        "99000001 Uw klacht ligt bij de Geschillencommissie",
                        "99000001 De Geschillencommissie heeft geadviseerd over uw klacht");
    }

    @Test
    void een_ander_ziet_en_legt_niets_voor() {
        beslis(Klachtuitkomst.ONGEGROND);
        legStil(true);
        Namens elders =
                Namens.gemeente(
                        "els",
                        Rol.BEOORDELAAR,
                        new nl.zorginkoop.contracting.gedeeld.Gemeentecode("9902"));
        w.db.metGemeente("9902", "Elders");
        geweigerd(
                Beoordelingsreden.ONBEKEND,
                () -> w.bezwaar(elders, b -> b.legGeschilVoor(elders, klacht, VOLLEDIG)));
        geweigerd(Beoordelingsreden.ONBEKEND, () -> advies(LocalDate.of(2026, 4, 14), true));
    }

    private void geschil() {
        beslis(Klachtuitkomst.ONGEGROND);
        legStil(true);
        legVoor(VOLLEDIG);
    }

    private UUID klaag(String tekst) {
        List<UUID> id = new ArrayList<>();
        w.bezwaar(KLAGER, b -> id.add(b.klaag(KLAGER, aanvraag, tekst)));
        return id.get(0);
    }

    private void beslis(Klachtuitkomst uitkomst) {
        w.bezwaar(BEA, b -> b.beslisKlacht(BEA, klacht, uitkomst, "Het lag er niet bij."));
    }

    private void legVoor(Geschilopgave opgave) {
        w.bezwaar(BEA, b -> b.legGeschilVoor(BEA, klacht, opgave));
    }

    private void advies(LocalDate dag, boolean gelijk) {
        w.bezwaar(
                BEA, b -> b.legAdviesVast(BEA, klacht, dag, gelijk, "De eis stond er duidelijk."));
    }

    private void legStil(boolean stil) {
        w.zonderPoort(
                "update openstelling set stilgelegd = "
                        + (stil ? "'2026-04-14'" : "null")
                        + ", reden = 'geschil'");
    }

    // De poort vraagt een mededeling; daarna oordeelt de regel van het geschil.
    private void hervat() {
        UUID verzending = UUID.randomUUID();
        w.zonderPoort(
                """
                insert into kennisgeving (id, gemeente, verzending, soort, titel, tekst, onderwerp_soort, onderwerp, van, voor,
                    rol, verstuurd, door)
                values (gen_random_uuid(), '9901', '%s', 'X', 'x', 'x', 'OPENSTELLING', '%s', 'GEMEENTE', 'GEMEENTE',
                    'INKOOPADVISEUR', nu(), 'x')
                """
                        .formatted(verzending, w.openstelling));
        w.db.doe(
                BEA,
                d ->
                        d.voer(
                                "update openstelling set stilgelegd = null, reden = 'advies', mededeling = ? where id = ?",
                                verzending,
                                w.openstelling));
    }

    private long getal(String sql) {
        return w.db.toezicht().eerste(sql, r -> r.getLong("n")).orElseThrow();
    }
}
