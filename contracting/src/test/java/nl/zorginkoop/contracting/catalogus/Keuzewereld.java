package nl.zorginkoop.contracting.catalogus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.ToewijzingAfgekeurd;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waterrijk met zeven gelijke aanbieders van begeleiding, op dinsdag 15 september 2026. */
public final class Keuzewereld {
    public static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    public static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens CEES = Namens.gemeente("cees", Rol.CONTRACTMANAGER, WATERRIJK);
    static final Namens TINE = Namens.gemeente("tine", Rol.TOEZICHTHOUDER, WATERRIJK);
    public static final Grondslag TAAK = Grondslag.wettelijkeTaak("een keuze begeleiden");
    public static final LocalDate START = LocalDate.of(2026, 10, 1);
    static final AgbCode EERSTE = agb(1);
    static final int AANTAL = 7;

    /** De loketten over één transactie. */
    public static final class Loketten {
        public final Databank databank;
        final Interventieloket interventies = new Interventieloket();
        final Catalogusoverzicht catalogus = new Catalogusoverzicht();
        public final Keuzeloket keuze = new Keuzeloket();
        final Keuzeoverzicht overzicht = new Keuzeoverzicht();
        final Beschikbaarheidsloket beschikbaarheid = new Beschikbaarheidsloket();
        final Verwijzingsoverzicht verwijzingen = new Verwijzingsoverzicht();
        public final Werkplaats werkplaats;
        final Keuzeklok klok = new Keuzeklok();
        final Keuzetoewijzer toewijzer = new Keuzetoewijzer();
        public final Omroep<RuimteOntbrak> ruimteOntbrak = new Omroep<>();
        public final Omroep<KeuzeKlaar> klaar = new Omroep<>();
        public final Keuzevervolg vervolg = new Keuzevervolg();

        Loketten(Databank d) {
            databank = d;
            werkplaats = new Werkplaats(d);
            klok.databank = d;
            klok.termijnen = werkplaats.termijnen;
            klok.taken = werkplaats.taken;
            klok.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
            klok.klok = Testdatabank.klok(d);
            werkplaats.verstreken.naar(klok::bij);
            interventies.databank = d;
            catalogus.databank = d;
            catalogus.klok = Testdatabank.klok(d);
            toewijzer.databank = d;
            toewijzer.ruimteOntbrak = ruimteOntbrak;
            toewijzer.klaar = klaar;
            toewijzer.toewijzingen = new Toewijzer(d);
            klok.toewijzer = toewijzer;
            keuze.databank = d;
            keuze.klok = klok;
            keuze.toewijzer = toewijzer;
            keuze.einde = new Keuzeeinde();
            keuze.einde.databank = d;
            keuze.einde.klok = klok;
            keuze.einde.taken = werkplaats.taken;
            keuze.einde.klaar = klaar;
            keuze.begin = new Keuzebegin();
            keuze.begin.databank = d;
            vervolg.databank = d;
            vervolg.toewijzer = toewijzer;
            vervolg.einde = keuze.einde;
            vervolg.loket = keuze;
            overzicht.databank = d;
            beschikbaarheid.databank = d;
            beschikbaarheid.klok = klok;
            verwijzingen.databank = d;
        }

        /** Zoals op de server: toewijzen legt het geld vast. */
        public void metGeld(Toewijzingloket echt) {
            toewijzer.toewijzingen = echt;
        }
    }

    /** Wat een andere kamer aan de loketten hangt. */
    public Consumer<Loketten> erbij = l -> {};

    public final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAccount("ria", Rol.REGISSEUR, "9901", null);

    final UUID interventie;
    private int zaken;

    public Keuzewereld() {
        doe("insert into product values ('WMO', '02A01', '02', 'Begeleiding')");
        doe(
                "insert into wijk (gemeente, code, naam) values ('9901', 'OOST', 'Oost'), ('9901', 'WEST', 'West')");
        for (int i = 1; i <= AANTAL; i++) {
            aanbieder(i);
        }
        interventie =
                als(
                        CEES,
                        l ->
                                l.interventies.maak(
                                        CEES,
                                        new Interventieopgave(
                                                "Begeleiding thuis",
                                                Wet.WMO,
                                                "02A01",
                                                Kenmerk.DOELGROEP_VOLWASSENEN,
                                                "Iemand komt langs.",
                                                LocalDate.of(2026, 1, 1))));
    }

    public static AgbCode agb(int nr) {
        return new AgbCode("9900%04d".formatted(nr));
    }

    public static UUID contract(int nr) {
        return new UUID(7, nr);
    }

    static Namens aanbieder(AgbCode agb) {
        return Namens.aanbieder("a" + agb.code(), agb);
    }

    /** Een aanbieder met een overeenkomst, een tarief en een profiel; allemaal gelijk. */
    void aanbieder(int nr) {
        String agb = agb(nr).code();
        db.metAanbieder(agb, "Aanbieder " + nr);
        doe(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                        + " values (?, '9901', ?, 'WMO', 'RO-' || ?, 'x', 'INSPANNINGSGERICHT', '2020-01-01')",
                contract(nr),
                agb,
                agb);
        doe(
                "insert into tarief values (uuidv7(), ?, '9901', ?, 'WMO', '02A01', '04', '[2025-01-01,)',"
                        + " '[2025-01-01,)', 6000)",
                contract(nr),
                agb);
    }

    /** Wat deze aanbieder van zichzelf zegt; hij is dan te zien. */
    void profiel(int nr, int wachttijd, String postcode, Kenmerk... kenmerken) {
        String agb = agb(nr).code();
        doe(
                "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, door, kenmerken)"
                        + " values (?, 'x', 'x', 'x', ?)",
                agb,
                List.of(kenmerken));
        doe(
                "insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode, plaats)"
                        + " select uuidv7(), aanbieder, id, gepubliceerd, 'x', 'x', ?, 'x' from aanbiederprofiel"
                        + " where aanbieder = ?",
                postcode,
                agb);
        doe(
                "insert into profielproduct (aanbieder, profiel, gepubliceerd, wet, productcode, capaciteit, wachttijd)"
                        + " select aanbieder, id, gepubliceerd, 'WMO', '02A01', 10, ? from aanbiederprofiel"
                        + " where aanbieder = ?",
                wachttijd,
                agb);
    }

    /** Een onderzoek naar een nieuwe hulpvrager, langs de catalogus. */
    public UUID zaak() {
        return zaak(null, null);
    }

    UUID zaak(String wijk, String postcode) {
        UUID mens = UUID.randomUUID();
        UUID melding = UUID.randomUUID();
        UUID zaak = UUID.randomUUID();
        doe(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht, wijk, postcode)"
                        + " select ?, '9901', n::text, 'Proef', '1950-01-01', '0', ?, ?"
                        + " from generate_series(999900000, 999999999) n where elfproef(n::text) offset ? limit 1",
                mens,
                wijk,
                postcode,
                zaken++);
        doe(
                "insert into melding (id, gemeente, soort, bron, over_naam, contact, relatie, situatie, inhoud, spoed, door)"
                        + " values (?, '9901', 'MELDING', 'BURGER', 'x', 'x', 'x', 'x', 'x', false, 'x')",
                melding);
        doe(
                "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, door) values (?, '9901',"
                        + " 'ONDERZOEK', ?, 'x')",
                melding,
                mens);
        doe(
                "insert into zaak (id, gemeente, melding, hulpvrager, wet, door) values (?, '9901', ?, ?, 'WMO', 'x')",
                zaak,
                melding,
                mens);
        route(zaak, "CATALOGUS");
        return zaak;
    }

    void route(UUID zaak, String route) {
        doe(
                "insert into zaakroute (id, gemeente, zaak, route, reden, door) values (uuidv7(), '9901', ?, ?, 'x', 'x')",
                zaak,
                route);
    }

    public UUID open(UUID zaak, Kenmerk... behoeften) {
        return als(
                RIA,
                l ->
                        l.keuze.open(
                                RIA,
                                new Keuzeopening(zaak, interventie, START, Set.of(behoeften))));
    }

    /** Een geopende keuze met de lijst getoond. */
    public UUID getoond(Kenmerk... behoeften) {
        UUID keuze = open(zaak(), behoeften);
        toon(keuze);
        return keuze;
    }

    public UUID toon(UUID keuze) {
        return als(RIA, l -> l.keuze.toon(RIA, keuze));
    }

    List<Aanbodrij> lijst(UUID keuze) {
        return lijst(keuze, Bladvraag.eerste(200));
    }

    List<Aanbodrij> lijst(UUID keuze, Bladvraag vraag) {
        return als(RIA, l -> l.overzicht.lijst(RIA, keuze, vraag)).rijen();
    }

    public Keuze keuze(UUID keuze) {
        return als(RIA, l -> l.overzicht.keuze(RIA, TAAK, keuze)).orElseThrow();
    }

    public void kies(UUID keuze, AgbCode wie, boolean vraagMeteen) {
        kies(keuze, wie, Voorkeur.Kiezer.CLIENT, null, vraagMeteen);
    }

    void kies(
            UUID keuze,
            AgbCode wie,
            Voorkeur.Kiezer kiezer,
            AgbCode geadviseerd,
            boolean vraagMeteen) {
        Voorkeur v =
                new Voorkeur(keuze(keuze).lijst(), wie, kiezer, geadviseerd, "Dichtbij en bekend.");
        doe(RIA, l -> l.keuze.kies(RIA, keuze, v, vraagMeteen));
    }

    public UUID vraag(UUID keuze) {
        return UUID.fromString(
                een(
                        "select v.id from beschikbaarheidsvraag v join keuzebesluit b on b.id = v.besluit"
                                + " where b.keuze = ? order by b.nr desc limit 1",
                        keuze));
    }

    public void zegJa(UUID keuze, AgbCode wie, LocalDate vanaf) {
        UUID vraag = vraag(keuze);
        doe(aanbieder(wie), l -> l.beschikbaarheid.zegJa(aanbieder(wie), vraag, vanaf));
    }

    void zegNee(UUID keuze, AgbCode wie, Neegrond grond) {
        UUID vraag = vraag(keuze);
        doe(
                aanbieder(wie),
                l -> l.beschikbaarheid.zegNee(aanbieder(wie), vraag, grond, "Wij kunnen niet."));
    }

    UUID wijsToe(UUID keuze) {
        return wijsToe(
                        keuze,
                        LocalDate.of(2027, 3, 31),
                        new Omvang(4, Eenheid.UUR, Frequentie.PER_WEEK))
                .orElseThrow();
    }

    public Optional<UUID> wijsToe(UUID keuze, LocalDate eind, Omvang omvang) {
        return als(RIA, l -> l.keuze.wijsToe(RIA, TAAK, keuze, eind, omvang));
    }

    /** De aanbieder keurt de 301 af: zo doet het loket van toewijzing het ook. */
    void keurAf(UUID toewijzing) {
        Namens post = Namens.postkamer(WATERRIJK);
        doe(
                post,
                l -> {
                    l.databank.voer(
                            "update toewijzing set status = 'AFGEKEURD' where id = ?", toewijzing);
                    l.klok.bij(new ToewijzingAfgekeurd(post, toewijzing, null, null, null));
                });
    }

    /** De klok gaat af voor wat er van deze soort loopt, zoals de werker op de server dat doet. */
    public void laatAfgaan(String soort) {
        Namens systeem = Namens.systeem(WATERRIJK);
        for (String termijn :
                db.toezicht()
                        .lijst(
                                "select id::text from termijn where toestand = 'LOOPT' and soort = ?",
                                r -> r.getString(1),
                                soort)) {
            doe(systeem, l -> l.werkplaats.termijnen.laatAfgaan(systeem, UUID.fromString(termijn)));
        }
    }

    void stop(int nr, String soort) {
        doe(
                "insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, grond, door, gevraagd_per,"
                        + " signaal, toestemming, toestemming_door) values (uuidv7(), '9901', ?, ?, ?, 'x', 'x', vandaag(),"
                        + " case when ? = 'CLIENTENSTOP_DIRECT' then 'KWALITEIT' end,"
                        + " case when ? = 'CLIENTENSTOP_AKKOORD' then nu() end,"
                        + " case when ? = 'CLIENTENSTOP_AKKOORD' then 'x' end)",
                agb(nr).code(),
                contract(nr),
                soort,
                soort,
                soort,
                soort);
    }

    public int openTaken(UUID onderwerp) {
        return Integer.parseInt(
                een("select count(*) from taak where klaar is null and onderwerp = ?", onderwerp));
    }

    public String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    public void doe(String sql, Object... waarden) {
        db.toezicht().voer(sql, waarden);
    }

    public <T> T als(Namens namens, Function<Loketten, T> werk) {
        return db.als(namens, d -> werk.apply(loketten(d)));
    }

    public void doe(Namens namens, Consumer<Loketten> werk) {
        db.doe(namens, d -> werk.accept(loketten(d)));
    }

    private Loketten loketten(Databank d) {
        Loketten l = new Loketten(d);
        erbij.accept(l);
        return l;
    }

    static void geweigerd(Catalogusreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }

    /** Bewaart een toewijzing zonder geld; dat doet ToewijzenIT. De databank oordeelt wel. */
    private static final class Toewijzer extends Toewijzingloket {
        private final Databank d;

        Toewijzer(Databank d) {
            this.d = d;
        }

        @Override
        public UUID wijsToe(Namens namens, Grondslag grondslag, NieuweToewijzing n) {
            UUID id = UUID.randomUUID();
            d.voer(
                    "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                            + " client, categorie, productcode, volume, eenheid, frequentie, begin, eind,"
                            + " toegewezen, status, beschikking)"
                            + " select ?, h.gemeente, ?, ?, nextval('toewijzingnummer'), o.id, h.id, h.bsn, 'P', ?, ?,"
                            + " ?, ?, ?, ?, ?, nu(), 'TOEGEWEZEN', ? from hulpvrager h join raamovereenkomst o"
                            + " on o.aanbieder = ? where h.id = ?",
                    id,
                    n.aanbieder().code(),
                    n.wet(),
                    n.categorie(),
                    n.productcode(),
                    n.omvang().volume(),
                    n.omvang().eenheid().code(),
                    n.omvang().frequentie().code(),
                    n.begin(),
                    n.eind(),
                    n.beschikking(),
                    n.aanbieder().code(),
                    n.hulpvrager());
            return id;
        }
    }
}
