package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.WATERRIJK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;

/** Kaders met tarieven: elke test krijgt een eigen product en kader in dezelfde databank. */
final class Tariefwereld {
    static final AgbCode EIK = new AgbCode("99000001");
    static final AgbCode LINDE = new AgbCode("99000002");
    static final Namens SYSTEEM = Namens.systeem(WATERRIJK);

    final Inkoopwereld wereld = Inkoopwereld.vers();
    final Omroep<TariefGepubliceerd> omroep = new Omroep<>();
    private int volgnummer;

    /** Een actief kader voor een product, met een overeenkomst per aanbieder. */
    record Kader(UUID id, String product, UUID eik, UUID linde) {}

    Tariefwereld() {
        wereld.db.metAanbieder(EIK.code(), "De Eik").metAanbieder(LINDE.code(), "De Linde");
    }

    Kader toelating(LocalDate begin) {
        String product = product();
        return kader(product, Inkoopwereld.toelating("T-" + product, product).metBegin(begin));
    }

    Kader sas(LocalDate begin) {
        String product = product();
        return kader(
                product,
                Inkoopwereld.sas("S-" + product, new Raming(Euro.van("100000.00"), 3, 1), product)
                        .metBegin(begin));
    }

    private String product() {
        String code = "02B%02d".formatted(++volgnummer);
        wereld.db
                .toezicht()
                .voer("insert into product values ('WMO', ?, '02', 'Begeleiding')", code);
        return code;
    }

    private Kader kader(String product, Kaderopgave opgave) {
        UUID id = wereld.klaarVoorActief(INA, opgave);
        if (opgave.procedure().isSas()) {
            wereld.doe(
                    INA,
                    l ->
                            Inkoopwereld.dossier(l.kaders.databank)
                                    .motiveerDuur(INA, id, "Gebouwen vragen een lange duur."));
        }
        wereld.doe(INA, l -> l.activeer(INA, id));
        return new Kader(
                id, product, overeenkomst(id, EIK, product), overeenkomst(id, LINDE, product));
    }

    UUID overeenkomst(UUID kader, AgbCode aanbieder, String nummer) {
        UUID id = UUID.randomUUID();
        wereld.db
                .toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, kader)"
                                + " values (?, '9901', ?, 'WMO', ? || ?, 'Begeleiding', 'INSPANNINGSGERICHT',"
                                + " '2025-01-01', ?)",
                        id,
                        aanbieder.code(),
                        nummer,
                        aanbieder.code(),
                        kader);
        return id;
    }

    Tariefopgave tarief(Kader k, LocalDate vanaf, long centen) {
        return new Tariefopgave(
                k.product(),
                Eenheid.UUR,
                null,
                null,
                Periode.vanaf(vanaf),
                Euro.centen(centen),
                null,
                opbouw(centen),
                null);
    }

    static Prijsopbouw opbouw(long centen) {
        return new Prijsopbouw(
                Euro.centen(centen - 1000),
                Euro.centen(600),
                Euro.centen(300),
                Euro.centen(100),
                Euro.NUL,
                Euro.NUL);
    }

    /** Publiceert een versie met deze tarieven en laat haar ingaan. */
    UUID vanKracht(Kader k, Wijzigingssoort soort, LocalDate ingang, Tariefopgave... tarieven) {
        UUID versie = gepubliceerd(k, soort, ingang, tarieven);
        long dagen = vandaag().until(ingang, ChronoUnit.DAYS);
        if (dagen > 0) {
            wereld.db.verzetKlok(Duration.ofDays(dagen));
        }
        wereld.db.doe(SYSTEEM, d -> voorwaarden(d).laatIngaan(SYSTEEM, versie));
        return versie;
    }

    UUID gepubliceerd(Kader k, Wijzigingssoort soort, LocalDate ingang, Tariefopgave... tarieven) {
        UUID versie = concept(k, soort, ingang, tarieven);
        voorgelegd(versie);
        wereld.db.verzetKlok(Duration.ofDays(Voorwaardenloket.REACTIEDAGEN + 1));
        wereld.db.doe(INA, d -> voorwaarden(d).stelVast(INA, versie));
        wereld.db.doe(INA, d -> voorwaarden(d).publiceer(INA, versie));
        return versie;
    }

    void voorgelegd(UUID versie) {
        wereld.db.doe(INA, d -> voorwaarden(d).startConsultatie(INA, versie));
    }

    UUID concept(Kader k, Wijzigingssoort soort, LocalDate ingang, Tariefopgave... tarieven) {
        return wereld.db.als(
                INA,
                d -> {
                    UUID versie =
                            voorwaarden(d)
                                    .begin(
                                            INA,
                                            new Versieopgave(
                                                    k.id(),
                                                    soort,
                                                    Uitvoeringsvariant.INSPANNINGSGERICHT,
                                                    "tarief",
                                                    "allen",
                                                    "nieuw tarief",
                                                    null,
                                                    ingang));
                    for (Tariefopgave t : tarieven) {
                        tarieven(d).leg(INA, versie, t);
                    }
                    return versie;
                });
    }

    Voorwaardenloket voorwaarden(Databank d) {
        Voorwaardenloket loket = VoorwaardenTest.loket(d);
        loket.tariefGepubliceerd = volgend(d);
        return loket;
    }

    Tariefloket tarieven(Databank d) {
        Tariefloket loket = new Tariefloket();
        loket.tarieven = new Kadertarieven();
        loket.tarieven.databank = d;
        loket.sets = new Voorwaardensets();
        loket.sets.databank = d;
        loket.kaders = new Inkoopkaders();
        loket.kaders.databank = d;
        loket.bericht = bericht(d);
        loket.gepubliceerd = volgend(d);
        return loket;
    }

    Indexloket index(Databank d) {
        Indexloket loket = new Indexloket();
        loket.indexeringen = new Indexeringen();
        loket.indexeringen.databank = d;
        loket.kaders = new Inkoopkaders();
        loket.kaders.databank = d;
        loket.bericht = bericht(d);
        loket.gepubliceerd = volgend(d);
        return loket;
    }

    Tariefoverzicht overzicht(Databank d) {
        Tariefoverzicht overzicht = new Tariefoverzicht();
        overzicht.databank = d;
        overzicht.tarieven = new Kadertarieven();
        overzicht.tarieven.databank = d;
        return overzicht;
    }

    private static Tariefbericht bericht(Databank d) {
        Tariefbericht bericht = new Tariefbericht();
        bericht.sets = new Voorwaardensets();
        bericht.sets.databank = d;
        bericht.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
        return bericht;
    }

    // Zoals op de server: wie luistert, doet dat in dezelfde transactie.
    private Omroep<TariefGepubliceerd> volgend(Databank d) {
        return new Omroep<TariefGepubliceerd>()
                .naar(omroep::fire)
                .naar(
                        t ->
                                d.eerste(
                                        "select volg_kader(?, null, ?)",
                                        r -> r.getInt(1),
                                        t.kader(),
                                        t.moment()));
    }

    /** De Linde leverde twee maanden geleden 12 uur en 90 minuten; een derde regel is afgekeurd. */
    void lever(Kader k) {
        LocalDate begin = vandaag().withDayOfMonth(1).minusMonths(2);
        wereld.db
                .toezicht()
                .voer(
                        "set session_replication_role = replica; insert into prestatie (declaratie, nr, gemeente, aanbieder,"
                                + " wet, bsn, toewijzingnummer, referentie, categorie, code, begin, eind, volume, eenheid,"
                                + " tarief, bedrag, dc, codes) select gen_random_uuid(), n, '9901', '99000002', 'WMO',"
                                + " '999900006', 1, '%1$s-' || n, '02', '%1$s', '%2$s', '%2$s', case n when 1 then 12 else"
                                        .formatted(k.product(), begin)
                                + " 90 end, case n when 1 then '04' else '01' end, 6420, 1, 'D', case n when 3 then"
                                + " array['0611'] else '{}'::text[] end from generate_series(1, 3) n");
    }

    LocalDate vandaag() {
        return wereld.db
                .toezicht()
                .eerste("select vandaag() as dag", r -> Databank.dag(r, "dag"))
                .orElseThrow();
    }

    /** Het tarief in een overeenkomst op een zorgdag, in centen, zoals op dat moment bekend. */
    Long inOvereenkomst(UUID overeenkomst, LocalDate dag, Instant bekend) {
        return wereld.db
                .toezicht()
                .eerste(
                        "select bedrag from tarief where overeenkomst = ? and geldig @> ?::date and bekend @> ?",
                        r -> r.getLong(1),
                        overeenkomst,
                        dag,
                        bekend)
                .orElse(null);
    }

    Instant nu() {
        return wereld.db
                .toezicht()
                .eerste("select nu() as nu", r -> Databank.moment(r, "nu"))
                .orElseThrow();
    }

    List<String> rijen(Kader k) {
        return wereld.db
                .toezicht()
                .lijst(
                        "select lower(geldig) || ' ' || bedrag || ' ' || herkomst || case when upper_inf(bekend)"
                                + " then '' else ' oud' end from kadertarief where kader = ? order by lower(bekend),"
                                + " lower(geldig)",
                        r -> r.getString(1),
                        k.id());
    }

    UUID tarief(Kader k) {
        return wereld.db
                .toezicht()
                .eerste(
                        "select id from kadertarief where kader = ? and upper_inf(bekend) order by lower(geldig) limit 1",
                        r -> r.getObject(1, UUID.class),
                        k.id())
                .orElseThrow();
    }
}
