package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.aanbesteding.Gunningwereld;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Inkoopwereld;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** Een gemeente met een actief kader, gepubliceerde voorwaarden en een openstelling daarop. */
public final class Openstellingwereld {
    public static final Spelregels SPELREGELS =
            new Spelregels(
                    "Inkoop Waterrijk",
                    "inkoop@waterrijk.example",
                    "Rechtbank Midden-Nederland",
                    "https://waterrijk.example/klacht",
                    Spelregels.HERSTEL,
                    "Een organisatie doet in één rol mee.");

    public final Inkoopwereld inkoop;
    public final UUID kader;

    private Openstellingwereld(Inkoopwereld inkoop, Kaderopgave opgave) {
        this.inkoop = inkoop;
        this.kader = inkoop.actief(INA, opgave);
        inkoop.voorwaarden(INA, kader);
    }

    public static Openstellingwereld vers() {
        return vers(Inkoopwereld.toelating("K-1"));
    }

    public static Openstellingwereld vers(Kaderopgave opgave) {
        return new Openstellingwereld(Inkoopwereld.vers(), opgave);
    }

    public Testdatabank db() {
        return inkoop.db();
    }

    static Instant om(String lokaal) {
        return LocalDateTime.parse(lokaal).atZone(Klok.AMSTERDAM).toInstant();
    }

    /** Een doorlopende toelating die vandaag open is. */
    public UUID open() {
        UUID id = gepubliceerd(Instroom.DOORLOPEND, null, doorlopend());
        naar("2026-11-10T09:00");
        return id;
    }

    static Planning doorlopend() {
        return Planning.doorlopend(
                om("2026-11-02T09:00"),
                LocalDate.of(2029, 12, 31),
                om("2026-10-20T12:00"),
                LocalDate.of(2026, 10, 26));
    }

    static Planning gesloten() {
        return new Planning(
                om("2026-10-12T09:00"),
                om("2026-11-02T12:00"),
                LocalDate.of(2029, 12, 31),
                om("2026-10-20T12:00"),
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 11, 9),
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 12, 7),
                LocalDate.of(2027, 1, 1));
    }

    public UUID concept(Instroom instroom, Afwijking afwijking, Planning planning) {
        return als(
                INA,
                l -> {
                    UUID id =
                            l.begin(
                                    INA,
                                    new Openstellingopgave(
                                            kader,
                                            "Begeleiding in Waterrijk",
                                            "Begeleiding van inwoners thuis.",
                                            instroom,
                                            afwijking));
                    l.legSpelregelsVast(INA, id, SPELREGELS);
                    l.legPerceelVast(
                            INA,
                            id,
                            new Perceel(
                                    1,
                                    "Begeleiding individueel",
                                    Euro.van("1250000.00"),
                                    "ongeveer 400 inwoners",
                                    "/inkoop/tarieven.xhtml"));
                    l.plan(INA, id, planning, false);
                    return id;
                });
    }

    public UUID gepubliceerd(Instroom instroom, Afwijking afwijking, Planning planning) {
        UUID id = concept(instroom, afwijking, planning);
        doe(INA, l -> l.publiceer(INA, id));
        return id;
    }

    /** Zet de klok en laat afgaan wat daarbij hoort. */
    public void naar(String lokaal) {
        db().opKlok(om(lokaal));
        laatAfgaan();
    }

    /** Laat elke rijpe termijn afgaan, zoals de werker van de server dat doet. */
    public void laatAfgaan() {
        for (UUID id :
                db().toezicht()
                        .lijst(
                                "select onderwerp from werk where soort = 'TERMIJN' and beschikbaar_op <= nu()"
                                        + " order by beschikbaar_op",
                                r -> r.getObject(1, UUID.class))) {
            Namens systeem = Namens.systeem(INA.gemeente());
            db().doe(
                            systeem,
                            d -> {
                                Werkplaats plaats = new Werkplaats(d);
                                Openstellingloop loop = new Openstellingloop();
                                loop.loket = loket(d);
                                loop.inlichtingen = inlichtingen(d);
                                plaats.verstreken.naar(loop::bij);
                                plaats.termijnen.laatAfgaan(systeem, id);
                            });
        }
    }

    public Openstelling lees(Namens namens, UUID id) {
        return db().als(namens, d -> overzicht(d).openstelling(namens, id)).orElseThrow();
    }

    public <T> T als(Namens namens, Function<Openstellingloket, T> werk) {
        return db().als(namens, d -> werk.apply(loket(d)));
    }

    public void doe(Namens namens, Consumer<Openstellingloket> werk) {
        db().doe(namens, d -> werk.accept(loket(d)));
    }

    public static Openstellingoverzicht overzicht(Databank d) {
        Openstellingoverzicht overzicht = new Openstellingoverzicht();
        overzicht.databank = d;
        overzicht.openstellingen = openstellingen(d);
        return overzicht;
    }

    public static Openstellingloket loket(Databank d) {
        Openstellingloket loket = new Openstellingloket();
        loket.aangevraagd =
                new Omroep<PublicatieAangevraagd>().naar(p -> Gunningwereld.wacht(d, p));
        loket.openstellingen = openstellingen(d);
        loket.klok = Testdatabank.klok(d);
        loket.storingen = new Storingen();
        loket.storingen.databank = d;
        loket.storingen.werkvoorraad = new Werkvoorraad(d, d);
        loket.mededelingen = mededelingen(d);
        loket.wekker = new Openstellingwekker();
        loket.wekker.openstellingen = loket.openstellingen;
        loket.wekker.termijnen = new Werkplaats(d).termijnen;
        return loket;
    }

    public static Inlichtingenloket inlichtingen(Databank d) {
        Inlichtingenloket loket = new Inlichtingenloket();
        loket.openstellingen = openstellingen(d);
        loket.inlichtingen = new Inlichtingen();
        loket.inlichtingen.databank = d;
        loket.mededelingen = mededelingen(d);
        loket.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        Werkplaats plaats = new Werkplaats(d);
        loket.termijnen = plaats.termijnen;
        loket.taken = plaats.taken;
        return loket;
    }

    static Inlichtingenoverzicht vragen(Databank d) {
        Inlichtingenoverzicht overzicht = new Inlichtingenoverzicht();
        overzicht.databank = d;
        overzicht.inlichtingen = new Inlichtingen();
        overzicht.inlichtingen.databank = d;
        return overzicht;
    }

    static Mededelingen mededelingen(Databank d) {
        Mededelingen m = new Mededelingen();
        m.openstellingen = openstellingen(d);
        m.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        return m;
    }

    static Openstellingen openstellingen(Databank d) {
        Openstellingen openstellingen = new Openstellingen();
        openstellingen.databank = d;
        return openstellingen;
    }
}
