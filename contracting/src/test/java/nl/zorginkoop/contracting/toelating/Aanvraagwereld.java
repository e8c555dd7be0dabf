package nl.zorginkoop.contracting.toelating;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.dossier.Dossierkamer;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/**
 * Een toelating die openstaat in een gemeente, en aanbieders die er nog geen overeenkomst hebben.
 * De procedure zelf is kant en klaar neergelegd; hoe zij ontstaat bewaakt haar eigen kamer.
 */
public final class Aanvraagwereld {
    public static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    public static final AgbCode EIK = new AgbCode("99000001");
    public static final AgbCode BEUK = new AgbCode("99000002");
    public static final Namens BO = bieder("bo", EIK);
    public static final Namens BEP = bieder("bep", BEUK);
    public static final Namens BEA = Namens.gemeente("bea", Rol.BEOORDELAAR, WATERRIJK);

    /** Nu is het 18 mei 2026 (contractstandaard, scenario 3). */
    static final Instant NU = Instant.parse("2026-05-18T07:00:00Z");

    static final Instant SLUIT = Instant.parse("2026-05-29T10:00:00Z");

    public final Testdatabank db;
    public final UUID openstelling = UUID.randomUUID();
    public final UUID set = UUID.randomUUID();
    final UUID kader = UUID.randomUUID();

    private Aanvraagwereld(Testdatabank db) {
        this.db = db;
    }

    static Namens bieder(String wie, AgbCode aanbieder) {
        return new Namens(wie, Rol.BIEDER, null, aanbieder);
    }

    /** Een wereld met een eis van elke soort bewijs die telt. */
    public static Aanvraagwereld vers() {
        Testdatabank db =
                Testdatabank.vers()
                        .opKlok(NU)
                        .metGemeente(WATERRIJK.code(), "Waterrijk")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAanbieder(BEUK.code(), "De Beuk");
        Aanvraagwereld w = new Aanvraagwereld(db);
        w.legProcedure();
        return w;
    }

    private void legProcedure() {
        db.toezicht()
                .voer(
                        "insert into product values ('WMO', '02A01', '02', 'Begeleiding'), ('WMO',"
                                + " '02A02', '02', 'Begeleiding groep')");
        zonderPoort(
                """
                insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant,
                    regie, verantwoording, contractering, scope, begin, eind, waarde, toestand)
                values ('%1$s', '9901', 'K-1', 'Begeleiding', 'WMO', 'BEGELEIDING', 'OPEN_HUIS', 'TOELATING', 'CLIENT_KIEST',
                    'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET', 'ALLE_TOEGELATENEN', 'SMAL', '2026-01-01', '2029-12-31', 1,
                    'ACTIEF');
                insert into kaderproduct values ('9901', '%1$s', 'WMO', '02A01', true), ('9901', '%1$s', 'WMO', '02A02', true);
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, ingangsdatum, toestand, hash,
                    opgesteld_door)
                values ('%2$s', '9901', '%1$s', 1, 'EERSTE', 'INSPANNINGSGERICHT', '2026-01-01', 'VAN_KRACHT',
                    repeat('0', 64), 'ina');
                insert into openstelling (id, gemeente, kader, volgnummer, nummer, titel, procedure, instroom,
                    afwijking_door, afwijking_reden, toestand, opent, sluit, publicatie, einde, door)
                values ('%3$s', '9901', '%1$s', 1, 'O-1', 'Begeleiding 2027', 'TOELATING', 'GESLOTEN', 'college', 'proef',
                    'OPEN', '2026-05-01 09:00+02', '%4$s', '2026-04-01 09:00+02', '2029-12-31', 'ina');
                insert into perceel (gemeente, openstelling, gepubliceerd, nr, naam, waarde, volume, berekening)
                values ('9901', '%3$s', true, 1, 'Noord', 100, '10', 'bijlage');
                """
                        .formatted(kader, set, openstelling, SLUIT));
        eis("2.1", "UITSLUITING_VERPLICHT", "GVA", null);
        eis("2.2", "UITSLUITING_FACULTATIEF", "KVK", null);
        eis("2.3", "UITSLUITING_FACULTATIEF", "BELASTINGDIENST", null);
        eis("2.4", "GESCHIKTHEID", "CERTIFICAAT", null);
        eis("2.5", "UITVOERING", "AKKOORD", null);
        zonderPoort(
                "update voorwaardenset set hash = voorwaardenhash(id) where id = '" + set + "'");
    }

    UUID eis(String artikel, String soort, String bewijs, Integer maanden) {
        UUID id = UUID.randomUUID();
        zonderPoort(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, gepubliceerd, deel, artikel, kop, tekst, eis, gevolg,
                    bewijs, geldig_maanden)
                values ('%s', '9901', '%s', true, 2, '%s', 'Eis %s', 'tekst', '%s', 'MOET', '%s', %s)
                """
                        .formatted(id, set, artikel, artikel, soort, bewijs, maanden));
        return id;
    }

    /** Legt iets neer zoals het al lang lag. */
    void zonderPoort(String sql) {
        db.toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; "
                                + sql.strip().replaceAll(";$", "")
                                + "; end $zo$");
    }

    UUID artikel(String artikel) {
        return db.toezicht()
                .eerste(
                        "select id from voorwaarde where voorwaardenset = ? and artikel = ?",
                        r -> r.getObject("id", UUID.class),
                        set,
                        artikel)
                .orElseThrow();
    }

    String hash() {
        return db.toezicht()
                .eerste(
                        "select hash from voorwaardenset where id = ?",
                        r -> r.getString("hash"),
                        set)
                .orElseThrow();
    }

    public UUID begin(Namens wie) {
        return als(wie, l -> l.begin(wie, openstelling));
    }

    /** Een concept waar niets aan ontbreekt. */
    public UUID klaar(Namens wie) {
        UUID id = begin(wie);
        vulIn(wie, id);
        return id;
    }

    void vulIn(Namens wie, UUID id) {
        UUID certificaat = stuk(wie, Stuksoort.GESCHIKTHEID, "2026-01-05");
        concept(
                wie,
                l -> {
                    l.kiesProducten(wie, id, List.of("02A01"));
                    l.kiesPercelen(wie, id, List.of(1));
                    l.aanvaard(wie, id, hash());
                    for (String artikel : List.of("2.1", "2.2", "2.3", "2.4", "2.5")) {
                        l.verklaar(wie, id, artikel(artikel), true, null);
                    }
                    l.legBewijs(wie, id, certificaat, null, artikel("2.4"));
                    l.bewaarVeld(wie, id, Aanvraagveld.ONDERTEKENAAR, "B. de Boer");
                    l.bewaarVeld(wie, id, Aanvraagveld.FUNCTIE, "bestuurder");
                    l.bewaarVeld(wie, id, Aanvraagveld.ONDERTEKEND, "DIGITAAL");
                });
    }

    public UUID stuk(Namens wie, Stuksoort soort, String afgifte) {
        return db.als(
                wie,
                d -> {
                    try {
                        return new Dossierkamer(d)
                                .loket.voegToe(
                                        wie,
                                        new Stukopgave(
                                                soort,
                                                null,
                                                null,
                                                LocalDate.parse(afgifte),
                                                null,
                                                soort + ".pdf"),
                                        new ByteArrayInputStream(
                                                ("%PDF-1.7 " + soort + afgifte)
                                                        .getBytes(StandardCharsets.UTF_8)));
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    public Ontvangstbewijs dienIn(Namens wie, UUID id) {
        return als(wie, l -> l.dienIn(wie, id));
    }

    public Aanvraag aanvraag(Namens wie, UUID id) {
        return lees(wie, o -> o.aanvraag(wie, id)).orElseThrow();
    }

    List<String> zinnen(Namens wie, UUID id) {
        return lees(wie, o -> o.gebreken(wie, id)).stream().map(Gebrek::zin).toList();
    }

    public <T> T als(Namens namens, Function<Aanvraagloket, T> werk) {
        return db.als(namens, d -> werk.apply(loket(d)));
    }

    public void doe(Namens namens, Consumer<Aanvraagloket> werk) {
        db.doe(namens, d -> werk.accept(loket(d)));
    }

    public void concept(Namens namens, Consumer<Conceptloket> werk) {
        db.doe(
                namens,
                d -> {
                    Conceptloket loket = new Conceptloket();
                    loket.aanvragen = new Aanvragen(d);
                    loket.delen = new Aanvraagdelen(d);
                    werk.accept(loket);
                });
    }

    public <T> List<T> lijst(Namens namens, Function<Aanvraagoverzicht, List<T>> werk) {
        return lees(namens, werk);
    }

    public <T> Optional<T> een(Namens namens, Function<Aanvraagoverzicht, Optional<T>> werk) {
        return lees(namens, werk);
    }

    public <T> T lees(Namens namens, Function<Aanvraagoverzicht, T> werk) {
        return db.als(
                namens,
                d -> {
                    Aanvraagoverzicht overzicht = new Aanvraagoverzicht();
                    overzicht.databank = d;
                    overzicht.aanvragen = new Aanvragen(d);
                    overzicht.delen = new Aanvraagdelen(d);
                    overzicht.klok = Testdatabank.klok(d);
                    return werk.apply(overzicht);
                });
    }

    static Aanvraagloket loket(Databank d) {
        Aanvraagloket loket = new Aanvraagloket();
        loket.aanvragen = new Aanvragen(d);
        loket.delen = new Aanvraagdelen(d);
        loket.documenten = Archiefkast.loket(d);
        loket.wekkers = wekkers(d);
        loket.melder = new Aanvraagmelder();
        loket.melder.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        loket.klok = Testdatabank.klok(d);
        loket.ingediend = new Omroep<>();
        return loket;
    }

    static Aanvraagwekkers wekkers(Databank d) {
        Aanvraagwekkers wekkers = new Aanvraagwekkers();
        wekkers.databank = d;
        wekkers.termijnen = new Werkplaats(d).termijnen;
        wekkers.klok = Testdatabank.klok(d);
        return wekkers;
    }

    static Aanvraagbewaking bewaking(Databank d) {
        Aanvraagbewaking bewaking = new Aanvraagbewaking();
        bewaking.wekkers = wekkers(d);
        bewaking.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        return bewaking;
    }
}
