package nl.zorginkoop.contracting.verzoek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Proefovereenkomsten;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;

/** Een gemeente met een aanbieder die om toewijzingen vraagt, op dinsdag 15 september 2026. */
final class Verzoekwereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Gemeentecode BERGSTEDE = new Gemeentecode("9902");
    static final AgbCode EIK = new AgbCode("99000001");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens POST = Namens.postkamer(WATERRIJK);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("verzoek om toewijzing behandelen");
    static final LocalDate DAG = LocalDate.of(2026, 9, 15);
    static final String BSN = "999900006";

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik")
                    .metAanbieder("99000002", "De Beuk");

    /** Wat er klaargezet is: soort, waarop het antwoordt en waarover het gaat. */
    record Klaar(String soort, UUID antwoordOp, UUID onderwerp) {}

    /** Hoe een ontvangen bericht is afgesloten. */
    record Afgesloten(UUID bericht, boolean goed, String oordeel) {}

    final List<Klaar> klaar = new ArrayList<>();
    final List<Afgesloten> afgesloten = new ArrayList<>();

    Verzoekwereld() {
        Databank d = db.toezicht();
        d.voer(
                "insert into product values ('WMO', '02A01', '02', 'Begeleiding'),"
                        + " ('JEUGDWET', '45A01', '45', 'Ambulant'),"
                        + " ('JEUGDWET', '44A09', '44', 'Pleegzorg')");
        for (String wet : List.of("WMO", "JEUGDWET")) {
            d.voer(
                    "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                            + " values (md5(?)::uuid, '9901', '99000001', ?, 'RO-' || ?, 'x',"
                            + " 'INSPANNINGSGERICHT', '2020-01-01')",
                    wet,
                    wet,
                    wet);
            d.voer(
                    "insert into tarief select uuidv7(), md5(?)::uuid, '9901', '99000001', ?, p.code, '04',"
                            + " '[2025-01-01,)', '[2025-01-01,)', 6000 from product p where p.wet = ?",
                    wet,
                    wet,
                    wet);
            for (int jaar = 2026; jaar <= 2031; jaar++) {
                // Hoeveel er vrij is doet er hier niet toe; dat toetst WijzigenTest.
                d.voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad, bewaakt) select i, '9901', ?,"
                                + " ?, 'BEGROTING', 'x', array[i], false from (select uuidv7() as i) n",
                        jaar,
                        wet);
            }
        }
    }

    UUID hulpvrager(String bsn, LocalDate geboren) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9901', ?, 'Proef', ?, '0')",
                        id,
                        bsn,
                        geboren);
        return id;
    }

    UUID bericht(Gemeentecode gemeente) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, ?, '99000001', 'MAP', ?, 'x',"
                                + " '', 0, 's', 1, nu(), 'ONTVANGEN')",
                        id,
                        gemeente.code(),
                        id.toString());
        return id;
    }

    static Verzoekopdracht.Product product(Wet wet, String referentie, String verwijzer) {
        return new Verzoekopdracht.Product(
                referentie,
                null,
                null,
                wet == Wet.WMO ? "02" : "45",
                wet == Wet.WMO ? "02A01" : "45A01",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 3, 31),
                10L,
                "04",
                "4",
                null,
                new Verzoekopdracht.Verwijzer(verwijzer, null, null),
                null);
    }

    Verzoekopdracht opdracht(
            Gemeentecode gemeente, Wet wet, String bsn, Verzoekopdracht.Product... producten) {
        return new Verzoekopdracht(
                bericht(gemeente),
                wet,
                EIK,
                DAG,
                new Verzoekopdracht.Client(bsn, "P. Proef", LocalDate.of(2014, 1, 1)),
                wet == Wet.WMO ? "WMO316" : "JW316",
                List.of(),
                List.of(producten));
    }

    Berichtuitkomst verwerk(Verzoekopdracht opdracht) {
        return verwerk(WATERRIJK, opdracht);
    }

    Berichtuitkomst verwerk(Gemeentecode gemeente, Verzoekopdracht opdracht) {
        Namens post = Namens.postkamer(gemeente);
        return als(post, l -> l.verwerk(post, TAAK, opdracht));
    }

    /** Een lopende toewijzing van {@link #BSN} bij De Eik, die al ontvangen is. */
    UUID lopend(Wet wet, String product, Omvang omvang, Euro budget, String begin, String eind) {
        UUID wie = UUID.fromString(een("select id from hulpvrager where bsn = ?", BSN));
        return db.als(
                RIA,
                d ->
                        kamer(d).loket
                                .wijsToe(
                                        RIA,
                                        TAAK,
                                        new NieuweToewijzing(
                                                wet,
                                                EIK,
                                                wie,
                                                product.substring(0, 2),
                                                omvang == null ? null : product,
                                                LocalDate.parse(begin),
                                                eind == null ? null : LocalDate.parse(eind),
                                                omvang,
                                                budget,
                                                null,
                                                null)));
    }

    long nummer(UUID toewijzing) {
        return Long.parseLong(een("select nummer from toewijzing where id = ?", toewijzing));
    }

    Berichtuitkomst verwerk(Wijzigingsopdracht opdracht) {
        return als(POST, l -> l.verwerkWijziging(POST, TAAK, opdracht));
    }

    /** Het laatste klaargezette 301, zoals het verstuurd zou worden. */
    Toewijzingsgegevens laatste301() {
        UUID bericht =
                UUID.fromString(
                        een(
                                "select id from bericht_uit where berichtsoort like '%301' order by id desc"
                                        + " limit 1"));
        UUID onderwerp =
                UUID.fromString(een("select onderwerp from bericht_uit where id = ?", bericht));
        return db.als(POST, d -> kamer(d).loket.voorBericht(POST, TAAK, onderwerp, bericht));
    }

    /** De aanbieder keurt het laatste 301 af. */
    void keurLaatste301Af(String soort) {
        UUID retour = bericht(WATERRIJK);
        db.doe(
                POST,
                d ->
                        kamer(d).loket
                                .retourOntvangen(
                                        POST,
                                        Proefpost.koppel(d, soort, retour).onderwerp(),
                                        retour,
                                        false));
    }

    /** Een goedgekeurd verzoek om één product. */
    UUID verzoek(Wet wet, String referentie, String verwijzer) {
        verwerk(opdracht(WATERRIJK, wet, BSN, product(wet, referentie, verwijzer)));
        return zoek(referentie);
    }

    UUID zoek(String referentie) {
        return db.toezicht()
                .eerste(
                        "select id from verzoek where referentie = ?",
                        r -> r.getObject("id", UUID.class),
                        referentie)
                .orElseThrow();
    }

    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    String stand(UUID verzoek) {
        return een("select stand from verzoek where id = ?", verzoek);
    }

    UUID laatsteAntwoord() {
        return klaar.get(klaar.size() - 1).onderwerp();
    }

    <T> T als(Namens namens, Function<Verzoekloket, T> werk) {
        return db.als(namens, d -> werk.apply(loket(d)));
    }

    void doe(Namens namens, Consumer<Verzoekloket> werk) {
        als(
                namens,
                l -> {
                    werk.accept(l);
                    return null;
                });
    }

    Verwijzingstoets toets(UUID verzoek) {
        return db.als(RIA, d -> overzicht(d).toets(RIA, TAAK, verzoek));
    }

    Verzoekoverzicht overzicht(Databank d) {
        Verzoekoverzicht overzicht = new Verzoekoverzicht();
        overzicht.databank = d;
        overzicht.verzoeken = verzoeken(d);
        Toetser toetser = new Toetser();
        toetser.databank = d;
        toetser.hulpvragers = new Hulpvragers(d);
        toetser.overeenkomsten = Proefovereenkomsten.op(d);
        toetser.leeftijd = new Leeftijdstoets();
        toetser.leeftijd.databank = d;
        overzicht.toetser = toetser;
        return overzicht;
    }

    /** De termijn verstrijkt op deze klok. */
    void laatAfgaan(Instant moment) {
        db.opKlok(moment);
        UUID termijn =
                UUID.fromString(
                        een(
                                "select id from termijn where toestand = 'LOOPT' and soort like 'VERZOEK%'"));
        Namens systeem = Namens.systeem(WATERRIJK);
        db.doe(systeem, d -> new Werkplaats(d).termijnen.laatAfgaan(systeem, termijn));
    }

    /** De aanbieder keurt een 301 af. */
    void keurToewijzingAf(UUID toewijzing) {
        UUID retour = bericht(WATERRIJK);
        db.doe(POST, d -> kamer(d).loket.retourOntvangen(POST, toewijzing, retour, false));
    }

    private Toewijzingkamer kamer(Databank d) {
        Toewijzingkamer kamer = new Toewijzingkamer(d, new Loop(d));
        Toewijzingwacht wacht = new Toewijzingwacht();
        wacht.verzoeken = verzoeken(d);
        wacht.herneming = herneming(d);
        kamer.afgekeurd.naar(wacht::bij);
        return kamer;
    }

    private static Verzoeken verzoeken(Databank d) {
        Verzoeken verzoeken = new Verzoeken();
        verzoeken.databank = d;
        return verzoeken;
    }

    private static Antwoordklok klok(Databank d) {
        Werkplaats werkplaats = new Werkplaats(d);
        Antwoordklok klok = new Antwoordklok();
        klok.databank = d;
        klok.termijnloket = werkplaats.termijnen;
        klok.takenloket = werkplaats.taken;
        return klok;
    }

    private static Herneming herneming(Databank d) {
        Herneming herneming = new Herneming();
        herneming.verzoeken = verzoeken(d);
        herneming.klok = klok(d);
        return herneming;
    }

    private Verzoekloket loket(Databank d) {
        Verzoekloket loket = new Verzoekloket();
        loket.databank = d;
        loket.verzoeken = verzoeken(d);
        loket.klok = klok(d);
        loket.herneming = herneming(d);
        loket.hulpvragers = new Hulpvragers(d);
        Toewijzingkamer kamer = kamer(d);
        loket.toewijzingen = kamer.loket;
        loket.wijzigen = kamer.wijzigen;
        loket.wijzigingen = new Wijzigingen();
        loket.wijzigingen.databank = d;
        loket.berichtenloop = new Loop(d);
        return loket;
    }

    /** Onthoudt wat er de deur uit gaat. */
    private final class Loop extends Berichtenloop {
        private final Berichtenloop post;

        Loop(Databank d) {
            this.post = Proefpost.op(d);
        }

        @Override
        public UUID zetKlaar(
                Gemeentecode gemeente,
                AgbCode ontvanger,
                String berichtsoort,
                UUID antwoordOp,
                UUID onderwerp) {
            klaar.add(new Klaar(berichtsoort, antwoordOp, onderwerp));
            return post.zetKlaar(gemeente, ontvanger, berichtsoort, antwoordOp, onderwerp);
        }

        @Override
        public void gaatOver(
                Gemeentecode gemeente,
                AgbCode aanbieder,
                UUID bericht,
                Wet wet,
                Collection<Long> toewijzingnummers,
                String bsn) {
            post.gaatOver(gemeente, aanbieder, bericht, wet, toewijzingnummers, bsn);
        }

        @Override
        public void afgehandeld(UUID bericht, boolean goedgekeurd, String oordeel) {
            afgesloten.add(new Afgesloten(bericht, goedgekeurd, oordeel));
            post.afgehandeld(bericht, goedgekeurd, oordeel);
        }

        @Override
        public <T> T proef(Gemeentecode gemeente, AgbCode aanbieder, Function<UUID, T> werk) {
            return post.proef(gemeente, aanbieder, werk);
        }
    }
}
