package nl.zorginkoop.contracting.bestedingsruimte;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Boekhouding;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.overeenkomst.Proefovereenkomsten;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Een aanbieder met een inspanningsgericht contract, op 15 juni 2026; de ruimte is voor 2027. */
final class Ruimtewereld {
    static final Namens COR = Namens.gemeente("cor", Rol.CONTRACTMANAGER, Kleinewereld.GEMEENTE);
    static final Namens CONNY = Namens.gemeente("conny", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    static final Namens ELS = Namens.aanbieder("els", Kleinewereld.AANBIEDER);
    static final Namens SYSTEEM = Namens.systeem(Kleinewereld.GEMEENTE);
    static final LocalDate JANUARI = LocalDate.of(2027, 1, 1);

    final Kleinewereld klein = new Kleinewereld();
    final Testdatabank db = klein.db;
    final UUID begroting = UUID.randomUUID();

    /** De deuren van de kamer over de verbinding van één transactie. */
    static final class Kamer {
        final Ruimteloket loket = new Ruimteloket();
        final Ruimteoverlegloket overleg = new Ruimteoverlegloket();
        final Bundelloket bundels = new Bundelloket();
        final Ruimteoverzicht overzicht = new Ruimteoverzicht();
        final Ruimteklok klok = new Ruimteklok();
        final Werkplaats werkplaats;

        Kamer(Databank d) {
            werkplaats = new Werkplaats(d);
            Ruimtestappen stappen = new Ruimtestappen();
            stappen.databank = d;
            klok.databank = d;
            klok.stappen = stappen;
            klok.termijnen = werkplaats.termijnen;
            klok.taken = werkplaats.taken;
            klok.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
            klok.grootboek = new Grootboek(d);
            klok.signaalbewaking = Boekhouding.bewaking(d, werkplaats.taken, klok::bij);
            klok.klok = Testdatabank.klok(d);
            werkplaats.verstreken.naar(klok::bij);
            loket.databank = d;
            loket.stappen = stappen;
            loket.klok = klok;
            loket.tijd = klok.klok;
            overleg.databank = d;
            overleg.stappen = stappen;
            overleg.klok = klok;
            overleg.beperkingen = Proefovereenkomsten.beperkingen(d);
            overleg.tijd = klok.klok;
            bundels.databank = d;
            bundels.stappen = stappen;
            bundels.klok = klok;
            bundels.grootboek = klok.grootboek;
            bundels.signaalbewaking = klok.signaalbewaking;
            overzicht.databank = d;
        }
    }

    Ruimtewereld() {
        naar("2026-06-15");
        zet(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9001', 2027, 'WMO',"
                        + " 'BEGROTING', 'Begroting 2027', array[?::uuid])",
                begroting,
                begroting);
        begroot(begroting, "1000000.00");
    }

    void naar(String dag) {
        db.opKlok(Instant.parse(dag + "T09:00:00Z"));
    }

    <T> T als(Namens namens, Function<Kamer, T> werk) {
        return db.als(namens, d -> werk.apply(new Kamer(d)));
    }

    void doe(Namens namens, Consumer<Kamer> werk) {
        db.doe(namens, d -> werk.accept(new Kamer(d)));
        if (namens.aanbieder() != null) {
            laatAfgaan(Ruimteklok.BEURT);
        }
    }

    int zet(String sql, Object... waarden) {
        return db.toezicht().voer(sql, waarden);
    }

    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    /** De klok gaat af voor wat er van deze soort loopt, zoals de werker op de server dat doet. */
    void laatAfgaan(String soort) {
        for (String termijn :
                db.toezicht()
                        .lijst(
                                "select id::text from termijn where toestand = 'LOOPT' and soort = ? and einde <= nu()",
                                r -> r.getString(1),
                                soort)) {
            doe(SYSTEEM, k -> k.werkplaats.termijnen.laatAfgaan(SYSTEEM, UUID.fromString(termijn)));
        }
    }

    static Ruimteopgave opgave(UUID contract, String vorm, LocalDate van, boolean aspecifiek) {
        return new Ruimteopgave(contract, vorm, van, aspecifiek, "Besluit door het college.", null);
    }

    static Ruimtefactoren factoren() {
        return new Ruimtefactoren(
                "40 cliënten", "410.000", "38", "5 %", "6 aanbieders", "wijkteam");
    }

    static Planpunten punten() {
        return new Planpunten("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    }

    static Hoogteopgave hoogte(String euro, Naarrato wijze) {
        return new Hoogteopgave(Euro.van(euro), wijze, null, factoren(), "Wij volgen u.", null);
    }

    UUID voornemen(LocalDate van) {
        return als(
                COR,
                k ->
                        k.loket.maakBekend(
                                COR, opgave(klein.overeenkomst, "Begeleiding", van, false)));
    }

    UUID besloten(String euro) {
        UUID ruimte = voornemen(JANUARI);
        doe(ELS, k -> k.loket.geefZienswijze(ELS, ruimte, "Akkoord."));
        doe(COR, k -> k.loket.besluit(COR, ruimte, hoogte(euro, Naarrato.HEEL_JAAR)));
        return ruimte;
    }

    UUID metPlan(String euro) {
        UUID ruimte = besloten(euro);
        UUID plan = als(COR, k -> k.loket.legPlanVoor(COR, ruimte, punten()));
        doe(ELS, k -> k.loket.stemIn(ELS, ruimte, plan, "bestuurder"));
        return ruimte;
    }

    /** Van kracht op 1 januari 2027, met deze ruimte. */
    UUID vanKracht(String euro) {
        UUID ruimte = metPlan(euro);
        naar("2027-01-01");
        laatAfgaan(Ruimteklok.TERMIJN);
        return ruimte;
    }

    /** Nog een ruimte naast een andere, onder een eigen plafond. */
    UUID naast(String vorm, String euro) {
        UUID groep = UUID.randomUUID();
        UUID ruimte = UUID.randomUUID();
        zet(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, categorieen, ouder, pad) values (?, '9001', 2027,"
                        + " 'WMO', 'PLAFOND', ?, '{01}', ?, array[?::uuid, ?::uuid])",
                groep,
                vorm,
                begroting,
                begroting,
                groep);
        zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad) values (?, '9001',"
                        + " '42420099', 2027, 'WMO', 'BESTEDINGSRUIMTE', ?, ?, array[?::uuid, ?::uuid, ?::uuid])",
                ruimte,
                vorm,
                groep,
                begroting,
                groep,
                ruimte);
        begroot(ruimte, euro);
        return als(COR, k -> neemOver(k, vorm, ruimte, false));
    }

    UUID neemOver(Kamer k, String vorm, UUID plafond, boolean aspecifiek) {
        return neemOver(
                k, vorm, plafond, aspecifiek, LocalDate.of(2026, 9, 15), LocalDate.of(2026, 7, 20));
    }

    UUID neemOver(
            Kamer k,
            String vorm,
            UUID plafond,
            boolean aspecifiek,
            LocalDate besluit,
            LocalDate zienswijzeTot) {
        return k.loket.neemOver(
                COR,
                new Ruimteopgave(
                        klein.overeenkomst,
                        vorm,
                        JANUARI,
                        aspecifiek,
                        "Besluit van 2026.",
                        zienswijzeTot),
                plafond,
                new Ruimteloket.Overname(
                        LocalDate.of(2026, 6, 20),
                        besluit,
                        LocalDate.of(2026, 10, 20),
                        "dossier 12"),
                hoogte("1.00", Naarrato.HEEL_JAAR),
                punten());
    }

    void begroot(UUID plafond, String euro) {
        db.doe(CONNY, d -> new Grootboek(d).begroot(plafond, Euro.van(euro), UUID.randomUUID()));
    }

    /** De raad besloot dat de ruimten samen zoveel boven de begroting mogen. */
    void magBoven(String euro) {
        UUID wijziging = UUID.randomUUID();
        zet(
                "insert into begrotingswijziging (id, gemeente, nummer, jaar, titel, opgesteld_door) values (?, '9001',"
                        + " 1, 2027, 'Boven', 'bo')",
                wijziging);
        zet(
                "insert into begrotingsregel (wijziging, gemeente, nr, soort, naar, bedrag, reden) values (?, '9001', 1,"
                        + " 'BOVEN_BEGROTING', ?, ?, 'x')",
                wijziging,
                begroting,
                Euro.van(euro).centen());
        zet(
                "update begrotingswijziging set stand = 'INGEDIEND', ingediend_door = 'bo' where id = ?",
                wijziging);
        zet(
                "update begrotingswijziging set stand = 'BESLOTEN', orgaan = 'RAAD', besluitnummer = 'R-1', besluitdag ="
                        + " vandaag(), besloten_door = 'cor' where id = ?",
                wijziging);
    }

    /** De open taak over deze ruimte, en wanneer de klok weer kijkt. */
    String wacht(UUID ruimte) {
        return een(
                "select coalesce(string_agg(t.rol || ' ' || t.titel, ', '), 'niets') || ' ' || coalesce((select string_agg(((k.einde at time zone"
                        + " 'Europe/Amsterdam')::date)::text, ', ') from termijn k where k.onderwerp = ?"
                        + " and k.soort = 'RUIMTEKLOK' and k.toestand = 'LOOPT'), '') from taak t where t.klaar is null and"
                        + " t.onderwerp = ? and t.onderwerp_soort = 'BESTEDINGSRUIMTE'",
                ruimte,
                ruimte);
    }

    UUID plafond(UUID ruimte) {
        return UUID.fromString(een("select plafond from bestedingsruimte where id = ?", ruimte));
    }

    /** Hulp drukt op de ruimte, en wie bewaakt hoort het in dezelfde transactie. */
    void boek(UUID plafond, String euro) {
        db.doe(
                CONNY,
                d -> {
                    new Grootboek(d)
                            .verplichtBovenRuimte(
                                    new Boekopdracht(
                                            plafond,
                                            Euro.van(euro),
                                            null,
                                            Kleinewereld.AANBIEDER,
                                            null,
                                            UUID.randomUUID()),
                                    Grond.BESLUIT);
                    new Kamer(d).klok.signaalbewaking.meld(CONNY);
                });
    }

    /** Er is overlegd en besloten. */
    void besluit(UUID ruimte, Ruimteuitkomst uitkomst) {
        if (stand(ruimte).equals("SIGNAAL_70")) {
            doe(COR, k -> k.overleg.legOverlegVast(COR, ruimte, "Wij spraken elkaar."));
        }
        doe(COR, k -> k.overleg.besluit(COR, ruimte, uitkomst, "Daarom."));
    }

    UUID addendum(UUID ruimte, String euro, LocalDate ingang) {
        return als(
                COR,
                k ->
                        k.overleg.stelAddendumOp(
                                COR,
                                ruimte,
                                new Addendumopgave(Euro.van(euro), ingang, "Meer vraag.")));
    }

    String stand(UUID ruimte) {
        return een("select stand from bestedingsruimte where id = ?", ruimte);
    }

    String aanZet(UUID ruimte) {
        return een(
                "select coalesce(aan_zet || ' ' || uiterlijk, 'niemand') from bestedingsruimte where id = ?",
                ruimte);
    }

    /** Zet een stap langs het loket om: wat de databank er zelf van vindt. */
    void stap(Namens namens, UUID ruimte, String soort) {
        db.doe(
                namens,
                d -> {
                    Ruimtestappen s = new Ruimtestappen();
                    s.databank = d;
                    boolean stuk =
                            List.of(
                                            "PLAN",
                                            "GEZAMENLIJK_PLAN",
                                            "ADDENDUM",
                                            "ADDENDUM_AANBIEDER",
                                            "ADDENDUM_GEMEENTE",
                                            "VERHOOGD",
                                            "CLIENTENSTOP",
                                            "VERSCHOVEN")
                                    .contains(soort);
                    if (soort.equals("BESLUIT_RUIMTE")) {
                        s.besluit(namens, ruimte, Ruimteuitkomst.VERHOOGD, "x");
                    } else {
                        s.over(namens, ruimte, soort, stuk ? UUID.randomUUID() : null, "x");
                    }
                });
    }

    static void weigert(ThrowingCallable werk, Ruimtereden reden) {
        assertThatThrownBy(werk).hasMessageContaining(reden.zin());
    }
}
