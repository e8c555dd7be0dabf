package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Inkoopwereld;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Een kader met gepubliceerde voorwaarden, en een aanbieder die een aanbod kan krijgen. */
final class Contractwereld {
    static final AgbCode EIK = new AgbCode("99000001");
    static final Namens BO = new Namens("bo", Rol.BIEDER, null, EIK);
    static final Namens ELS = Namens.aanbieder("els", EIK);
    static final Namens COR = Namens.gemeente("cor", Rol.CONTRACTMANAGER, WATERRIJK);
    static final Namens SYSTEEM = Namens.systeem(WATERRIJK);

    final Inkoopwereld inkoop = Inkoopwereld.vers();
    final UUID kader;
    final UUID set;

    Contractwereld() {
        db().metAanbieder(EIK.code(), "De Eik");
        kader = inkoop.actief(INA, Inkoopwereld.toelating("K-1"));
        set = inkoop.voorwaarden(INA, kader);
    }

    Testdatabank db() {
        return inkoop.db();
    }

    /** Zoals de toelating haar doorgeeft: met de aanvraag waaruit zij volgt. */
    Contractopgave opgave(LocalDate wachtTot) {
        return new Contractopgave(
                toegelaten(EIK, set), EIK, kader, set, wachtTot, LocalDate.of(2027, 1, 1));
    }

    /** Een kader onder SAS, met zijn voorwaarden. */
    Sas sas() {
        UUID id =
                inkoop.actief(
                        INA,
                        Inkoopwereld.sas("K-2", new Raming(Euro.van("100000.00"), 3, 1), "02A02"));
        return new Sas(id, inkoop.voorwaarden(INA, id));
    }

    record Sas(UUID kader, UUID set) {
        Contractopgave opgave(UUID inschrijving) {
            return new Contractopgave(
                    null, inschrijving, EIK, kader, set, null, LocalDate.of(2027, 1, 1), null);
        }
    }

    /** Hoe een aanvraag wordt toegelaten bewaakt haar eigen kamer; hier is zij het al. */
    UUID toegelaten(AgbCode wie, UUID voorwaardenset) {
        return ligtEr(
                """
                insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, volgnummer, nummer, toestand,
                    ingediend, ingediend_door, hash, door, gewijzigd_door)
                values ('%1$s', '9901', '%2$s', gen_random_uuid(), '%3$s',
                    (select count(*) + 1 from aanvraag), '%1$s', 'TOEGELATEN', nu(), 'x', repeat('1', 64), 'x', 'x');
                """,
                wie, voorwaardenset);
    }

    /** Een gegunde inschrijving; ook die heeft haar eigen kamer. */
    UUID gegund(UUID voorwaardenset, int perceel) {
        return ligtEr(
                """
                insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, voorwaardenset, toestand,
                    ingediend, ingediend_door, hash, gestand_tot, geopend, door)
                values ('%1$s', '9901', '%2$s', gen_random_uuid(), """
                        + perceel
                        + """
                , '%3$s', 'GEGUND', nu(), 'x', repeat('1', 64), '2027-01-31', true, 'x');
                """,
                EIK,
                voorwaardenset);
    }

    private UUID ligtEr(String sql, AgbCode wie, UUID voorwaardenset) {
        UUID id = UUID.randomUUID();
        db().toezicht()
                .voer(
                        ("do $zo$ begin set local session_replication_role = replica; "
                                        + sql
                                        + " end $zo$")
                                .formatted(id, wie.code(), voorwaardenset));
        return id;
    }

    UUID aangeboden() {
        return als(COR, l -> l.biedAan(COR, opgave(null)));
    }

    /** Een overeenkomst die al van kracht was. */
    UUID actief(String variant) {
        UUID id = UUID.randomUUID();
        db().toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values (?, '9901', ?, 'WMO', left(?, 8), 'Contract', ?, '2025-01-01')",
                        id,
                        EIK.code(),
                        id.toString(),
                        variant);
        return id;
    }

    /** Een lopende overeenkomst met einddag, onder de voorwaarden van het kader. */
    UUID lopend(String begin, String eind, int verlengingen) {
        UUID id = UUID.randomUUID();
        db().toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind,"
                                + " kader, voorwaardenset, verlengingen, verlengmaanden, opzegoptie, opzegmaanden)"
                                + " values (?, '9901', ?, 'WMO', left(?, 8), 'Contract', 'INSPANNINGSGERICHT', ?::date,"
                                + " ?::date, ?, ?, ?, 12, 'BEIDEN', 6)",
                        id,
                        EIK.code(),
                        id.toString(),
                        begin,
                        eind,
                        kader,
                        set,
                        verlengingen);
        return id;
    }

    /** Iemand die onder deze overeenkomst hulp krijgt. */
    UUID client(UUID contract, long nummer, String naam, String eind) {
        UUID hulpvrager = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String bsn =
                een(
                        "select bsn::text from generate_series(999990000, 999999999) bsn where elfproef(bsn::text)"
                                + " and not exists (select from hulpvrager h where h.bsn = bsn.bsn::text) limit 1");
        db().toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?, '9901',"
                                + " ?, ?, '1980-01-01', '0')",
                        hulpvrager,
                        bsn,
                        naam);
        db().toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager,"
                                + " bsn, client, categorie, begin, eind, budget, toegewezen, status) values (?,"
                                + " '9901', '99000001', 'WMO', ?, ?, ?, ?, ?, '02', (select"
                                + " greatest('2026-09-01', begin) from raamovereenkomst where id = ?),"
                                + " ?::date, case when ?::date is null then null else 5000 end, nu(), 'TOEGEWEZEN')",
                        id,
                        nummer,
                        contract,
                        hulpvrager,
                        bsn,
                        "A. " + naam,
                        contract,
                        eind,
                        eind);
        return id;
    }

    UUID zegOp(Namens namens, UUID contract, Eindopgave opgave) {
        UUID einde = db().als(namens, d -> looptijd(d).beeindig(namens, contract, opgave));
        db().doe(SYSTEEM, d -> looptijd(d).verwerkEinde(SYSTEEM, contract));
        return einde;
    }

    void teken(UUID contract) {
        doe(BO, l -> l.gaAkkoord(BO, contract, hash(contract), "bestuurder"));
        doe(COR, l -> l.tekenMee(COR, contract, "mandaat 12"));
    }

    String hash(UUID contract) {
        return een(
                "select hash from contractaanbod where ongeldig is null and overeenkomst = '"
                        + contract
                        + "'");
    }

    String stand(UUID contract) {
        return een("select toestand from raamovereenkomst where id = '" + contract + "'");
    }

    String een(String sql) {
        return db().toezicht().eerste(sql, r -> r.getString(1)).orElse(null);
    }

    void naar(String dag) {
        Instant nu =
                db().toezicht()
                        .eerste("select nu() as nu", r -> Databank.moment(r, "nu"))
                        .orElseThrow();
        db().verzetKlok(
                        Duration.of(
                                ChronoUnit.SECONDS.between(nu, Instant.parse(dag + "T09:00:00Z")),
                                ChronoUnit.SECONDS));
    }

    <T> T als(Namens namens, Function<Contractloket, T> werk) {
        return db().als(namens, d -> werk.apply(loket(d)));
    }

    void doe(Namens namens, Consumer<Contractloket> werk) {
        db().doe(namens, d -> werk.accept(loket(d)));
    }

    <T> T beperk(Namens namens, Function<Beperkingsloket, T> werk) {
        return db().als(namens, d -> werk.apply(beperkingen(d)));
    }

    static void weigert(ThrowingCallable werk, Contractreden reden) {
        assertThatThrownBy(werk).hasMessageContaining(reden.zin());
    }

    static Contracttabel tabel(Databank d) {
        Contracttabel t = new Contracttabel();
        t.databank = d;
        t.klok = Testdatabank.klok(d);
        return t;
    }

    static Beperkingsloket beperkingen(Databank d) {
        Beperkingsloket l = new Beperkingsloket();
        l.contracten = tabel(d);
        l.overeenkomsten = new Overeenkomsten();
        l.overeenkomsten.databank = d;
        return l;
    }

    static Contractklokken klokken(Databank d) {
        Contractklokken k = new Contractklokken();
        k.contracten = tabel(d);
        k.termijnen = new Werkplaats(d).termijnen;
        k.klok = Testdatabank.klok(d);
        return k;
    }

    static Overdrachten overdrachten(Databank d) {
        Overdrachten o = new Overdrachten();
        o.contracten = tabel(d);
        o.taken = new Werkplaats(d).taken;
        return o;
    }

    static Looptijdloket looptijd(Databank d) {
        Looptijdloket l = new Looptijdloket();
        l.contracten = tabel(d);
        l.klokken = klokken(d);
        l.overdrachten = overdrachten(d);
        l.brieven = new Contractbrieven();
        l.brieven.databank = d;
        l.brieven.documenten = Archiefkast.loket(d);
        l.brieven.klok = Testdatabank.klok(d);
        l.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        l.klok = Testdatabank.klok(d);
        return l;
    }

    static Overdrachtloket overdracht(Databank d) {
        Overdrachtloket l = new Overdrachtloket();
        l.contracten = tabel(d);
        l.overdrachten = overdrachten(d);
        l.taken = new Werkplaats(d).taken;
        return l;
    }

    static Plichtenloket plichten(Databank d) {
        Plichtenloket l = new Plichtenloket();
        l.contracten = tabel(d);
        l.klokken = new Plichtklokken();
        l.klokken.contracten = l.contracten;
        l.klokken.termijnen = new Werkplaats(d).termijnen;
        l.klokken.taken = new Werkplaats(d).taken;
        l.klokken.klok = Testdatabank.klok(d);
        l.taken = new Werkplaats(d).taken;
        l.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        return l;
    }

    static Overgangloket overgang(Databank d) {
        Overgangloket l = new Overgangloket();
        l.contracten = tabel(d);
        return l;
    }

    static Betaalstoploket betaalstop(Databank d) {
        Betaalstoploket l = new Betaalstoploket();
        l.contracten = tabel(d);
        l.gestopt = new Omroep<>();
        return l;
    }

    static Contractinzage inzage(Databank d) {
        Contractinzage i = new Contractinzage();
        i.contracten = tabel(d);
        i.lezer = new Contractlezer();
        i.lezer.databank = d;
        i.documenten = Archiefkast.loket(d);
        return i;
    }

    static Contractloket loket(Databank d) {
        Contractloket l = new Contractloket();
        l.klokken = klokken(d);
        l.contracten = tabel(d);
        l.aanbod = new Contractaanbod();
        l.aanbod.contracten = l.contracten;
        l.aanbod.documenten = Archiefkast.loket(d);
        l.tarieven = new Tarieven(d);
        l.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        l.termijnen = new Werkplaats(d).termijnen;
        l.klok = Testdatabank.klok(d);
        return l;
    }

    static Contractbewaking bewaking(Databank d) {
        Contractbewaking b = new Contractbewaking();
        b.loket = loket(d);
        b.looptijden = looptijd(d);
        b.contracten = b.loket.contracten;
        return b;
    }
}
