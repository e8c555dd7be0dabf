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
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.inkoop.Inkoopwereld;
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

    Contractopgave opgave(boolean sas, LocalDate wachtTot) {
        return new Contractopgave(null, EIK, kader, set, sas, wachtTot, LocalDate.of(2027, 1, 1));
    }

    UUID aangeboden() {
        return als(COR, l -> l.biedAan(COR, opgave(false, null)));
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
        return l;
    }

    static Contractloket loket(Databank d) {
        Contractloket l = new Contractloket();
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
        b.contracten = b.loket.contracten;
        return b;
    }
}
