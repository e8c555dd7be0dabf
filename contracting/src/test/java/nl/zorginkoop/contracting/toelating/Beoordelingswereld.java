package nl.zorginkoop.contracting.toelating;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/**
 * Aanvragen die zijn binnengekomen, klaar om te beoordelen. Hoe een aanvraag binnenkomt bewaakt
 * haar eigen test; hier liggen zij er al, op het moment dat de test kiest.
 */
final class Beoordelingswereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Namens BEA = Namens.gemeente("bea", Rol.BEOORDELAAR, WATERRIJK);
    static final Namens BAS = Namens.gemeente("bas", Rol.BEOORDELAAR, WATERRIJK);
    static final Namens BO = Namens.gemeente("bo", Rol.BEOORDELAAR, WATERRIJK);

    final Testdatabank db;
    final UUID openstelling = UUID.randomUUID();
    final UUID set = UUID.randomUUID();
    final UUID kader = UUID.randomUUID();
    final UUID formeel;
    final UUID uitsluiting;
    final UUID g1;
    final UUID kan;
    final UUID akkoord;
    final List<Toegelaten> toegelaten = new ArrayList<>();
    private int volgnummer;

    private Beoordelingswereld(Testdatabank db) {
        this.db = db;
        legProcedure();
        formeel = eis("2.1", "PROCEDURE", "VERKLARING", "MOET");
        uitsluiting = eis("2.2", "UITSLUITING_VERPLICHT", "UEA", "MOET");
        g1 = eis("2.3", "GESCHIKTHEID", "CERTIFICAAT", "MOET");
        kan = eis("2.4", "GESCHIKTHEID", "VERKLARING", "KAN");
        akkoord = eis("2.5", "UITVOERING", "AKKOORD", "MOET");
    }

    static Beoordelingswereld op(String moment) {
        return new Beoordelingswereld(
                Testdatabank.vers()
                        .opKlok(Instant.parse(moment))
                        .metGemeente("9901", "Waterrijk")
                        .metAccount("bea", Rol.BEOORDELAAR, "9901", null)
                        .metAccount("bas", Rol.BEOORDELAAR, "9901", null)
                        .metAccount("bo", Rol.BEOORDELAAR, "9901", null));
    }

    private void legProcedure() {
        zonderPoort(
                """
                insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant,
                    regie, verantwoording, contractering, scope, begin, eind, waarde, toestand)
                values ('%1$s', '9901', 'K-1', 'Begeleiding', 'WMO', 'BEGELEIDING', 'OPEN_HUIS', 'TOELATING', 'CLIENT_KIEST',
                    'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET', 'ALLE_TOEGELATENEN', 'SMAL', '2019-01-01', '2029-12-31', 1,
                    'ACTIEF');
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, ingangsdatum, toestand, hash,
                    opgesteld_door)
                values ('%2$s', '9901', '%1$s', 1, 'EERSTE', 'INSPANNINGSGERICHT', '2019-01-01', 'VAN_KRACHT',
                    repeat('0', 64), 'ina');
                insert into openstelling (id, gemeente, kader, volgnummer, nummer, titel, procedure, instroom,
                    toestand, opent, publicatie, einde, rechtbank, klacht_url, door)
                values ('%3$s', '9901', '%1$s', 1, 'OS-1', 'Begeleiding', 'TOELATING', 'DOORLOPEND',
                    'OPEN', '2019-01-01 09:00+01', '2018-12-01 09:00+01', '2029-12-31', 'de rechtbank Midden-Nederland',
                    'https://waterrijk.example/klacht', 'ina')
                """
                        .formatted(kader, set, openstelling));
    }

    UUID eis(String artikel, String soort, String bewijs, String gevolg) {
        UUID id = UUID.randomUUID();
        zonderPoort(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, gepubliceerd, deel, artikel, kop, tekst, eis, gevolg, bewijs)
                values ('%s', '9901', '%s', true, 2, '%s', 'Eis %s', 'tekst', '%s', '%s', '%s')
                """
                        .formatted(id, set, artikel, artikel, soort, gevolg, bewijs));
        return id;
    }

    void zonderPoort(String sql) {
        db.toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; "
                                + sql.strip().replaceFirst(";$", "")
                                + "; end $zo$");
    }

    /** Legt een ingediende aanvraag neer, met een certificaat of zonder. */
    UUID komtBinnen(String agb, boolean certificaat) {
        return komtBinnen(agb, certificaat, nu(), "INGEDIEND");
    }

    UUID komtBinnen(String agb, boolean certificaat, Instant moment, String toestand) {
        if (db.toezicht()
                .eerste("select 1 from zorgaanbieder where agb = ?", r -> 1, agb)
                .isEmpty()) {
            db.metAanbieder(agb, "Aanbieder " + agb);
        }
        UUID id = UUID.randomUUID();
        UUID deelnemer = UUID.randomUUID();
        volgnummer++;
        StringBuilder sql =
                new StringBuilder(
                        """
                        insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, volgnummer, nummer, toestand,
                            ingediend, ingediend_door, hash, gestand_tot, door, gewijzigd_door)
                        values ('%1$s', '9901', '%2$s', '%3$s', '%4$s', %5$d, 'A-%5$d', '%6$s', '%7$s', 'x', repeat('1', 64),
                            ('%7$s'::timestamptz at time zone 'Europe/Amsterdam')::date + 90, 'x', 'x');
                        insert into aanvraagdeelnemer (id, gemeente, aanbieder, aanvraag, zichtbaar, soort, naam)
                        values ('%8$s', '9901', '%2$s', '%1$s', true, 'AANVRAGER', 'x');
                        insert into aanvraagverklaring (gemeente, aanbieder, aanvraag, zichtbaar, voorwaarde, antwoord)
                        select '9901', '%2$s', '%1$s', true, id, 'VOLDOET' from voorwaarde
                        where voorwaardenset = '%4$s'
                        """
                                .formatted(
                                        id,
                                        agb,
                                        openstelling,
                                        set,
                                        volgnummer,
                                        toestand,
                                        moment,
                                        deelnemer));
        zonderPoort(sql.toString());
        if (certificaat) {
            bewijs(id, g1, "GESCHIKTHEID", "2018-01-05", moment);
        }
        return id;
    }

    /** Legt een bewijs bij een eis, ontvangen op dit moment. */
    UUID bewijs(UUID aanvraag, UUID eis, String soort, String afgifte, Instant ontvangen) {
        UUID id = UUID.randomUUID();
        zonderPoort(
                """
                insert into aanvraagbewijs (id, gemeente, aanbieder, aanvraag, zichtbaar, deelnemer, voorwaarde, dossierstuk,
                    soort, naam, afgifte, sha256, document, ontvangen)
                select '%s', gemeente, aanbieder, aanvraag, true, id, '%s', gen_random_uuid(), '%s', 'bewijs.pdf', '%s',
                    repeat('2', 64), gen_random_uuid(), '%s' from aanvraagdeelnemer where aanvraag = '%s'
                """
                        .formatted(id, eis, soort, afgifte, ontvangen, aanvraag));
        return id;
    }

    UUID certificaatVan(UUID aanvraag) {
        return db.toezicht()
                .eerste(
                        "select id from aanvraagbewijs where aanvraag = ? and voorwaarde = ?",
                        r -> r.getObject("id", UUID.class),
                        aanvraag,
                        g1)
                .orElse(null);
    }

    /** Alle eisen op volgorde: G1 voldoet precies als er een certificaat is. */
    void beoordeel(UUID a) {
        formeel(a);
        inhoudelijk(a);
    }

    void formeel(UUID a) {
        doe(BEA, l -> l.neemInBehandeling(BEA, a));
        doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(formeel, null)));
        doe(BEA, l -> l.begin(BEA, a));
    }

    void inhoudelijk(UUID a) {
        UUID certificaat = certificaatVan(a);
        doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(uitsluiting, null)));
        if (certificaat != null) {
            doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(g1, certificaat)));
        } else {
            UUID nee =
                    als(
                            BEA,
                            l ->
                                    l.oordeel(
                                            BEA,
                                            a,
                                            Oordeelopgave.voldoetNiet(
                                                    g1, null, "certificaat ontbreekt")));
            doe(BAS, l -> l.leesTegen(BAS, nee, true, null));
        }
        doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(kan, null)));
        doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(akkoord, null)));
    }

    Voornemen voornemen(UUID a) {
        return besluit(BEA, l -> l.neemVoornemen(BEA, a));
    }

    String toestand(UUID a) {
        return db.toezicht()
                .eerste(
                        "select toestand from aanvraag where id = ?",
                        r -> r.getString("toestand"),
                        a)
                .orElseThrow();
    }

    Instant nu() {
        return db.als(BEA, d -> Testdatabank.klok(d).nu());
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(nu(), Klok.AMSTERDAM);
    }

    <T> T als(Namens wie, Function<Beoordelingsloket, T> werk) {
        return db.als(wie, d -> werk.apply(beoordelingsloket(d)));
    }

    void doe(Namens wie, Consumer<Beoordelingsloket> werk) {
        db.doe(wie, d -> werk.accept(beoordelingsloket(d)));
    }

    <T> T besluit(Namens wie, Function<Besluitloket, T> werk) {
        return db.als(wie, d -> werk.apply(besluitloket(d)));
    }

    void legGevolgVast(Namens wie, UUID eis) {
        db.doe(
                wie,
                d ->
                        besluitloket(d)
                                .legGevolgVast(
                                        wie, openstelling, eis, false, "alleen een gesprek"));
    }

    void trekIn(UUID a, String reden) {
        db.doe(BEA, d -> besluitloket(d).trekVoornemenIn(BEA, a, reden));
    }

    void maakDefinitief(UUID a) {
        db.doe(BEA, d -> besluitloket(d).besluit(BEA, a));
    }

    void bezwaar(Namens wie, Consumer<Bezwaarloket> werk) {
        db.doe(
                wie,
                d -> {
                    Bezwaarloket loket = new Bezwaarloket();
                    loket.beoordelingen = new Beoordelingen(d);
                    loket.termijnen = new Werkplaats(d).termijnen;
                    loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
                    werk.accept(loket);
                });
    }

    static void geweigerd(Beoordelingsreden reden, Runnable werk) {
        assertThatThrownBy(werk::run)
                .isInstanceOfSatisfying(
                        Weigering.class,
                        nee ->
                                org.assertj.core.api.Assertions.assertThat(nee.reden())
                                        .isEqualTo(reden));
    }

    private static Beoordelingsloket beoordelingsloket(Databank d) {
        Werkplaats werkplaats = new Werkplaats(d);
        Beoordelingsloket loket = new Beoordelingsloket();
        loket.beoordelingen = new Beoordelingen(d);
        loket.termijnen = werkplaats.termijnen;
        loket.taken = werkplaats.taken;
        loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        return loket;
    }

    private Besluitloket besluitloket(Databank d) {
        Besluitloket loket = new Besluitloket();
        loket.beoordelingen = new Beoordelingen(d);
        loket.documenten = Archiefkast.loket(d);
        loket.termijnen = new Werkplaats(d).termijnen;
        loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        loket.toegelaten = new Omroep<Toegelaten>().naar(toegelaten::add);
        return loket;
    }

    static AgbCode agb(int nr) {
        return new AgbCode("9900%04d".formatted(nr));
    }
}
