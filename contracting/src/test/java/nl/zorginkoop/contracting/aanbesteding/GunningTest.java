package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BAS;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BEA;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.agb;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.junit.jupiter.api.Test;

/** Van stand naar gunning: brieven, twintig dagen, kort geding, aankondiging. */
class GunningTest {
    private final Gunningwereld w = Gunningwereld.open();
    private UUID a;
    private UUID b;
    private UUID c;

    /** Scenario 6, gewogen en met de prijzen open. */
    private void gewogen() {
        a = w.ingediend(1, 1, "72.00");
        b = w.ingediend(2, 1, "75.60");
        c = w.ingediend(3, 1, "68.00");
        w.opent();
        w.scoort(a, 320, 240);
        w.scoort(b, 350, 260);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
        w.naar("2026-11-16T09:00");
    }

    @Test
    void elke_inschrijver_leest_zijn_punten_de_redenen_en_wie_er_wint() {
        gewogen();
        String winnaar = tekst(a);
        String verliezer = tekst(b);
        String onder = tekst(c);
        assertThat(winnaar).contains("aan u te gunnen", "320,00", "240,00", "800,00");
        assertThat(verliezer)
                .contains(
                        "niet aan u te gunnen",
                        "plaats 2",
                        "Duidelijk beschreven.",
                        "350,00",
                        "132,00",
                        "742,00",
                        "Aanbieder 1",
                        "800,00",
                        "6 december 2026",
                        "gunnen wij niets",
                        "Commissie van Aanbestedingsexperts");
        assertThat(onder).contains("onder de reële prijs van € 70,00", "Aanbieder 1");
        assertThat(onder).doesNotContain("Uw punten");

        Gunningsvoornemen v = w.voornemen(1);
        assertThat(v.laatsteDag()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select aanbieder from gunningsbrief order by 1",
                                        r -> r.getString("aanbieder")))
                .containsExactly(agb(1).code(), agb(2).code(), agb(3).code());
        geweigerd(Aanbestedingsreden.VOORNEMEN_GELDT, () -> w.voornemen(1));
    }

    @Test
    void een_inschrijver_leest_alleen_zijn_eigen_uitslag() {
        gewogen();
        w.voornemen(1);
        Namens wie = w.bieder(2);
        List<String> gezien =
                w.db.als(
                        wie,
                        d ->
                                d.lijst(
                                        "select aanbieder from gunningsuitslag",
                                        r -> r.getString("aanbieder")));
        assertThat(gezien).containsExactly(agb(2).code());
        List<String> scores =
                w.db.als(wie, d -> d.lijst("select 'x' as x from score", r -> r.getString("x")));
        assertThat(scores).isEmpty();
    }

    @Test
    void de_uitslag_schrijft_alleen_de_databank_over_uit_de_stand() {
        gewogen();
        Gunningsvoornemen v = w.voornemen(1);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BEA,
                                        d ->
                                                d.voer(
                                                        "insert into gunningsuitslag (gemeente, aanbieder, voornemen, inschrijving, uitkomst)"
                                                                + " values ('9901', '99000002', ?, gen_random_uuid(), 'GEGUND')",
                                                        v.id())))
                .isInstanceOfSatisfying(
                        Databankfout.class, f -> assertThat(f.sqlState()).isEqualTo("42501"));
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BEA,
                                        d ->
                                                d.voer(
                                                        "update perceelinschrijving set toestand = 'GEGUND' where id = ?",
                                                        b)))
                .isInstanceOf(Databankfout.class);
        geweigerd(Aanbestedingsreden.VOORNEMEN_GELDT, () -> w.score(a, w.criteria().get(0), 1));
    }

    @Test
    void gunnen_kan_de_dag_na_de_twintigste_en_wie_wint_krijgt_een_aanbod_V13() {
        gewogen();
        w.voornemen(1);
        w.naar("2026-12-06T23:59");
        geweigerd(Aanbestedingsreden.TE_VROEG, () -> w.gun(1));
        w.naar("2026-12-07T00:00");
        w.gun(1);
        assertThat(w.gegund)
                .containsExactly(
                        new Gegund(
                                a,
                                1,
                                BEA.gemeente(),
                                agb(1),
                                w.kader,
                                w.set,
                                LocalDate.of(2027, 1, 1)));
        assertThat(toestand(a)).isEqualTo("GEGUND");
        assertThat(toestand(b)).isEqualTo("AFGEWEZEN");
        geweigerd(Aanbestedingsreden.OVERGANG, () -> w.gun(1));
        Namens winnaar = w.bieder(1);
        geweigerd(
                Aanbestedingsreden.ONBEKEND,
                () -> w.schrijf(winnaar, l -> l.trekIn(winnaar, a, "toch niet")));
    }

    @Test
    void na_de_gunning_ligt_er_geen_taak_meer_om_te_gunnen() {
        gewogen();
        w.voornemen(1);
        w.naar("2026-12-07T09:00");
        w.db.doe(
                BEA,
                d -> {
                    Termijnloket termijnen = new Werkplaats(d).termijnen;
                    UUID voornemen =
                            new Aanbestedingen(d).voornemen(w.openstelling, 1).orElseThrow().id();
                    termijnen.over(BEA, voornemen).forEach(t -> termijnen.laatAfgaan(BEA, t.id()));
                });
        assertThat(openTaken()).containsExactly("De twintig dagen zijn om: gun perceel 1 van OS-1");
        w.gun(1);
        assertThat(openTaken()).isEmpty();
    }

    private List<String> openTaken() {
        return w.db.toezicht()
                .lijst("select titel from taak where klaar is null", r -> r.getString("titel"));
    }

    @Test
    void een_kort_geding_op_tijd_houdt_alles_tegen_tot_de_uitspraak_scenario_5() {
        gewogen();

        w.voornemen(1);
        w.naar("2026-12-06T20:00");
        w.bezwaar(BEA, l -> l.meldKortGeding(BEA, b, LocalDate.of(2026, 12, 6)));
        w.naar("2026-12-07T09:00");
        w.bezwaar(BEA, l -> l.meldKortGeding(BEA, c, LocalDate.of(2026, 12, 7)));
        geweigerd(Aanbestedingsreden.KORT_GEDING, () -> w.gun(1));

        w.naar("2027-02-10T12:00");
        w.bezwaar(BEA, l -> l.legUitspraakVast(BEA, b, LocalDate.of(2027, 2, 10), false));
        assertThat(gestand(a)).isEqualTo("2027-02-24");
        assertThat(gestand(b)).isEqualTo("2027-02-24");
        List<Gunningsgeding> gedingen = lees(BEA, l -> l.gedingen(BEA, w.openstelling, 1));
        assertThat(gedingen)
                .extracting(
                        Gunningsgeding::inschrijving,
                        Gunningsgeding::opTijd,
                        Gunningsgeding::toegewezen)
                .containsExactly(tuple(b, true, false), tuple(c, false, null));
        List<Gunningsgeding> zuid = lees(BEA, l -> l.gedingen(BEA, w.openstelling, 2));
        assertThat(zuid).isEmpty();
        w.gun(1);
        assertThat(w.gegund).extracting(Gegund::inschrijving).containsExactly(a);
    }

    @Test
    void een_kort_geding_over_een_perceel_houdt_ook_de_andere_van_de_procedure_tegen_scenario_5() {
        UUID zuid = w.ingediend(4, 2, "72.00");
        gewogen();
        w.scoort(zuid, 100, 100);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 2));
        w.voornemen(1);
        w.voornemen(2);
        w.bezwaar(BEA, l -> l.meldKortGeding(BEA, b, LocalDate.of(2026, 11, 16)));
        w.naar("2026-12-07T09:00");
        geweigerd(Aanbestedingsreden.KORT_GEDING, () -> w.gun(2));
    }

    @Test
    void een_toegewezen_kort_geding_leidt_tot_opnieuw_beoordelen() {
        gewogen();
        w.voornemen(1);
        w.bezwaar(BEA, l -> l.meldKortGeding(BEA, b, LocalDate.of(2026, 11, 16)));
        w.naar("2026-12-20T09:00");
        w.bezwaar(BEA, l -> l.legUitspraakVast(BEA, b, LocalDate.of(2026, 12, 20), true));
        geweigerd(Aanbestedingsreden.UITSPRAAK, () -> w.gun(1));
        trekIn("De rechter vond de reden bij Team te mager.");
        w.scoort(a, 320, 100);
        Gunningsvoornemen nieuw = w.voornemen(1);
        assertThat(nieuw.laatsteDag()).isEqualTo(LocalDate.of(2027, 1, 9));
        w.naar("2027-01-10T09:00");
        w.gun(1);
        assertThat(w.gegund).extracting(Gegund::inschrijving).containsExactly(b);
    }

    @Test
    void een_winnaar_die_weggaat_vraagt_een_nieuw_voornemen_en_de_tweede_heeft_dezelfde_punten() {
        gewogen();
        Gunningsstand voor = w.stand(1, b);
        w.voornemen(1);
        Namens winnaar = w.bieder(1);
        w.schrijf(winnaar, l -> l.trekIn(winnaar, a, "Geen personeel."));
        w.naar("2026-12-07T09:00");
        geweigerd(Aanbestedingsreden.WINNAAR_WEG, () -> w.gun(1));
        trekIn("De winnaar trok zich terug.");
        w.voornemen(1);
        assertThat(w.stand(1, b).totaal()).isEqualTo(voor.totaal());
        assertThat(w.stand(1, b).plaats()).isEqualTo(1);
    }

    @Test
    void boven_750000_wordt_er_niet_gegund_zonder_verwijzing_naar_de_aankondiging_OP_18_WC_05() {
        gewogen();
        w.voornemen(1);
        w.naar("2026-12-07T09:00");
        waarde(75000001);
        geweigerd(Aanbestedingsreden.AANKONDIGING, () -> w.gun(1));
        waarde(75000000);
        geweigerd(Aanbestedingsreden.AANKONDIGING, () -> w.gun(1));
        // De grens is gedateerd: wie haar exclusief maakt, telt precies 750.000 niet mee.
        w.db.toezicht()
                .voer(
                        "insert into aankondigingsdrempel values ('2026-12-01', 75000000, false, 'proef')");
        waarde(75000001);
        geweigerd(Aanbestedingsreden.AANKONDIGING, () -> w.gun(1));
        w.zonderPoort("update inkoopkader set aankondiging = 'TenderNed 12345'");
        w.gun(1);
        assertThat(w.gegund).hasSize(1);
    }

    @Test
    void op_of_onder_een_exclusieve_grens_is_geen_aankondiging_nodig_WC_05() {
        gewogen();
        w.voornemen(1);
        w.naar("2026-12-07T09:00");
        w.db.toezicht()
                .voer(
                        "insert into aankondigingsdrempel values ('2026-12-01', 75000000, false, 'proef')");
        waarde(75000000);
        w.gun(1);
        assertThat(w.gegund).hasSize(1);
    }

    @Test
    void een_voornemen_wacht_tot_over_alles_is_beslist() {
        a = w.ingediend(1, 1, "72.00");
        geweigerd(Aanbestedingsreden.NOG_DICHT, () -> w.voornemen(1));
        w.opent();
        w.scoort(a, 100, 100);
        geweigerd(Aanbestedingsreden.ONBESLIST, () -> w.voornemen(1));
        geweigerd(Aanbestedingsreden.ZONDER_INSCHRIJVING, () -> w.voornemen(2));
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
        assertThat(w.voornemen(1).perceel()).isEqualTo(1);
    }

    @Test
    void een_klacht_houdt_niets_tegen_en_krijgt_binnen_zes_weken_antwoord_V13() {
        a = w.ingediend(1, 1, "72.00");
        Namens klager = w.bieder(1);
        geweigerd(
                Aanbestedingsreden.KLACHT_TE_VROEG,
                () -> w.bezwaar(klager, l -> l.klaag(klager, a, "Te laat.")));
        w.opent();
        w.bezwaar(klager, l -> l.klaag(klager, a, "Het gesprek duurde te kort."));
        // Nog eens hetzelfde is dezelfde klacht, met een termijn.
        w.bezwaar(klager, l -> l.klaag(klager, a, "Het gesprek duurde te kort."));
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select id from termijn where soort = 'GUNNING_KLACHT'",
                                        r -> r.getString("id")))
                .hasSize(1);
        UUID klacht =
                w.db.toezicht()
                        .eerste(
                                "select id from gunningsklacht where uiterlijk = '2026-12-14'",
                                r -> r.getObject("id", UUID.class))
                        .orElseThrow();
        w.bezwaar(
                BAS,
                l ->
                        l.beslisKlacht(
                                BAS,
                                klacht,
                                Gunningsbezwaarloket.Klachtuitkomst.ONGEGROND,
                                "Er was geen gesprek."));
        List<Gunningsklacht> gelezen = lees(klager, l -> l.klachten(klager, a));
        assertThat(gelezen)
                .extracting(Gunningsklacht::antwoord)
                .containsExactly("Er was geen gesprek.");
        geweigerd(
                Aanbestedingsreden.KLACHT_VAST,
                () ->
                        w.bezwaar(
                                BAS,
                                l ->
                                        l.beslisKlacht(
                                                BAS,
                                                klacht,
                                                Gunningsbezwaarloket.Klachtuitkomst.GEGROND,
                                                "toch")));
    }

    private <T> T lees(Namens wie, Function<Aanbestedingsoverzicht, T> werk) {
        return w.db.als(
                wie,
                d -> {
                    Aanbestedingsoverzicht overzicht = new Aanbestedingsoverzicht();
                    overzicht.databank = d;
                    return werk.apply(overzicht);
                });
    }

    private void waarde(long centen) {
        w.zonderPoort("update inkoopkader set waarde = " + centen);
    }

    private void trekIn(String reden) {
        w.gunt(
                BEA,
                l -> {
                    l.trekVoornemenIn(BEA, w.openstelling, 1, reden);
                    return null;
                });
    }

    private String toestand(UUID id) {
        return w.db.toezicht()
                .eerste(
                        "select toestand from perceelinschrijving where id = ?",
                        r -> r.getString("toestand"),
                        id)
                .orElseThrow();
    }

    private String gestand(UUID id) {
        return w.db.toezicht()
                .eerste(
                        "select gestand_tot::text as tot from perceelinschrijving where id = ?",
                        r -> r.getString("tot"),
                        id)
                .orElseThrow();
    }

    private String tekst(UUID inschrijving) {
        Brief brief = w.gunt(BEA, l -> l.voorbeeld(BEA, inschrijving));
        return brief.toString();
    }
}
