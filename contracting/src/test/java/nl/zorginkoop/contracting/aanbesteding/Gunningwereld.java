package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.openstelling.PublicatieAangevraagd;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/**
 * Een SAS-procedure van Waterrijk, open sinds 12 oktober 2026 en dicht op 2 november om 12.00 uur.
 * De procedure zelf ligt er al; hoe zij ontstaat bewaakt haar eigen kamer.
 */
public final class Gunningwereld {
    static final Namens BEA = Namens.gemeente("bea", Rol.BEOORDELAAR, WATERRIJK);
    static final Namens BAS = Namens.gemeente("bas", Rol.BEOORDELAAR, WATERRIJK);
    static final String WAARDE = "74999999";

    public final Testdatabank db;
    public final UUID openstelling = UUID.randomUUID();
    final UUID kader = UUID.randomUUID();
    final UUID set = UUID.randomUUID();
    final UUID eis = UUID.randomUUID();
    final List<Gegund> gegund = new ArrayList<>();

    private Gunningwereld(String procedure) {
        db =
                Testdatabank.vers()
                        .opKlok(om("2026-10-01T09:00"))
                        .metGemeente("9901", "Waterrijk")
                        .metAccount("ina", Rol.INKOOPADVISEUR, "9901", null)
                        .metAccount("bea", Rol.BEOORDELAAR, "9901", null)
                        .metAccount("bas", Rol.BEOORDELAAR, "9901", null);
        leg(procedure);
    }

    /** Met EMVI, nog als concept en zonder gunningsmodel. */
    static Gunningwereld concept() {
        return new Gunningwereld("SAS_MET_EMVI");
    }

    static Gunningwereld zonderEmvi() {
        return new Gunningwereld("SAS_ZONDER_EMVI");
    }

    /** Scenario 6: kwaliteit 700 en prijs 300 tussen 70,00 en 80,00, gepubliceerd en open. */
    public static Gunningwereld open() {
        Gunningwereld w = concept();
        w.legModel();
        w.publiceer();
        w.naar("2026-10-12T10:00");
        return w;
    }

    /** EMVI2: aanmelden tot 21 oktober 12.00 uur, daarna inschrijven wie uitgenodigd is. */
    static Gunningwereld metSelectie() {
        Gunningwereld w = concept();
        w.legModel();
        w.legSelectie(Gunningsvorm.EMVI2, 5, "2026-10-21T12:00");
        w.publiceer();
        w.naar("2026-10-12T10:00");
        return w;
    }

    /** EMVI3: als {@link #metSelectie()}, met gesprekken; vier uitgenodigden. */
    static Gunningwereld metGesprekken() {
        Gunningwereld w = concept();
        w.legModel();
        w.legSelectie(Gunningsvorm.EMVI3, 4, "2026-10-21T12:00");
        w.publiceer();
        w.naar("2026-10-12T10:00");
        return w;
    }

    /** Maakt van het model een met twee ronden, met selectiecriteria 60 en 40. */
    void legSelectie(Gunningsvorm vorm, Integer uitnodigen, String aanmeldenTot) {
        model(
                l -> {
                    l.legModelVast(
                            INA,
                            openstelling,
                            new Modelopgave(
                                    vorm,
                                    Prijsvorm.REEEL,
                                    1000,
                                    0,
                                    Modelopgave.GELIJK,
                                    om(aanmeldenTot),
                                    vorm == Gunningsvorm.EMVI3
                                            ? "de overgang van cliënten"
                                            : null));
                    l.legCriteriumVast(INA, openstelling, selectie(4, "Ervaring", 60));
                    l.legCriteriumVast(INA, openstelling, selectie(5, "Referenties", 40));
                    l.legPerceelVast(INA, openstelling, perceel(1, 1, uitnodigen));
                    l.legPerceelVast(INA, openstelling, perceel(2, 2, uitnodigen));
                });
    }

    static Criteriumopgave selectie(int nr, String titel, int gewicht) {
        return new Criteriumopgave(nr, titel, Criteriumsoort.SELECTIE, gewicht, "lezen", null);
    }

    static Perceelopgave perceel(int nr, Integer aantal, Integer uitnodigen) {
        return new Perceelopgave(
                nr, aantal, "per uur", opbouw(), Euro.van("70.00"), Euro.van("80.00"), uitnodigen);
    }

    static Instant om(String lokaal) {
        return LocalDateTime.parse(lokaal).atZone(Klok.AMSTERDAM).toInstant();
    }

    private void leg(String procedure) {
        boolean emvi = procedure.equals("SAS_MET_EMVI");
        zonderPoort(
                """
                insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant,
                    regie, verantwoording, contractering, scope, begin, eind, waarde, toestand, gunningscriterium,
                    gewicht_kwaliteit)
                values ('%1$s', '9901', 'K-1', 'Begeleiding', 'WMO', 'BEGELEIDING', 'REGISSEUR', '%4$s',
                    'GEMEENTE_MET_CLIENT', 'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET', 'SELECTIE', 'SMAL', '2027-01-01',
                    '2029-12-31', %7$s, 'ACTIEF', %5$s, %6$s);
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, ingangsdatum, toestand, hash,
                    opgesteld_door)
                values ('%2$s', '9901', '%1$s', 1, 'EERSTE', 'INSPANNINGSGERICHT', '2027-01-01', 'GEPUBLICEERD',
                    repeat('0', 64), 'ina');
                insert into voorwaarde (id, gemeente, voorwaardenset, gepubliceerd, deel, artikel, kop, tekst, eis, gevolg, bewijs)
                values ('%8$s', '9901', '%2$s', true, 2, '2.1', 'Keurmerk', 'tekst', 'GESCHIKTHEID', 'MOET', 'VERKLARING');
                insert into openstelling (id, gemeente, kader, volgnummer, nummer, titel, beschrijving, procedure, instroom,
                    opent, sluit, einde, vragen_tot, nota_op, beoordeling, voornemen, ondertekening, ingang, contact,
                    contact_mail, rechtbank, klacht_url, rolregel, door)
                values ('%3$s', '9901', '%1$s', 1, 'OS-1', 'Begeleiding 2027', 'tekst', '%4$s', 'GESLOTEN',
                    '2026-10-12 09:00+02', '2026-11-02 12:00+01', '2029-12-31', '2026-10-20 12:00+02', '2026-10-26',
                    '2026-11-09', '2026-11-16', '2026-12-07', '2027-01-01', 'Inkoop', 'inkoop@waterrijk.example',
                    'de rechtbank Midden-Nederland', 'https://waterrijk.example/klacht', 'een rol', 'ina');
                insert into perceel (gemeente, openstelling, nr, naam, waarde, volume, berekening)
                values ('9901', '%3$s', 1, 'Noord', 100, '10', 'bijlage'), ('9901', '%3$s', 2, 'Zuid', 100, '10', 'bijlage')
                """
                        .formatted(
                                kader,
                                set,
                                openstelling,
                                procedure,
                                emvi ? "'BESTE_PRIJS_KWALITEIT'" : "null",
                                emvi ? "70" : "null",
                                WAARDE,
                                eis));
    }

    void zonderPoort(String sql) {
        db.toezicht()
                .voer(
                        "do $zo$ begin set local session_replication_role = replica; "
                                + sql.strip().replaceFirst(";$", "")
                                + "; end $zo$");
    }

    void legModel() {
        model(
                l -> {
                    l.legModelVast(INA, openstelling, kop(Gunningsvorm.EMVI1, Prijsvorm.REEEL, 0));
                    l.legCriteriumVast(
                            INA, openstelling, Criteriumopgave.kwaliteit(1, "Plan", 40, "lezen"));
                    l.legCriteriumVast(
                            INA, openstelling, Criteriumopgave.kwaliteit(2, "Team", 30, "lezen"));
                    l.legCriteriumVast(
                            INA, openstelling, Criteriumopgave.prijs(3, "Uurprijs", 30, "formule"));
                    l.legPerceelVast(INA, openstelling, perceel(1, 1));
                    l.legPerceelVast(INA, openstelling, perceel(2, 2));
                });
    }

    static Modelopgave kop(Gunningsvorm vorm, Prijsvorm prijsvorm, int drempel) {
        return new Modelopgave(vorm, prijsvorm, 1000, drempel, Modelopgave.GELIJK);
    }

    static Perceelopgave perceel(int nr, Integer aantal) {
        return new Perceelopgave(
                nr, aantal, "per uur", opbouw(), Euro.van("70.00"), Euro.van("80.00"));
    }

    /** Zes elementen, samen 70,00. */
    static Prijsopbouw opbouw() {
        return new Prijsopbouw(
                Euro.van("45.00"),
                Euro.van("10.00"),
                Euro.van("8.00"),
                Euro.van("3.00"),
                Euro.van("2.00"),
                Euro.van("2.00"));
    }

    void publiceer() {
        db.toezicht()
                .voer(
                        "update openstelling set toestand = 'GEPUBLICEERD', mededeling = ? where id = ?",
                        mededeling(),
                        openstelling);
    }

    UUID mededeling() {
        UUID verzending = UUID.randomUUID();
        zonderPoort(
                """
                insert into kennisgeving (id, gemeente, verzending, soort, titel, tekst, onderwerp_soort, onderwerp, van, voor,
                    rol, verstuurd, door)
                values (gen_random_uuid(), '9901', '%s', 'X', 'x', 'x', 'OPENSTELLING', '%s', 'GEMEENTE',
                    'GEMEENTE', 'INKOOPADVISEUR', nu(), 'x')
                """
                        .formatted(verzending, openstelling));
        return verzending;
    }

    /** Zet de klok; de toestand van de procedure volgt. */
    void naar(String lokaal) {
        db.opKlok(om(lokaal));
        db.toezicht()
                .voer(
                        "update openstelling o set toestand = openstelling_hoort(o, nu()) where id = ? and"
                                + " toestand <> openstelling_hoort(o, nu())",
                        openstelling);
    }

    static AgbCode agb(int nr) {
        return new AgbCode("9900%04d".formatted(nr));
    }

    Namens bieder(int nr) {
        String code = agb(nr).code();
        if (db.toezicht()
                .eerste("select 1 from zorgaanbieder where agb = ?", r -> 1, code)
                .isEmpty()) {
            db.metAanbieder(code, "Aanbieder " + nr);
        }
        return new Namens("bieder" + nr, Rol.BIEDER, null, agb(nr));
    }

    /** Een concept waar niets aan ontbreekt. */
    UUID klaar(int nr, int perceel, String prijs) {
        Namens wie = bieder(nr);
        UUID id = schrijfIn(wie, l -> l.begin(wie, openstelling, perceel));
        schrijf(
                wie,
                l -> {
                    if (prijs != null) {
                        l.legPrijsVast(wie, id, Euro.van(prijs));
                    }
                    for (UUID c : criteria(id)) {
                        l.beantwoord(wie, id, c, "Zo doen wij dat, " + nr + ".", null);
                    }
                    l.onderteken(wie, id, "0".repeat(64), "B. de Boer", "bestuurder");
                });
        return id;
    }

    UUID ingediend(int nr, int perceel, String prijs) {
        UUID id = klaar(nr, perceel, prijs);
        dienIn(nr, id);
        return id;
    }

    Inschrijvingsbewijs dienIn(int nr, UUID id) {
        Namens wie = bieder(nr);
        return schrijfIn(wie, l -> l.dienIn(wie, id));
    }

    /** De criteria waar een mens over oordeelt, op volgorde. */
    List<UUID> criteria() {
        return db.toezicht()
                .lijst(
                        "select id from gunningscriterium where openstelling = ? and soort <> 'PRIJS' order by nr",
                        r -> r.getObject("id", UUID.class),
                        openstelling);
    }

    /** De criteria van de ronde van deze inschrijving. */
    List<UUID> criteria(UUID inschrijving) {
        return db.toezicht()
                .lijst(
                        """
                        select c.id from perceelinschrijving i join gunningscriterium c on c.openstelling = i.openstelling
                        where i.id = ? and criterium_in_ronde(c, i.ronde) order by c.nr
                        """,
                        r -> r.getObject("id", UUID.class),
                        inschrijving);
    }

    void opent() {
        naar("2026-11-02T12:10");
        weeg(BEA, l -> l.openEnveloppen(BEA, openstelling));
    }

    /** Punten op elk criterium, door een tweede bevestigd. */
    void scoort(UUID inschrijving, int... punten) {
        List<UUID> criteria = criteria(inschrijving);
        for (int i = 0; i < punten.length; i++) {
            UUID score = score(inschrijving, criteria.get(i), punten[i]);
            weeg(BAS, l -> l.bevestigScore(BAS, score, true, null));
        }
    }

    UUID score(UUID inschrijving, UUID criterium, int punten) {
        return db.als(
                BEA,
                d ->
                        weegloket(d)
                                .geefScore(
                                        BEA,
                                        inschrijving,
                                        criterium,
                                        BigDecimal.valueOf(punten),
                                        "Duidelijk beschreven."));
    }

    List<Gunningsstand> stand(int perceel) {
        return db.als(BEA, d -> new Aanbestedingen(d).stand(openstelling, perceel));
    }

    Gunningsstand stand(int perceel, UUID inschrijving) {
        return stand(perceel).stream()
                .filter(s -> s.inschrijving().equals(inschrijving))
                .findFirst()
                .orElseThrow();
    }

    void model(Consumer<Gunningsmodelloket> werk) {
        db.doe(
                INA,
                d -> {
                    Gunningsmodelloket loket = new Gunningsmodelloket();
                    loket.aanbestedingen = new Aanbestedingen(d);
                    werk.accept(loket);
                });
    }

    List<Aanbestedingsreden> belemmeringen() {
        return db.als(INA, d -> new Aanbestedingen(d).tegen(openstelling));
    }

    <T> T schrijfIn(Namens wie, Function<Perceelinschrijvingloket, T> werk) {
        return db.als(
                wie,
                d -> {
                    Perceelinschrijvingloket loket = new Perceelinschrijvingloket();
                    loket.aanbestedingen = new Aanbestedingen(d);
                    loket.klok = Testdatabank.klok(d);
                    return werk.apply(loket);
                });
    }

    void schrijf(Namens wie, Consumer<Perceelinschrijvingloket> werk) {
        schrijfIn(
                wie,
                l -> {
                    werk.accept(l);
                    return null;
                });
    }

    void weeg(Namens wie, Consumer<Weegloket> werk) {
        db.doe(wie, d -> werk.accept(weegloket(d)));
    }

    static Weegloket weegloket(Databank d) {
        Weegloket loket = new Weegloket();
        loket.aanbestedingen = new Aanbestedingen(d);
        loket.werkvoorraad = new Werkvoorraad(d, d);
        return loket;
    }

    <T> T gunt(Namens wie, Function<Gunningsloket, T> werk) {
        return db.als(
                wie,
                d -> {
                    Gunningsloket loket = new Gunningsloket();
                    loket.aanbestedingen = new Aanbestedingen(d);
                    loket.documenten = Archiefkast.loket(d);
                    loket.termijnen = new Werkplaats(d).termijnen;
                    loket.taken = new Werkplaats(d).taken;
                    loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
                    loket.klok = Testdatabank.klok(d);
                    loket.gegund = new Omroep<Gegund>().naar(gegund::add);
                    return werk.apply(loket);
                });
    }

    Gunningsvoornemen voornemen(int perceel) {
        return gunt(BEA, l -> l.neemVoornemen(BEA, openstelling, perceel));
    }

    void gun(int perceel) {
        gunt(
                BEA,
                l -> {
                    l.gun(BEA, openstelling, perceel);
                    return null;
                });
    }

    void spreekt(Namens wie, Consumer<Gespreksloket> werk) {
        db.doe(
                wie,
                d -> {
                    Gespreksloket loket = new Gespreksloket();
                    loket.aanbestedingen = new Aanbestedingen(d);
                    loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
                    werk.accept(loket);
                });
    }

    void bezwaar(Namens wie, Consumer<Gunningsbezwaarloket> werk) {
        db.doe(
                wie,
                d -> {
                    Gunningsbezwaarloket loket = new Gunningsbezwaarloket();
                    loket.aanbestedingen = new Aanbestedingen(d);
                    loket.termijnen = new Werkplaats(d).termijnen;
                    werk.accept(loket);
                });
    }

    static void geweigerd(Aanbestedingsreden reden, Runnable werk) {
        assertThatThrownBy(werk::run)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }

    /** De luisteraar bij het publiceren, zoals de server hem oproept. */
    public static void wacht(Databank d, PublicatieAangevraagd p) {
        Modelwacht wacht = new Modelwacht();
        wacht.aanbestedingen = new Aanbestedingen(d);
        wacht.bij(p);
    }
}
