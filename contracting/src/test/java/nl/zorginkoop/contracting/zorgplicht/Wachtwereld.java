package nl.zorginkoop.contracting.zorgplicht;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.WATERRIJK;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.agb;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Boekhouding;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.catalogus.Keuzewereld;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;

/**
 * WC-11: aanbieder P heeft een ruimte van 1.200.000, met 900.000 gedeclareerd en 250.000 open; een
 * cliënt kiest P voor 62.000, en P zegt ja. Q is aanbieder 2 en heeft alle ruimte.
 */
final class Wachtwereld {
    static final AgbCode P = agb(1);
    static final AgbCode Q = agb(2);
    static final Namens CONNY = Namens.gemeente("conny", Rol.CONTROLLER, WATERRIJK);

    /** Beslist namens het college. */
    static final Namens COEN = Namens.gemeente("coen", Rol.CONTROLLER, WATERRIJK);

    static final Namens INA = Namens.gemeente("ina", Rol.INKOOPADVISEUR, WATERRIJK);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("zorgplicht bij een bereikte ruimte");
    static final LocalDate EIND = LocalDate.of(2026, 12, 31);

    /** Zeshonderdtwintig uur tegen honderd euro: 62.000. */
    static final Omvang OMVANG = new Omvang(620, Eenheid.UUR, Frequentie.TOTAAL);

    /** De kamer naast de loketten van de keuze. */
    static final class Kamer {
        final Zorgplichtloket loket = new Zorgplichtloket();
        final Zorgplichtoverzicht overzicht = new Zorgplichtoverzicht();
        final Databank databank;

        Kamer(Keuzewereld.Loketten l) {
            databank = l.databank;
            l.metGeld(new Toewijzingkamer(databank, Proefpost.op(databank)).loket);
            Wachtklok klok = new Wachtklok();
            klok.databank = databank;
            klok.termijnen = l.werkplaats.termijnen;
            klok.taken = l.werkplaats.taken;
            l.ruimteOntbrak.naar(klok::bij);
            l.klaar.naar(klok::bij);
            l.werkplaats.verstreken.naar(klok::bij);
            loket.databank = databank;
            loket.klok = klok;
            loket.vervolg = l.vervolg;
            loket.grootboek = new Grootboek(databank);
            loket.signaalbewaking = Boekhouding.bewaking(databank, l.werkplaats.taken);
            overzicht.databank = databank;
        }
    }

    final Keuzewereld k = new Keuzewereld();
    private final AtomicReference<Kamer> kamer = new AtomicReference<>();
    final UUID begroting = plafond("BEGROTING", "Wmo", null, null);
    final UUID productgroep = plafond("PLAFOND", "Begeleiding", begroting, null);
    final UUID ruimteVanP = plafond("BESTEDINGSRUIMTE", "Ruimte P", productgroep, P);
    final UUID ruimteVanQ = plafond("BESTEDINGSRUIMTE", "Ruimte Q", productgroep, Q);

    Wachtwereld() {
        k.erbij = l -> kamer.set(new Kamer(l));
        k.doe("update tarief set bedrag = 10000");
        begroot(begroting, "10000000.00");
        begroot(productgroep, "5000000.00");
        begroot(ruimteVanP, "1200000.00");
        begroot(ruimteVanQ, "1000000.00");
        k.db.doe(
                CONNY,
                d -> {
                    Grootboek boek = new Grootboek(d);
                    boek.verplicht(op(ruimteVanP, "1150000.00"));
                    boek.realiseer(op(ruimteVanP, "900000.00"));
                });
    }

    private static Boekopdracht op(UUID plafond, String bedrag) {
        return new Boekopdracht(
                plafond, Euro.van(bedrag), null, P, java.time.YearMonth.of(2026, 8), plafond);
    }

    private UUID plafond(String soort, String naam, UUID ouder, AgbCode wie) {
        UUID id = UUID.randomUUID();
        k.doe(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, categorieen, ouder, pad)"
                        + " values (?, '9901', ?, 2026, 'WMO', ?, ?, ?::text[]::char(2)[], ?::uuid,"
                        + " coalesce((select pad from plafond where id = ?::uuid), '{}') || ?::uuid)",
                id,
                wie == null ? null : wie.code(),
                soort,
                naam,
                soort.equals("PLAFOND") ? List.of("02") : List.of(),
                ouder,
                ouder,
                id);
        return id;
    }

    void begroot(UUID plafond, String bedrag) {
        k.db.doe(CONNY, d -> new Grootboek(d).begroot(plafond, Euro.van(bedrag), plafond));
    }

    /** Een cliënt koos deze aanbieder, en die zei ja. */
    UUID gekozen(AgbCode wie) {
        UUID keuze = k.getoond();
        k.kies(keuze, wie, true);
        k.zegJa(keuze, wie, Keuzewereld.START);
        return keuze;
    }

    Optional<UUID> wijsToe(UUID keuze) {
        return k.wijsToe(keuze, EIND, OMVANG);
    }

    /** Wijst aan P toe buiten de keuze om, op een grond die altijd doorgaat; elke keer later. */
    void wijsDirectToe(UUID keuze, Grond grond) {
        UUID mens = UUID.fromString(k.een("select hulpvrager from keuze where id = ?", keuze));
        LocalDate begin = Keuzewereld.START.plusDays(20L * grond.ordinal());
        k.db.doe(
                RIA,
                d ->
                        new Toewijzingkamer(d, Proefpost.op(d))
                                .loket.wijsToe(
                                        RIA,
                                        TAAK,
                                        new NieuweToewijzing(
                                                Wet.WMO,
                                                P,
                                                mens,
                                                "02",
                                                "02A01",
                                                begin,
                                                begin.plusDays(19),
                                                OMVANG,
                                                null,
                                                null,
                                                grond)));
    }

    /** Een wachtende langs het loket om, met wat er aan eigenaar en dag in staat. */
    void legVast(UUID keuze, String rolEnDag) {
        k.doe(
                "insert into ruimtewacht (id, gemeente, keuze, plafond, jaar, bedrag, volume, eenheid, frequentie, door,"
                        + " rol, volgende) values (gen_random_uuid(), '9901', ?, ?, 2026, 1, 1, '04', '6', 'x', "
                        + rolEnDag
                        + ")",
                keuze,
                ruimteVanP);
    }

    /** Een cliënt die op ruimte bij P wacht. */
    UUID wachtende() {
        UUID keuze = gekozen(P);
        if (wijsToe(keuze).isPresent()) {
            throw new AssertionError("er was ruimte");
        }
        return wacht(keuze);
    }

    UUID wacht(UUID keuze) {
        return UUID.fromString(k.een("select id from ruimtewacht where keuze = ?", keuze));
    }

    UUID keuze(UUID wacht) {
        return UUID.fromString(k.een("select keuze from ruimtewacht where id = ?", wacht));
    }

    Ruimtewacht zie(UUID wacht) {
        return als(CONNY, r -> r.overzicht.wachtende(CONNY, TAAK, wacht)).orElseThrow();
    }

    List<Ruimtewacht> lijst(Namens namens) {
        return als(namens, r -> r.overzicht.wachtenden(namens, TAAK, Bladvraag.eerste(25)).rijen());
    }

    UUID ander(UUID wacht, AgbCode wie) {
        return als(
                RIA,
                r -> r.loket.kiesAnder(RIA, wacht, wie, Voorkeur.Kiezer.CLIENT, "Q is ook goed."));
    }

    void escaleer(UUID wacht) {
        doe(RIA, r -> r.loket.escaleer(RIA, wacht, "Er is geen ander dat past."));
    }

    UUID besluit(UUID wacht) {
        return als(
                COEN,
                r -> r.loket.besluit(COEN, TAAK, wacht, "Geen ander aanbod past bij deze cliënt."));
    }

    /** Een week later gaat de klok af. */
    void termijnVerstrijkt() {
        k.db.verzetKlok(Duration.ofDays(8));
        k.laatAfgaan("RUIMTEBESLUIT");
    }

    /** Vrij op een plafond, in centen. */
    long vrij(UUID plafond) {
        return Long.parseLong(k.een("select vrij from plafond where id = ?", plafond));
    }

    int open(String rol, UUID wacht) {
        return Integer.parseInt(
                k.een(
                        "select count(*) from taak where klaar is null and rol = ? and onderwerp = ?",
                        rol,
                        wacht));
    }

    <T> T als(Namens namens, Function<Kamer, T> werk) {
        return k.als(namens, l -> werk.apply(kamer.get()));
    }

    void doe(Namens namens, Consumer<Kamer> werk) {
        k.doe(namens, (Keuzewereld.Loketten l) -> werk.accept(kamer.get()));
    }
}
