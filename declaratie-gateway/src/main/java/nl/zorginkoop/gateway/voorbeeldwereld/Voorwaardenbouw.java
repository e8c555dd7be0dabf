package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderrij;
import nl.zorginkoop.contracting.inkoop.Reactie;
import nl.zorginkoop.contracting.inkoop.Versieopgave;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;
import nl.zorginkoop.gateway.voorbeeldwereld.Inkoopbouw.Demokader;

/**
 * De voorwaarden van de demowereld, versie na versie, zodat elke toestand er is: vervangen, van
 * kracht, gepubliceerd, vastgesteld, in consultatie en concept.
 */
@ApplicationScoped
class Voorwaardenbouw {
    /** Wie over de versie die eraan komt nog niet besliste: zijn eerste taak in de demo. */
    private static final String WACHT = "42420099";

    private static final LocalDate NIEUWJAAR = LocalDate.of(2027, 1, 1);

    @Inject Inkoopbouw kaders;
    @Inject Inkoopkaderoverzicht kaderoverzicht;
    @Inject Voorwaardenloket loket;
    @Inject Kadertariefbouw tarieven;
    @Inject Voorwaardenoverzicht overzicht;

    /** Van elk kader de eerste versie, voorgelegd; van het concept alleen de tekst. */
    void eerste(Namens n) {
        elk(
                n,
                k -> true,
                (k, kader) -> {
                    UUID versie =
                            begin(
                                    n,
                                    kader,
                                    Wijzigingssoort.EERSTE,
                                    "Voor het eerst vastgesteld",
                                    k.actief() ? LocalDate.of(2026, 1, 1) : k.begin());
                    Tabel.lees("voorwaarden.tsv").forEach(r -> schrijf(n, versie, r));
                    if (k.actief() && !k.procedure().isSas()) {
                        tarieven.leg(n, versie, k, LocalDate.of(2026, 1, 1));
                    }
                    if (k.actief()) {
                        loket.startConsultatie(n, versie);
                    }
                });
    }

    /** Stelt vast wat in consultatie was en maakt het bekend. */
    void maakBekend(Namens n, Predicate<Demokader> welke) {
        elk(
                n,
                welke,
                (k, kader) -> {
                    UUID versie = laatste(n, kader).id();
                    loket.stelVast(n, versie);
                    loket.publiceer(n, versie);
                });
    }

    void laatIngaan(Namens n, Predicate<Demokader> welke) {
        elk(n, welke, (k, kader) -> loket.laatIngaan(n, laatste(n, kader).id()));
    }

    /** Een kortere wachttijd, zoals artikel 1.4 toestaat; de clientenraad vroeg erom. */
    void kortereWachttijd(Namens n) {
        elk(
                n,
                k -> k.is("GEPUBLICEERD"),
                (k, kader) -> {
                    UUID versie =
                            begin(
                                    n,
                                    kader,
                                    Wijzigingssoort.HERZIENING,
                                    "De wachttijd gaat van 15 naar 10 werkdagen",
                                    LocalDate.of(2026, 7, 1));
                    wachttijd(n, versie, 10);
                    tarieven.legJuli(n, versie, k, LocalDate.of(2026, 7, 1));
                    loket.startConsultatie(n, versie);
                    loket.reageer(n, versie, "De clientenraad steunt de kortere wachttijd.");
                    for (Reactie r : overzicht.reacties(n, versie)) {
                        loket.beantwoord(n, r.id(), "Dank. De norm gaat op 1 juli in.");
                    }
                });
    }

    void indexeer(Namens n) {
        elk(
                n,
                k -> k.is("GEPUBLICEERD"),
                (k, kader) -> {
                    UUID versie =
                            begin(
                                    n,
                                    kader,
                                    Wijzigingssoort.INDEXERING,
                                    "De tarieven volgen de index voor 2027",
                                    NIEUWJAAR);
                    loket.schrijf(
                            n,
                            versie,
                            Voorwaarde.artikel(
                                    "2.4",
                                    "Tarief",
                                    "De tarieven van 2027 volgen de index van artikel 3.2."));
                    tarieven.legIndex(n, versie, k, NIEUWJAAR);
                    loket.startConsultatie(n, versie);
                });
    }

    /** Een noodzakelijke aanpassing (artikel 3.22) van de aanbesteding, nog niet bekendgemaakt. */
    void noodzaak(Namens n) {
        leg(n, "VASTGESTELD", Wijzigingssoort.NOODZAKELIJK, "Een strengere leveringsnorm", 5);
    }

    void stelVast(Namens n) {
        elk(n, k -> k.is("VASTGESTELD"), (k, kader) -> loket.stelVast(n, laatste(n, kader).id()));
    }

    /** Een herziening waarop nu gereageerd kan worden. */
    void legVoor(Namens n) {
        leg(
                n,
                "CONSULTATIE",
                Wijzigingssoort.HERZIENING,
                "De wachttijd gaat naar 10 werkdagen",
                10);
        elk(
                n,
                k -> k.is("CONSULTATIE"),
                (k, kader) ->
                        loket.reageer(
                                n,
                                laatste(n, kader).id(),
                                "De clientenraad vraagt om ook de wachttijd voor diagnostiek te"
                                        + " noemen."));
    }

    void reageer(Namens n) {
        Namens kompas = Namens.aanbieder("kompas", new AgbCode("42420108"));
        elk(
                n,
                k -> k.is("CONSULTATIE"),
                (k, kader) -> {
                    UUID versie = laatste(n, kader).id();
                    if (overzicht.reacties(kompas, versie).isEmpty()) {
                        loket.reageer(
                                kompas,
                                versie,
                                "Tien werkdagen is haalbaar als de verwijzing volledig is. Kan de"
                                        + " termijn dan pas beginnen?");
                    }
                });
    }

    /** De aanbieders aanvaarden de laatste bekende versie; een van hen wacht met de derde. */
    void aanvaard(Namens n, Predicate<Demokader> welke) {
        elk(
                n,
                welke,
                (k, kader) -> {
                    Voorwaardenset s = laatste(n, kader);
                    for (String agb : leveranciers(k)) {
                        Namens wie =
                                new Namens("bestuur-" + agb, Rol.BIEDER, null, new AgbCode(agb));
                        if (!(agb.equals(WACHT) && s.nummer() == 3)
                                && overzicht.aanvaardingen(wie, s.id()).isEmpty()) {
                            loket.aanvaard(
                                    wie,
                                    s.id(),
                                    s.hash(),
                                    "Bestuurder volgens het handelsregister");
                        }
                    }
                });
    }

    private void leg(Namens n, String verloop, Wijzigingssoort soort, String aard, long dagen) {
        elk(
                n,
                k -> k.is(verloop),
                (k, kader) -> {
                    UUID versie = begin(n, kader, soort, aard, NIEUWJAAR);
                    wachttijd(n, versie, dagen);
                    loket.startConsultatie(n, versie);
                });
    }

    private UUID begin(Namens n, UUID kader, Wijzigingssoort soort, String aard, LocalDate ingang) {
        return loket.begin(
                n,
                new Versieopgave(
                        kader,
                        soort,
                        Uitvoeringsvariant.INSPANNINGSGERICHT,
                        aard,
                        "Alle aanbieders van dit inkoopkader",
                        "Besproken in het regionale overleg met aanbieders en clientenraad.",
                        null,
                        ingang));
    }

    private void wachttijd(Namens n, UUID versie, long dagen) {
        loket.schrijf(
                n,
                versie,
                Voorwaarde.artikel(
                                "2.1",
                                "Wachttijd",
                                "De hulp begint binnen dit aantal werkdagen na de toewijzing.")
                        .metGetal(dagen));
    }

    private void schrijf(Namens n, UUID versie, Tabel.Rij r) {
        Voorwaarde v = Voorwaarde.artikel(r.tekst("artikel"), r.tekst("kop"), r.tekst("tekst"));
        if (!r.isLeeg("getal")) {
            v = v.metGetal(r.getal("getal"));
        }
        if (!r.isLeeg("eis")) {
            v =
                    v.alsEis(
                            Voorwaarde.Eissoort.valueOf(r.tekst("eis")),
                            Voorwaarde.Gevolg.valueOf(r.tekst("gevolg")),
                            Voorwaarde.Bewijssoort.valueOf(r.tekst("bewijs")),
                            r.isLeeg("maanden") ? null : r.getal("maanden"));
        }
        loket.schrijf(n, versie, v);
    }

    private Voorwaardenset laatste(Namens n, UUID kader) {
        return overzicht.versies(n, kader).get(0);
    }

    private void elk(Namens n, Predicate<Demokader> welke, BiConsumer<Demokader, UUID> werk) {
        List<Kaderrij> rijen =
                kaderoverzicht
                        .kaders(
                                n,
                                new Bladvraag(
                                        "nummer", false, Bladvraag.Plek.EERSTE, null, 50, "", null))
                        .rijen();
        for (Demokader k : Inkoopbouw.van(n)) {
            if (welke.test(k)) {
                rijen.stream()
                        .filter(r -> r.nummer().equals(k.nummer()))
                        .forEach(r -> werk.accept(k, r.id()));
            }
        }
    }

    // Wie een product van het kader levert, staat op papier in de hulpstromen.
    private static List<String> leveranciers(Demokader k) {
        return Tabel.lees("hulpstromen.tsv").stream()
                .filter(r -> r.tekst("gemeente").equals(k.gemeente()))
                .filter(r -> r.tekst("wet").equals(k.wet().name()))
                .filter(r -> k.opgave().producten().contains(r.tekst("code")))
                .map(r -> r.tekst("agb"))
                .distinct()
                .sorted()
                .toList();
    }
}
