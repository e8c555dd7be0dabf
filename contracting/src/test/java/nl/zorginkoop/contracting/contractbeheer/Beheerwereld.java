package nl.zorginkoop.contracting.contractbeheer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;

/** Een gemeente met veel aanbieders en wat zij dit jaar leverden. */
final class Beheerwereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Namens MANAGER = Namens.gemeente("cora", Rol.CONTRACTMANAGER, WATERRIJK);
    static final Periode JAAR = Periode.jaar(2026);
    private static final int EERSTE = 99_000_001;

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede");

    /** De zoveelste aanbieder; de eerste is 0. */
    static AgbCode aanbieder(int nummer) {
        return new AgbCode(String.valueOf(EERSTE + nummer));
    }

    /** Een rij aanbieders met een contract, die elk dit bedrag, in centen, goedgekeurd kregen. */
    Beheerwereld metVolume(int vanaf, int aantal, long centen) {
        Databank d = db.toezicht();
        d.voer(
                "insert into zorgaanbieder (agb, naam, email) select n, 'Aanbieder ' || n,"
                        + " n || '@example.org' from generate_series(?, ?) n",
                EERSTE + vanaf,
                EERSTE + vanaf + aantal - 1);
        d.voer(
                """
                insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)
                select gen_random_uuid(), '9901', n, 'WMO', 'RO-' || n, 'Raamovereenkomst', 'INSPANNINGSGERICHT',
                       '2025-01-01' from generate_series(?, ?) n
                """,
                EERSTE + vanaf,
                EERSTE + vanaf + aantal - 1);
        lever(vanaf, aantal, centen, "D");
        return this;
    }

    /** Elk een bericht met een declaratie van een goedgekeurde regel. */
    void lever(int vanaf, int aantal, long centen, String dc) {
        String merk = UUID.randomUUID().toString();
        Databank d = db.toezicht();
        Object[] wie = {merk, EERSTE + vanaf, EERSTE + vanaf + aantal - 1};
        d.voer(
                """
                insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id, stukken,
                    ontvangen, status)
                select md5(m || n)::uuid, '9901', n, 'MAP', m || n, 'x', '', 0, 's', 1, nu(), 'ONTVANGEN'
                from (values (?)) v (m), generate_series(?, ?) n
                """,
                wie);
        d.voer(
                """
                insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening, ontvangen,
                    beoordeeld, ingediend, status)
                select md5(m || n)::uuid, '9901', n, 'WMO', md5(m || n)::uuid, m, '2026-03-01', '2026-03-31',
                       '2026-04-01', nu(), nu(), 0, 'GOEDGEKEURD'
                from (values (?)) v (m), generate_series(?, ?) n
                """,
                wie);
        d.voer(
                """
                insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzingnummer, referentie,
                    vorige_referentie, categorie, code, begin, eind, volume, eenheid, bedrag, dc, codes)
                select md5(m || n)::uuid, 1, '9901', n, 'WMO', '999900006', 1, m, m, '02', '02A01', '2026-03-01',
                       '2026-03-31', 1, '04', ?, ?, '{}'
                from (values (?)) v (m), generate_series(?, ?) n
                """,
                centen,
                dc,
                merk,
                wie[1],
                wie[2]);
    }

    <T> T als(Namens namens, Function<Contractbeheerloket, T> werk) {
        return db.als(
                namens,
                d -> {
                    Contractbeheerloket loket = new Contractbeheerloket();
                    loket.databank = d;
                    return werk.apply(loket);
                });
    }

    void doe(java.util.function.Consumer<Contractbeheerloket> werk) {
        als(
                MANAGER,
                l -> {
                    werk.accept(l);
                    return null;
                });
    }

    <T> T zie(Namens namens, Function<Contractbeheeroverzicht, T> werk) {
        return db.als(
                namens,
                d -> {
                    Contractbeheeroverzicht overzicht = new Contractbeheeroverzicht();
                    overzicht.databank = d;
                    return werk.apply(overzicht);
                });
    }

    UUID deelIn() {
        return als(MANAGER, l -> l.deelIn(MANAGER, JAAR));
    }

    Indeling indeling() {
        return zie(MANAGER, o -> o.indeling(MANAGER)).orElseThrow();
    }

    List<Beheerplaats> plaatsen(UUID indeling) {
        Bladvraag vraag = Bladvraag.eerste(Bladvraag.GROOTST).met("indeling", indeling.toString());
        return zie(MANAGER, o -> o.plaatsen(MANAGER, vraag)).rijen();
    }

    List<Lot> loten(Namens namens) {
        return zie(namens, o -> o.loten(namens, Bladvraag.eerste(Bladvraag.GROOTST))).rijen();
    }
}
