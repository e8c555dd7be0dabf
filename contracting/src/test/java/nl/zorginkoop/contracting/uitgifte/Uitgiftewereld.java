package nl.zorginkoop.contracting.uitgifte;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;

/** Een gemeente met veel cliënten bij twee aanbieders, op dinsdag 15 september 2026. */
final class Uitgiftewereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final AgbCode EIK = new AgbCode("99000001");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens SYSTEEM = Namens.systeem(WATERRIJK);
    static final Namens POST = Namens.postkamer(WATERRIJK);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("toewijzingen afgeven");
    static final String KOP =
            "bsn;wet;aanbieder;productcode;begin;eind;volume;eenheid;frequentie;budget;grond\n";

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metAanbieder("99000001", "De Eik")
                    .metAanbieder("99000002", "De Linde");
    final UUID begroting = UUID.randomUUID();
    final List<String> bsns = new ArrayList<>();

    /** De deuren van de kamer over de verbinding van één transactie. */
    static final class Kamer {
        final Uitgifteloket loket = new Uitgifteloket();
        final Uitgifteoverzicht overzicht = new Uitgifteoverzicht();
        final Toewijzingkamer toewijzing;

        Kamer(Databank databank) {
            toewijzing = new Toewijzingkamer(databank, Proefpost.op(databank));
            loket.uitgiften = new Uitgiften();
            loket.uitgiften.databank = databank;
            loket.groepsbesluit = toewijzing.groepsbesluit;
            loket.werkvoorraad = new Werkvoorraad(databank, databank);
            loket.klok = Testdatabank.klok(databank);
            overzicht.databank = databank;
        }
    }

    Uitgiftewereld(int clienten) {
        Databank d = db.toezicht();
        d.voer(
                "insert into product values ('WMO', '02A01', '02', 'Begeleiding'), ('WMO', '02A02', '02',"
                        + " 'Begeleiding groep'), ('WMO', '10A01', '10', 'Traject')");
        for (String agb : List.of("99000001", "99000002")) {
            d.voer(
                    "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                            + " values (md5(?)::uuid, '9901', ?, 'WMO', 'RO-' || ?, 'x',"
                            + " 'INSPANNINGSGERICHT', '2020-01-01')",
                    agb,
                    agb,
                    agb);
            d.voer(
                    "insert into tarief select uuidv7(), md5(?)::uuid, '9901', ?, 'WMO', p.code, '04',"
                            + " '[2025-01-01,)', '[2025-01-01,)', 6000 from product p where p.code <> '10A01'",
                    agb,
                    agb);
        }
        bsns.addAll(
                d.lijst(
                        "select n::text as bsn from generate_series(999900006, 999999990) n where elfproef(n::text)"
                                + " order by n limit ?",
                        r -> r.getString("bsn"),
                        clienten));
        d.voer(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) select md5(b)::uuid,"
                        + " '9901', b, 'Proef', '1950-01-01', '0' from unnest(?::text[]) b",
                bsns);
        d.voer(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9901', 2026, 'WMO',"
                        + " 'BEGROTING', 'Wmo 2026', array[?::uuid])",
                begroting,
                begroting);
        begroot("100000.00");
    }

    void begroot(String euro) {
        db.doe(RIA, t -> new Grootboek(t).begroot(begroting, Euro.van(euro), UUID.randomUUID()));
    }

    /** Vier uur per maand van oktober tot en met december: 720 euro. */
    String rij(int client, String aanbieder, String product) {
        return bsns.get(client)
                + ";WMO;"
                + aanbieder
                + ";"
                + product
                + ";2026-10-01;31-12-2026;4;04;4;;\n";
    }

    /** Eén rij per cliënt, bij De Eik. */
    String rijen(int van, int tot) {
        StringBuilder rijen = new StringBuilder(KOP);
        for (int i = van; i < tot; i++) {
            rijen.append(rij(i, "99000001", "02A01"));
        }
        return rijen.toString();
    }

    UUID lijst(String lijst) {
        return als(
                RIA,
                k ->
                        k.loket.legLijst(
                                RIA,
                                TAAK,
                                "Proeflijst",
                                new ByteArrayInputStream(lijst.getBytes(StandardCharsets.UTF_8))));
    }

    UUID kies(Keuzeopgave keuze) {
        return als(RIA, k -> k.loket.kies(RIA, keuze));
    }

    /** Een losse toewijzing, zoals een regisseur haar afgeeft. */
    UUID los(int client, String product, String begin, String eind) {
        return als(
                RIA,
                k ->
                        k.toewijzing.loket.wijsToe(
                                RIA,
                                TAAK,
                                new NieuweToewijzing(
                                        Wet.WMO,
                                        EIK,
                                        UUID.fromString(
                                                een("select md5(?)::uuid", bsns.get(client))),
                                        "02",
                                        product,
                                        LocalDate.parse(begin),
                                        eind == null ? null : LocalDate.parse(eind),
                                        new Omvang(4, Eenheid.UUR, Frequentie.PER_MAAND),
                                        null,
                                        null,
                                        null)));
    }

    void begin(UUID uitgifte) {
        doe(RIA, k -> k.loket.begin(RIA, uitgifte));
    }

    /** Eén stuk, zoals de werker het laat doen. */
    List<Afgegeven> stuk(UUID uitgifte) {
        return als(SYSTEEM, k -> k.loket.verwerk(SYSTEEM, TAAK, uitgifte));
    }

    /** Tot er niets meer te doen is. */
    void loopAf(UUID uitgifte) {
        while (!stuk(uitgifte).isEmpty()) {
            // elk stuk is een eigen transactie
        }
    }

    void geefAf(UUID uitgifte) {
        begin(uitgifte);
        loopAf(uitgifte);
    }

    Uitgifteblad blad(UUID uitgifte) {
        return als(RIA, k -> k.overzicht.uitgifte(RIA, uitgifte).orElseThrow());
    }

    List<Uitgifteregelrij> regels(UUID uitgifte) {
        return als(
                RIA,
                k ->
                        k.overzicht
                                .regels(
                                        RIA,
                                        TAAK,
                                        Bladvraag.eerste(Bladvraag.GROOTST)
                                                .met("uitgifte", uitgifte.toString()))
                                .rijen());
    }

    /** Toestand, gedaan, niet en regels. */
    String stand(UUID uitgifte) {
        Uitgifterij r = blad(uitgifte).rij();
        return r.toestand() + " " + r.gedaan() + "/" + r.niet() + "/" + r.regels();
    }

    <T> T als(Namens namens, Function<Kamer, T> werk) {
        return db.als(namens, d -> werk.apply(new Kamer(d)));
    }

    void doe(Namens namens, Consumer<Kamer> werk) {
        als(
                namens,
                k -> {
                    werk.accept(k);
                    return null;
                });
    }

    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    /** Verplicht op de begroting, in hele euro's. */
    String verplicht() {
        return een("select verplicht / 100 from plafond where id = ?", begroting);
    }

    boolean grootboekKlopt() {
        return een("select count(*) from plafond p join plafond_hertelling h on h.id = p.id where (p.vrij,"
                        + " p.verplicht, p.gerealiseerd) <> (h.vrij, h.verplicht, h.gerealiseerd)")
                .equals("0");
    }
}
