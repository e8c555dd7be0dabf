package nl.zorginkoop.contracting.levensloop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.catalogus.Proefkeuzes;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Proefplannen;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.contracting.verzoek.Proefverzoeken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Een mens met hulp van twee aanbieders, in Waterrijk, op dinsdag 15 september 2026. */
final class Levenswereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final AgbCode EIK = new AgbCode("99000001");
    static final AgbCode LINDE = new AgbCode("99000002");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens POST = Namens.postkamer(WATERRIJK);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("gebeurtenis vastleggen");
    static final String BSN = "999900006";
    static final String GOED = "999900018";

    /** De loketten over de verbinding van een transactie. */
    final class Loketten {
        final Gebeurtenisloket gebeurtenis = new Gebeurtenisloket();
        final Brploket brp = new Brploket();
        final Vertegenwoordigerloket vertegenwoordiger = new Vertegenwoordigerloket();
        final Toewijzingkamer kamer;

        Loketten(Databank d) {
            Berichtenloop loop = Proefpost.op(d);
            kamer = new Toewijzingkamer(d, loop);
            Werkplaats werkplaats = new Werkplaats(d);
            Gebeurtenissen gebeurtenissen = new Gebeurtenissen();
            gebeurtenissen.databank = d;
            Gevolgen gevolgen = new Gevolgen();
            gevolgen.databank = d;
            gevolgen.beeindigen = kamer.beeindigen;
            Uitvoering uitvoering = new Uitvoering();
            uitvoering.databank = d;
            uitvoering.beeindigen = kamer.beeindigen;
            uitvoering.verzoeken = Proefverzoeken.loket(d, kamer, loop);
            uitvoering.keuzes = Proefkeuzes.einde(d);
            uitvoering.levenseinde = Proefplannen.einde(d);
            uitvoering.taken = werkplaats.taken;
            gebeurtenis.databank = d;
            gebeurtenis.gebeurtenissen = gebeurtenissen;
            gebeurtenis.gevolgen = gevolgen;
            gebeurtenis.uitvoering = uitvoering;
            gebeurtenis.beeindigen = kamer.beeindigen;
            gebeurtenis.taken = werkplaats.taken;
            brp.databank = d;
            brp.brp = b -> antwoord;
            brp.hulpvragers = new Hulpvragers(d);
            brp.gebeurtenissen = gebeurtenissen;
            brp.klok = Testdatabank.klok(d);
            vertegenwoordiger.databank = d;
            vertegenwoordiger.gebeurtenissen = gebeurtenissen;
        }
    }

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik")
                    .metAanbieder("99000002", "De Linde");
    final UUID mens = UUID.randomUUID();
    Brpantwoord antwoord =
            new Brpantwoord(Brpantwoord.Uitslag.NIET_BEREIKT, null, null, null, null, "BRP");
    private int volgnummer;

    Levenswereld() {
        Databank d = db.toezicht();
        d.voer(
                "insert into product values ('WMO', '02A01', '02', 'Begeleiding'), ('WMO', '10A01', '10', 'Traject'),"
                        + " ('JEUGDWET', '45A01', '45', 'Ambulant')");
        for (String agb : List.of(EIK.code(), LINDE.code())) {
            for (String wet : List.of("WMO", "JEUGDWET")) {
                d.voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values (md5(?)::uuid, '9901', ?, ?, 'RO-' || ?, 'x', 'INSPANNINGSGERICHT',"
                                + " '2020-01-01')",
                        agb + wet,
                        agb,
                        wet,
                        agb + wet);
                d.voer(
                        "insert into tarief select uuidv7(), md5(?)::uuid, '9901', ?, ?, p.code, '04', '[2025-01-01,)',"
                                + " '[2025-01-01,)', 6000 from product p where p.wet = ?",
                        agb + wet,
                        agb,
                        wet,
                        wet);
            }
        }
        d.voer(
                "insert into hulpvrager (id, gemeente, bsn, voorletters, achternaam, geboortedatum, geslacht, straat,"
                        + " huisnummer, postcode, plaats) values (?, '9901', ?, 'A', 'Anker', '1941-05-02', '2', 'Kade', 3,"
                        + " '1234AB', 'Waterrijk')",
                mens,
                BSN);
        for (String wet : List.of("WMO", "JEUGDWET")) {
            for (int jaar = 2025; jaar <= 2027; jaar++) {
                begroot(wet, jaar);
            }
        }
    }

    private void begroot(String wet, int jaar) {
        UUID begroting = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9901', ?, ?,"
                                + " 'BEGROTING', ?, array[?::uuid])",
                        begroting,
                        jaar,
                        wet,
                        wet + jaar,
                        begroting);
        db.doe(RIA, t -> new Grootboek(t).begroot(begroting, Euro.van("100000.00"), begroting));
    }

    <T> T als(Namens namens, Function<Loketten, T> werk) {
        return db.als(namens, d -> werk.apply(new Loketten(d)));
    }

    void doe(Consumer<Loketten> werk) {
        db.doe(RIA, d -> werk.accept(new Loketten(d)));
    }

    /** Tien uur per maand tegen zestig euro. */
    UUID maandelijks(AgbCode aanbieder, String begin, String eind) {
        return wijsToe(Wet.WMO, aanbieder, "02", "02A01", Frequentie.PER_MAAND, begin, eind);
    }

    UUID wijsToe(
            Wet wet,
            AgbCode aanbieder,
            String categorie,
            String product,
            Frequentie frequentie,
            String begin,
            String eind) {
        NieuweToewijzing nieuw =
                new NieuweToewijzing(
                        wet,
                        aanbieder,
                        mens,
                        categorie,
                        product,
                        LocalDate.parse(begin),
                        eind == null ? null : LocalDate.parse(eind),
                        new Omvang(10, Eenheid.UUR, frequentie),
                        null,
                        null,
                        null);
        return als(RIA, l -> l.kamer.loket.wijsToe(RIA, TAAK, nieuw));
    }

    List<Levensgevolg> bekijk(Gebeurtenisopgave o) {
        return als(RIA, l -> l.gebeurtenis.bekijk(RIA, TAAK, mens, o));
    }

    UUID legVast(Gebeurtenisopgave o) {
        return als(RIA, l -> l.gebeurtenis.legVast(RIA, TAAK, mens, o));
    }

    Gebeurtenisblad blad() {
        return als(RIA, l -> l.gebeurtenis.blad(RIA, TAAK, mens));
    }

    static Gebeurtenisopgave overlijden(String dag) {
        return new Gebeurtenisopgave(
                Gebeurtenisopgave.Soort.OVERLIJDEN,
                LocalDate.parse(dag),
                "BRP",
                null,
                null,
                null,
                null);
    }

    static Gebeurtenisopgave verhuizing(String dag, String naar) {
        return new Gebeurtenisopgave(
                Gebeurtenisopgave.Soort.VERHUIZING,
                LocalDate.parse(dag),
                "de hulpvrager zelf",
                null,
                naar,
                null,
                null);
    }

    static Gebeurtenisopgave bsn(String dag, String nummer, String instemming) {
        return new Gebeurtenisopgave(
                Gebeurtenisopgave.Soort.BSN_CORRECTIE,
                LocalDate.parse(dag),
                "burgerzaken",
                null,
                null,
                new Bsn(nummer),
                instemming);
    }

    /** De BRP kent dit mens op dit adres. */
    void inBrp(String straat, String gemeente, String overleden) {
        antwoord =
                new Brpantwoord(
                        Brpantwoord.Uitslag.GEVONDEN,
                        new Persoon(
                                new Bsn(BSN),
                                "A",
                                null,
                                null,
                                "Anker",
                                LocalDate.of(1941, 5, 2),
                                "2",
                                straat,
                                3,
                                "1234AB",
                                "Waterrijk",
                                null),
                        gemeente,
                        LocalDate.of(2026, 9, 1),
                        overleden == null ? null : LocalDate.parse(overleden),
                        "BRP (proef)");
    }

    /** Elk 301 dat klaarligt sinds dit aantal, zoals het verstuurd zou worden. */
    List<Toewijzingsgegevens> berichten(int vanaf) {
        record Uit(UUID id, UUID onderwerp) {}
        List<Uit> uit =
                db.toezicht()
                        .lijst(
                                "select id, onderwerp from bericht_uit where berichtsoort like '%301' order by id"
                                        + " offset ?",
                                r ->
                                        new Uit(
                                                r.getObject("id", UUID.class),
                                                r.getObject("onderwerp", UUID.class)),
                                vanaf);
        return uit.stream()
                .map(
                        u ->
                                als(
                                        POST,
                                        l ->
                                                l.kamer.loket.voorBericht(
                                                        POST, TAAK, u.onderwerp(), u.id())))
                .toList();
    }

    int aantal301() {
        return Integer.parseInt(
                een("select count(*) from bericht_uit where berichtsoort like '%301'"));
    }

    /** Een goedgekeurde regel over een periode, met zijn boeking. */
    void declareer(UUID toewijzing, String begin, String eind, long volume) {
        UUID bericht = UUID.randomUUID();
        UUID declaratie = UUID.randomUUID();
        Databank d = db.toezicht();
        d.voer(
                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id,"
                        + " stukken, ontvangen, status) values (?, '9901', '99000001', 'MAP', ?, 'x', '', 0, 's', 1, nu(),"
                        + " 'ONTVANGEN')",
                bericht,
                bericht.toString());
        d.voer(
                "insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,"
                        + " ontvangen, beoordeeld, ingediend, status) values (?, '9901', '99000001', 'WMO', ?, ?,"
                        + " ?::date, ?::date, ?::date, nu(), nu(), 0, 'GOEDGEKEURD')",
                declaratie,
                bericht,
                "D" + ++volgnummer,
                begin,
                eind,
                eind);
        d.voer(
                "insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer,"
                        + " referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes)"
                        + " select ?, 1, t.gemeente, t.aanbieder, t.wet, t.bsn, t.id, t.nummer, ?, t.categorie,"
                        + " t.productcode, ?::date, ?::date, ?, '04', 6000, ? * 6000, 'D', '{}'"
                        + " from toewijzing t where t.id = ?",
                declaratie,
                "R" + volgnummer,
                begin,
                eind,
                volume,
                volume,
                toewijzing);
        d.eerste("select boek_declaratie(d) from declaratie d where d.id = ?", r -> "", declaratie);
    }

    void start(UUID toewijzing, String begin) {
        db.toezicht()
                .voer(
                        "insert into levering (gemeente, aanbieder, toewijzing, begin) select gemeente, aanbieder, id,"
                                + " ?::date from toewijzing where id = ?",
                        begin,
                        toewijzing);
    }

    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    String stand(UUID toewijzing) {
        return een(
                "select concat_ws(' ', status, coalesce(eind::text, 'open'), reden_wijziging) from toewijzing"
                        + " where id = ?",
                toewijzing);
    }

    /** Wat er in de hele gemeente nog verplicht is, in centen. */
    long verplicht() {
        return Long.parseLong(
                een("select sum(verplicht)::bigint from plafond where ouder is null"));
    }

    boolean grootboekKlopt() {
        return een("select count(*) from plafond p join plafond_hertelling h on h.id = p.id where (p.vrij,"
                        + " p.verplicht, p.gerealiseerd) <> (h.vrij, h.verplicht, h.gerealiseerd)")
                .equals("0");
    }

    static void weigert(Enum<?> reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }
}
