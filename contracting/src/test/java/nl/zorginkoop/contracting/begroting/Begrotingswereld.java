package nl.zorginkoop.contracting.begroting;

import static org.assertj.core.api.Assertions.assertThat;
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
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Een begroting van 100.000 met een productgroep en twee ruimten eronder, en twee controllers. */
final class Begrotingswereld {
    static final Namens BO = Namens.gemeente("bo", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    static final Namens COR = Namens.gemeente("cor", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    static final AgbCode ANDER = new AgbCode("42420088");

    final Kleinewereld klein = new Kleinewereld();
    final Testdatabank db = klein.db;
    final UUID begroting = klein.begroting;
    final UUID groep;
    final UUID ruimte;
    final UUID andere;

    /** De deuren van de kamer over de verbinding van één transactie. */
    static final class Kamer {
        final Begrotingsloket loket = new Begrotingsloket();
        final Begrotingsoverzicht overzicht = new Begrotingsoverzicht();
        final Jaarloket jaren = new Jaarloket();
        final Jaaroverzicht jaaroverzicht = new Jaaroverzicht();
        final Jaarklok klok = new Jaarklok();

        Kamer(Databank d) {
            Werkplaats w = new Werkplaats(d);
            loket.databank = d;
            loket.taken = w.taken;
            loket.grootboek = new Grootboek(d);
            loket.signaalbewaking = Boekhouding.bewaking(d, w.taken);
            overzicht.databank = d;
            jaren.databank = d;
            jaren.signaalbewaking = loket.signaalbewaking;
            jaaroverzicht.databank = d;
            klok.databank = d;
        }
    }

    Begrotingswereld() {
        db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        db.metAanbieder(ANDER.code(), "De Es");
        groep = plafond("PLAFOND", "Begeleiding", begroting, null);
        ruimte = plafond("BESTEDINGSRUIMTE", "De Linde", begroting, Kleinewereld.AANBIEDER);
        andere = plafond("BESTEDINGSRUIMTE", "De Es", begroting, ANDER);
        begroot(groep, 10_000);
        begroot(ruimte, 40_000);
        begroot(andere, 50_000);
    }

    UUID plafond(String soort, String naam, UUID ouder, AgbCode wie) {
        UUID id = UUID.randomUUID();
        zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, categorieen, ouder, pad) values"
                        + " (?, '9001', ?, 2026, 'WMO', ?, ?, '{99}', ?, array[?::uuid, ?::uuid])",
                id,
                wie == null ? null : wie.code(),
                soort,
                naam,
                ouder,
                ouder,
                id);
        return id;
    }

    void begroot(UUID plafond, long euro) {
        db.doe(
                BO,
                d -> new Grootboek(d).begroot(plafond, Euro.centen(euro * 100), UUID.randomUUID()));
    }

    void verplicht(UUID plafond, long euro) {
        db.doe(
                BO,
                d ->
                        new Grootboek(d)
                                .verplichtBovenRuimte(
                                        new Boekopdracht(
                                                plafond,
                                                Euro.centen(euro * 100),
                                                null,
                                                null,
                                                null,
                                                plafond),
                                        Grond.LOPEND_SPECIFIEK));
    }

    static Regelopgave regel(Regelsoort soort, UUID van, UUID naar, long euro) {
        return new Regelopgave(soort, van, naar, Euro.centen(euro * 100), "omdat");
    }

    UUID voorstel(Regelopgave... regels) {
        return als(BO, k -> k.loket.stelOp(BO, 2026, "Najaarsnota", null, List.of(regels)));
    }

    UUID ingediend(Regelopgave... regels) {
        UUID id = voorstel(regels);
        doe(BO, k -> k.loket.dienIn(BO, id));
        return id;
    }

    void besluit(Namens wie, UUID id, boolean aangenomen) {
        doe(
                wie,
                k ->
                        k.loket.besluit(
                                wie,
                                id,
                                new Besluitopgave(
                                        aangenomen,
                                        Besluitopgave.Orgaan.RAAD,
                                        "R-2026-17",
                                        LocalDate.of(2026, 9, 14))));
    }

    UUID besloten(Regelopgave... regels) {
        UUID id = ingediend(regels);
        besluit(COR, id, true);
        return id;
    }

    Wijzigingrij wijziging(UUID id) {
        return als(BO, k -> k.overzicht.wijziging(BO, id)).orElseThrow();
    }

    <T> T als(Namens namens, Function<Kamer, T> werk) {
        return db.als(namens, d -> werk.apply(new Kamer(d)));
    }

    void doe(Namens namens, Consumer<Kamer> werk) {
        db.doe(namens, d -> werk.accept(new Kamer(d)));
    }

    /** Eén waarde, gezien zonder rijbeveiliging. */
    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    void zet(String sql, Object... waarden) {
        db.toezicht().voer(sql, waarden);
    }

    /** In hele euro's. */
    long begroot(UUID plafond) {
        return Long.parseLong(een("select begroot / 100 from plafond where id = ?", plafond));
    }

    /** Waar het hoofd anders zegt dan de boekingen (INV-8.5). */
    String verschillen() {
        return een(
                "select count(*) from plafond p join plafond_hertelling h using (id) where (p.vrij, p.gereserveerd,"
                        + " p.verplicht, p.gerealiseerd) is distinct from (h.vrij, h.gereserveerd, h.verplicht,"
                        + " h.gerealiseerd)");
    }

    static void weigert(Begrotingsreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, w -> assertThat(w.reden()).isEqualTo(reden));
    }
}
