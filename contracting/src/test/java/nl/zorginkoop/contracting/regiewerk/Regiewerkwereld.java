package nl.zorginkoop.contracting.regiewerk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Proefzaken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Waterrijk met drie regisseurs, een wijkteamlid en een beheerder, op dinsdag 15 september 2026.
 */
abstract class Regiewerkwereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens RENS = Namens.gemeente("rens", Rol.REGISSEUR, WATERRIJK);
    static final Namens ROOS = Namens.gemeente("roos", Rol.REGISSEUR, WATERRIJK);
    static final Namens WIM = Namens.gemeente("wim", Rol.WIJKTEAMLID, WATERRIJK);
    static final Namens BEN = Namens.gemeente("ben", Rol.BEHEERDER, WATERRIJK);
    static final Namens BUUR = Namens.gemeente("bea", Rol.REGISSEUR, new Gemeentecode("9902"));
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("werkvoorraad");
    static final LocalDate VANDAAG = LocalDate.of(2026, 9, 15);

    record Loketten(
            Databank d,
            Waarneemloket waar,
            Werkoverzicht werk,
            Zoekvraagloket zoek,
            Werkregelloket regel) {
        static Loketten van(Databank d) {
            Loketten l =
                    new Loketten(
                            d,
                            new Waarneemloket(),
                            new Werkoverzicht(),
                            new Zoekvraagloket(),
                            new Werkregelloket());
            l.waar.databank = d;
            l.werk.databank = d;
            l.zoek.databank = d;
            l.regel.databank = d;
            return l;
        }
    }

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik")
                    .metOvereenkomst("9901", "99000001")
                    .metAccount("ria", Rol.REGISSEUR, "9901", null)
                    .metAccount("rens", Rol.REGISSEUR, "9901", null)
                    .metAccount("roos", Rol.REGISSEUR, "9901", null)
                    .metAccount("wim", Rol.WIJKTEAMLID, "9901", null)
                    .metAccount("bea", Rol.REGISSEUR, "9902", null);
    private int mensen;

    Map<Werksoort, Integer> geteld(Namens wie) {
        return als(wie, l -> l.werk().tel(wie, 2));
    }

    List<Zoekvraag> bewaard(Namens wie) {
        return als(wie, l -> l.zoek().mijn(wie));
    }

    void bewaar(String naam, String pad, String filter) {
        als(RIA, l -> l.zoek().bewaar(RIA, naam, pad, filter));
    }

    UUID noem(Namens wie, String regisseur, String waarnemer, LocalDate van, LocalDate tot) {
        return als(wie, l -> l.waar().noem(wie, regisseur, waarnemer, van, tot, "Verlof"));
    }

    void neem(Namens wie, UUID zaak, String regisseur) {
        db.doe(
                wie,
                d ->
                        d.voer(
                                "update zaakregisseur set regisseur = ?, door = ? where zaak = ?",
                                regisseur,
                                wie.wie(),
                                zaak));
    }

    UUID mens() {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)"
                                + " select ?, '9901', n::text, 'Proef', '1950-01-01', '0'"
                                + " from generate_series(999900000, 999999999) n where elfproef(n::text) offset ? limit 1",
                        id,
                        mensen++);
        return id;
    }

    UUID zaak(Namens wie) {
        UUID mens = mens();
        return db.als(wie, d -> Proefzaken.open(d, wie, mens, null, Wet.WMO, false));
    }

    UUID toewijzing(LocalDate begin, LocalDate eind) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                                + " client, categorie, begin, eind, toegewezen, status, grond)"
                                + " select ?, '9901', '99000001', 'WMO', nextval('toewijzingnummer'), o.id, h.id, h.bsn,"
                                + " 'A', '02', ?, ?, nu(), 'TOEGEWEZEN', 'LOPEND_SPECIFIEK'"
                                + " from hulpvrager h, raamovereenkomst o where h.id = ?",
                        id,
                        begin,
                        eind,
                        mens());
        return id;
    }

    boolean ziet(Namens wie, UUID zaak) {
        return db.als(
                wie,
                d ->
                        d.eerste(
                                        "select ziet_zaak(?, ?) as ja",
                                        r -> r.getBoolean("ja"),
                                        zaak,
                                        wie.wie())
                                .orElseThrow());
    }

    List<Werkrij> werk(Namens wie, Werksoort soort) {
        return als(
                        wie,
                        l ->
                                l.werk()
                                        .werk(
                                                wie,
                                                TAAK,
                                                Bladvraag.eerste(25).met("soort", soort.name())))
                .rijen();
    }

    List<UUID> ids(Namens wie, Werksoort soort) {
        return werk(wie, soort).stream().map(Werkrij::id).toList();
    }

    <T> T als(Namens wie, Function<Loketten, T> werk) {
        return db.als(wie, d -> werk.apply(Loketten.van(d)));
    }

    void doe(Namens wie, Consumer<Loketten> werk) {
        db.doe(wie, d -> werk.accept(Loketten.van(d)));
    }

    static void geweigerd(Regiewerkreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }

    static void regel(String naam, ThrowingCallable werk) {
        assertThatThrownBy(werk)
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(naam);
    }
}
