package nl.zorginkoop.contracting.toewijzing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.post.Uitgaand;

/** Een gemeente die toewijst en daarna verandert, op dinsdag 15 september 2026. */
final class Wijzigwereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final AgbCode EIK = new AgbCode("99000001");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens POST = Namens.postkamer(WATERRIJK);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("toewijzing wijzigen");
    static final String BSN = "999900006";

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik");
    final UUID hulpvrager = UUID.randomUUID();
    final UUID begroting = UUID.randomUUID();
    private int volgnummer;

    Wijzigwereld() {
        Databank d = db.toezicht();
        d.voer(
                "insert into product values ('WMO', '02A01', '02', 'Begeleiding'), ('WMO', '02A02', '02',"
                        + " 'Begeleiding groep'), ('WMO', '10A01', '10', 'Traject'),"
                        + " ('JEUGDWET', '45A01', '45', 'Ambulant')");
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
        }
        d.voer(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?, '9901', ?,"
                        + " 'Proef', '2014-01-01', '0')",
                hulpvrager,
                BSN);
        d.voer(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9901', 2026, 'WMO',"
                        + " 'BEGROTING', 'Wmo 2026', array[?::uuid])",
                begroting,
                begroting);
        db.doe(RIA, t -> new Grootboek(t).begroot(begroting, Euro.van("100000.00"), begroting));
    }

    /** Tien uur per maand, vanaf 1 januari, tegen zestig euro. */
    UUID maandelijks(String eind) {
        return wijsToe("02", "02A01", 10, Frequentie.PER_MAAND, "2026-01-01", eind, null);
    }

    UUID totaal(long volume) {
        return wijsToe("10", "10A01", volume, Frequentie.TOTAAL, "2026-01-01", "2026-12-31", null);
    }

    UUID budget(String euro) {
        return wijsToe("02", null, 0, null, "2026-01-01", "2026-12-31", Euro.van(euro));
    }

    UUID wijsToe(
            String categorie,
            String product,
            long volume,
            Frequentie frequentie,
            String begin,
            String eind,
            Euro budget) {
        return wijsToe(
                new NieuweToewijzing(
                        Wet.WMO,
                        EIK,
                        hulpvrager,
                        categorie,
                        product,
                        LocalDate.parse(begin),
                        eind == null ? null : LocalDate.parse(eind),
                        product == null ? null : new Omvang(volume, Eenheid.UUR, frequentie),
                        budget,
                        null,
                        null));
    }

    UUID wijsToe(NieuweToewijzing nieuw) {
        return als(RIA, k -> k.loket.wijsToe(RIA, TAAK, nieuw));
    }

    <T> T als(Namens namens, Function<Toewijzingkamer, T> werk) {
        return db.als(namens, d -> werk.apply(new Toewijzingkamer(d, Proefpost.op(d))));
    }

    void doe(Namens namens, Consumer<Toewijzingkamer> werk) {
        als(
                namens,
                k -> {
                    werk.accept(k);
                    return null;
                });
    }

    void verleng(UUID toewijzing, String eind) {
        doe(
                RIA,
                k ->
                        k.wijzigloket.verleng(
                                RIA, toewijzing, LocalDate.parse(eind), Wijzigreden.VERLENGING));
    }

    void trekIn(UUID toewijzing, String eind, String instemming) {
        doe(
                RIA,
                k ->
                        k.wijzigloket.trekIn(
                                RIA,
                                toewijzing,
                                LocalDate.parse(eind),
                                Wijzigreden.VERKORTING,
                                instemming));
    }

    UUID wijzigOmvang(UUID toewijzing, Omvangopgave opgave) {
        return als(RIA, k -> k.wijzigloket.wijzigOmvang(RIA, TAAK, toewijzing, opgave));
    }

    void verwijder(UUID toewijzing) {
        doe(RIA, k -> k.wijzigloket.verwijder(RIA, toewijzing));
    }

    /** Het laatste 301, zoals het verstuurd zou worden. */
    Toewijzingsgegevens laatste301() {
        UUID bericht = UUID.fromString(een("select id from bericht_uit order by id desc limit 1"));
        UUID onderwerp =
                UUID.fromString(een("select onderwerp from bericht_uit where id = ?", bericht));
        return als(POST, k -> k.loket.voorBericht(POST, TAAK, onderwerp, bericht));
    }

    /** Het retour op het laatste 301 dat er nog geen heeft. */
    Toewijzingkamer retour(boolean goed) {
        UUID retour = bericht();
        return db.als(
                POST,
                d -> {
                    Uitgaand.Zending zending = Proefpost.koppel(d, "WMO301", retour);
                    Toewijzingkamer kamer = new Toewijzingkamer(d, Proefpost.op(d));
                    kamer.loket.retourOntvangen(POST, zending.onderwerp(), retour, goed);
                    return kamer;
                });
    }

    UUID bericht() {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, '9901', '99000001', 'MAP', ?,"
                                + " 'x', '', 0, 's', 1, nu(), 'ONTVANGEN')",
                        id,
                        id.toString());
        return id;
    }

    /** Een goedgekeurde regel over een hele maand, met zijn boeking. */
    void declareer(UUID toewijzing, String begin, String eind, long volume) {
        UUID declaratie = UUID.randomUUID();
        Databank d = db.toezicht();
        d.voer(
                "insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,"
                        + " ontvangen, beoordeeld, ingediend, status) values (?, '9901', '99000001', 'WMO', ?, ?,"
                        + " ?::date, ?::date, ?::date, nu(), nu(), 0, 'GOEDGEKEURD')",
                declaratie,
                bericht(),
                "D" + ++volgnummer,
                begin,
                eind,
                eind);
        d.voer(
                "insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer,"
                        + " referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes)"
                        + " select ?, 1, t.gemeente, t.aanbieder, t.wet, t.bsn, t.id, t.nummer, ?, t.categorie,"
                        + " coalesce(t.productcode, '02A01'), ?::date, ?::date, ?, '04', 6000, ? * 6000, 'D', '{}'"
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

    void crediteer(UUID toewijzing) {
        db.toezicht()
                .voer("update prestatie set gecrediteerd = true where toewijzing = ?", toewijzing);
    }

    void start(UUID toewijzing, String begin) {
        db.toezicht()
                .voer(
                        "insert into levering (gemeente, aanbieder, toewijzing, begin) values ('9901', '99000001', ?,"
                                + " ?::date)",
                        toewijzing,
                        begin);
    }

    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    String stand(UUID toewijzing) {
        return een(
                "select concat_ws(' ', status, coalesce(eind::text, 'open'), volume, budget, reden_wijziging) from"
                        + " toewijzing where id = ?",
                toewijzing);
    }

    /** Verplicht en gerealiseerd per jaar, in euro's. */
    String geld(UUID toewijzing) {
        return een(
                "select string_agg(jaar || ': ' || verplicht / 100 || '/' || gerealiseerd / 100, ', ' order by jaar)"
                        + " from verplichting where toewijzing = ?",
                toewijzing);
    }

    boolean grootboekKlopt() {
        return een("select count(*) from plafond p join plafond_hertelling h on h.id = p.id where (p.vrij,"
                        + " p.verplicht, p.gerealiseerd) <> (h.vrij, h.verplicht, h.gerealiseerd)")
                .equals("0");
    }

    static Omvang uur(long volume, Frequentie frequentie) {
        return new Omvang(volume, Eenheid.UUR, frequentie);
    }
}
