package nl.zorginkoop.contracting.declaratie;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Eén gemeente, één aanbieder, één cliënt en een begroting: genoeg om declaraties op te beoordelen.
 * De woorden zijn die van de tests: een toewijzing, een regel, een declaratie.
 */
public final class Kleinewereld {
    public static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    public static final AgbCode AANBIEDER = new AgbCode("42420099");
    static final String BSN = "999900006";
    static final String ANDER_BSN = "999900018";
    public static final Namens POSTKAMER = Namens.postkamer(GEMEENTE);

    public final Testdatabank db = Testdatabank.vers();
    public final UUID begroting = UUID.randomUUID();
    public final UUID overeenkomst = UUID.randomUUID();
    final Wet wet;
    private int volgnummer;

    public Kleinewereld() {
        this(Wet.WMO);
    }

    Kleinewereld(Wet wet) {
        this.wet = wet;
        db.metGemeente(GEMEENTE.code(), "Rivierdam").metAanbieder(AANBIEDER.code(), "De Linde");
        Databank d = db.toezicht();
        d.voer("insert into product values (?, '02A01', '02', 'Begeleiding')", wet.name());
        d.voer(
                "insert into product values (?, '01A01', '01', 'Hulp bij het huishouden')",
                wet.name());
        d.voer("insert into product values (?, '10A01', '10', 'Traject')", wet.name());
        d.voer(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                        + " values (?, ?, ?, ?, 'RO-1', 'Begeleiding', 'INSPANNINGSGERICHT', '2025-01-01')",
                overeenkomst,
                GEMEENTE.code(),
                AANBIEDER.code(),
                wet.name());
        tarief("02A01", "04", "2026-01-01", "2026-06-30", 5760);
        tarief("02A01", "04", "2026-07-01", "2026-12-31", 5940);
        tarief("01A01", "04", "2026-01-01", "2026-12-31", 3200);
        client(BSN);
        d.voer(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad)"
                        + " values (?, ?, 2026, ?, 'BEGROTING', 'Begroting 2026', array[?::uuid])",
                begroting,
                GEMEENTE.code(),
                wet.name(),
                begroting);
        db.doe(
                POSTKAMER,
                t -> new Grootboek(t).begroot(begroting, Euro.van("100000.00"), UUID.randomUUID()));
    }

    void tarief(String code, String eenheid, String van, String tot, long centen) {
        db.toezicht()
                .voer(
                        "insert into tarief values (uuidv7(), ?, ?, ?, ?, ?, ?,"
                                + " daterange(?::date, ?::date, '[]'), tstzrange('2020-01-01', null), ?)",
                        overeenkomst,
                        GEMEENTE.code(),
                        AANBIEDER.code(),
                        wet.name(),
                        code,
                        eenheid,
                        van,
                        tot,
                        centen);
    }

    /** Een specifieke toewijzing met verplichting in 2026. */
    public UUID toewijzing(
            long nummer,
            String code,
            String eenheid,
            String frequentie,
            long volume,
            String begin,
            String eind,
            long verplicht) {
        return wijs(
                new Toewijzingmal(
                        nummer,
                        BSN,
                        code.substring(0, 2),
                        code,
                        volume,
                        eenheid,
                        frequentie,
                        null,
                        begin,
                        eind,
                        verplicht));
    }

    /** Zonder code aspecifiek, zonder categorie generiek. */
    record Toewijzingmal(
            long nummer,
            String bsn,
            String categorie,
            String code,
            Long volume,
            String eenheid,
            String frequentie,
            Long budget,
            String begin,
            String eind,
            long verplicht) {}

    UUID wijs(Toewijzingmal m) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst,"
                                + " hulpvrager, bsn, client, categorie, productcode, begin, eind, volume,"
                                + " eenheid, frequentie, budget, toegewezen, status) select ?, ?, ?, ?, ?, ?,"
                                + " id, bsn, 'T. Persoon', ?, ?, ?::date, ?::date, ?, ?, ?, ?, nu(),"
                                + " 'TOEGEWEZEN' from hulpvrager where bsn = ?",
                        id,
                        GEMEENTE.code(),
                        AANBIEDER.code(),
                        wet.name(),
                        m.nummer(),
                        overeenkomst,
                        m.categorie(),
                        m.code(),
                        m.begin(),
                        m.eind(),
                        m.volume(),
                        m.eenheid(),
                        m.frequentie(),
                        m.budget(),
                        m.bsn());
        db.doe(
                POSTKAMER,
                t ->
                        new Grootboek(t)
                                .verplichtBovenRuimte(
                                        new Boekopdracht(
                                                begroting,
                                                Euro.centen(m.verplicht()),
                                                id,
                                                AANBIEDER,
                                                null,
                                                id),
                                        nl.zorginkoop.contracting.budget.Grond.BESLUIT));
        return id;
    }

    void client(String bsn) {
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)"
                                + " values (gen_random_uuid(), ?, ?, 'Testpersoon', '1950-01-01', '0')",
                        GEMEENTE.code(),
                        bsn);
    }

    /** Een goede debetregel over een hele maand. */
    public Prestatieregel regel(
            long toewijzing, String code, YearMonth maand, long volume, long tarief) {
        volgnummer++;
        return new Prestatieregel(
                volgnummer,
                BSN,
                "R" + volgnummer,
                null,
                toewijzing,
                code.substring(0, 2),
                code,
                maand.atDay(1),
                maand.atEndOfMonth(),
                volume,
                "04",
                tarief,
                volume * tarief,
                false);
    }

    /**
     * Een goede debetregel van een ander, op een eigen toewijzing; {@code hoeveelste} van 0 tot 99.
     */
    public Prestatieregel regelVanAnder(int hoeveelste, YearMonth maand) {
        String bsn = elfproef(99_990_100 + hoeveelste);
        long nummer = 300_701 + hoeveelste;
        client(bsn);
        wijs(
                new Toewijzingmal(
                        nummer,
                        bsn,
                        "02",
                        "02A01",
                        20L,
                        "04",
                        "4",
                        null,
                        "2026-01-01",
                        "2026-12-31",
                        0));
        Prestatieregel r = regel(nummer, "02A01", maand, 12, 5940);
        return new Prestatieregel(
                r.nr(),
                bsn,
                r.referentie(),
                null,
                nummer,
                r.categorie(),
                r.code(),
                r.begin(),
                r.eind(),
                r.volume(),
                r.eenheid(),
                r.tarief(),
                r.bedrag(),
                false);
    }

    private static String elfproef(int achtCijfers) {
        String cijfers = Integer.toString(achtCijfers);
        int som = 0;
        for (int i = 0; i < 8; i++) {
            som += (cijfers.charAt(i) - '0') * (9 - i);
        }
        // tien past niet in een cijfer: dan het volgende nummer
        return som % 11 == 10 ? elfproef(achtCijfers + 100) : cijfers + som % 11;
    }

    public static Prestatieregel credit(Prestatieregel debet, long nr) {
        return new Prestatieregel(
                nr,
                debet.bsn(),
                "C" + nr,
                debet.referentie(),
                debet.toewijzingnummer(),
                debet.categorie(),
                debet.code(),
                debet.begin(),
                debet.eind(),
                debet.volume(),
                debet.eenheid(),
                debet.tarief(),
                debet.bedrag(),
                true);
    }

    public UUID declareer(String nummer, YearMonth maand, List<Prestatieregel> regels) {
        return declareer(AANBIEDER, nummer, maand, regels);
    }

    UUID declareer(AgbCode aanbieder, String nummer, YearMonth maand, List<Prestatieregel> regels) {
        UUID bericht = bericht(aanbieder);
        try (Prestatiebak.Lader lader =
                new Prestatiebak(new Databank(db.toepassing()::getConnection)).open(bericht)) {
            regels.forEach(lader::regel);
        }
        long totaal = regels.stream().mapToLong(r -> r.credit() ? -r.bedrag() : r.bedrag()).sum();
        return db.als(
                POSTKAMER,
                t ->
                        new Declaraties(t)
                                .beoordeel(
                                        GEMEENTE,
                                        new Declaratieopdracht(
                                                bericht,
                                                wet,
                                                aanbieder,
                                                wet == Wet.WMO ? "WMO325" : "JW325",
                                                nummer,
                                                Periode.maand(maand),
                                                LocalDate.of(2026, 9, 15),
                                                Euro.centen(totaal),
                                                List.of())));
    }

    public UUID declareer(String nummer, YearMonth maand, Prestatieregel... regels) {
        return declareer(nummer, maand, List.of(regels));
    }

    Declaratieuitkomst uitkomst(UUID declaratie) {
        return db.als(POSTKAMER, t -> new Declaraties(t).vind(declaratie).orElseThrow());
    }

    List<AfgekeurdeRegel> afgekeurd(UUID declaratie) {
        List<AfgekeurdeRegel> regels = new ArrayList<>();
        db.doe(POSTKAMER, t -> new Declaraties(t).afgekeurdeRegels(declaratie, regels::add));
        return regels;
    }

    /** Vrij, verplicht, gerealiseerd van de begroting, in centen. */
    List<Long> stand() {
        return db.toezicht()
                .eerste(
                        "select vrij, verplicht, gerealiseerd from plafond where id = ?",
                        r -> List.of(r.getLong(1), r.getLong(2), r.getLong(3)),
                        begroting)
                .orElseThrow();
    }

    /** Plafonds waarvan het hoofd niet gelijk is aan de hertelde boekingen. */
    long verschillen() {
        return db.toezicht()
                .eerste(
                        "select count(*) from plafond p join plafond_hertelling h using (id) where (p.vrij,"
                                + " p.gereserveerd, p.verplicht, p.gerealiseerd) is distinct from (h.vrij,"
                                + " h.gereserveerd, h.verplicht, h.gerealiseerd)",
                        r -> r.getLong(1))
                .orElseThrow();
    }

    private UUID bericht(AgbCode aanbieder) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, ?, ?, 'MAP', ?, 'x', '', 0,"
                                + " 's', 1, ?, 'ONTVANGEN')",
                        id,
                        GEMEENTE.code(),
                        aanbieder.code(),
                        id.toString(),
                        Instant.parse("2026-09-15T07:00:00Z"));
        return id;
    }

    /** De regels zoals de controller ze ziet. */
    public static List<Regelrij> regels(Databank databank, Bladvraag vraag) {
        Declaratieoverzicht overzicht = new Declaratieoverzicht();
        overzicht.databank = databank;
        return overzicht
                .regels(
                        Namens.gemeente("bo", Rol.CONTROLLER, GEMEENTE),
                        Grondslag.wettelijkeTaak("declaraties beoordelen"),
                        vraag)
                .rijen();
    }
}
