package nl.zorginkoop.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/** Leest wat er op te geven is uit JSON. Een code of omvang die niet kan, weigert het bericht. */
final class Opgavelezer {
    private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");
    private static final Set<String> WENS =
            Set.of("vanaf", "eind", "volume", "eenheid", "frequentie", "budget");
    private static final int CODE = 5;
    private static final int NAAM = 200;
    private static final int KENMERK = 36;

    private Opgavelezer() {}

    static Vraag.Levering starts(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("toewijzing", "starts"));
        return new Vraag.Levering(
                in.eisSleutel("toewijzing"),
                in.objecten("starts", Set.of("nummer", "begin", "verwijder")).stream()
                        .map(
                                s ->
                                        new Vraag.Melding(
                                                s.lang("nummer"),
                                                s.eisDag("begin"),
                                                null,
                                                null,
                                                s.ja("verwijder", false)))
                        .toList());
    }

    static Vraag.Levering stops(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("toewijzing", "stops"));
        return new Vraag.Levering(
                in.eisSleutel("toewijzing"),
                in
                        .objecten("stops", Set.of("nummer", "begin", "eind", "reden", "verwijder"))
                        .stream()
                        .map(
                                s ->
                                        new Vraag.Melding(
                                                s.lang("nummer"),
                                                s.eisDag("begin"),
                                                s.eisDag("eind"),
                                                s.eis("reden", 2),
                                                s.ja("verwijder", false)))
                        .toList());
    }

    static Vraag.Toewijzing verzoek(String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "gemeente",
                                "wet",
                                "toewijzing",
                                "client",
                                "gezagsdragerBekend",
                                "commentaar",
                                "producten"));
        return new Vraag.Toewijzing(
                new Gemeentecode(
                        in.vorm("gemeente", GEMEENTE, "Een gemeentecode heeft vier cijfers.")),
                in.keuze("wet", Wet.class),
                in.sleutel("toewijzing"),
                in.isLeeg("client") ? null : client(in),
                in.tekst("gezagsdragerBekend", 1),
                in.tekst("commentaar", NAAM),
                in
                        .objecten(
                                "producten",
                                Set.of(
                                        "kenmerk",
                                        "beschikking",
                                        "beschikkingIngang",
                                        "categorie",
                                        "productcode",
                                        "begin",
                                        "eind",
                                        "volume",
                                        "eenheid",
                                        "frequentie",
                                        "budget",
                                        "verwijzer",
                                        "verwijzercode",
                                        "verwijzernaam",
                                        "commentaar"))
                        .stream()
                        .map(Opgavelezer::product)
                        .toList());
    }

    static Vraag.Wijziging wijziging(String inhoud) {
        Inhoud in =
                Inhoud.lees(inhoud, Set.of("toewijzing", "kenmerk", "reden", "anders", "nieuw"));
        Set<String> anders = new HashSet<>(WENS);
        anders.add("nummer");
        Set<String> nieuw = new HashSet<>(WENS);
        nieuw.addAll(Set.of("categorie", "productcode"));
        return new Vraag.Wijziging(
                in.eisSleutel("toewijzing"),
                in.tekst("kenmerk", KENMERK),
                in.eis("reden", 1),
                in.isLeeg("anders")
                        ? List.of()
                        : in.objecten("anders", anders).stream()
                                .map(a -> new Wijzigingsopdracht.Anders(a.lang("nummer"), wens(a)))
                                .toList(),
                in.isLeeg("nieuw")
                        ? List.of()
                        : in.objecten("nieuw", nieuw).stream()
                                .map(
                                        n ->
                                                new Wijzigingsopdracht.Nieuw(
                                                        n.tekst("categorie", 2),
                                                        n.tekst("productcode", CODE),
                                                        wens(n)))
                                .toList());
    }

    private static Opgave.Client client(Inhoud in) {
        Inhoud c =
                in.object(
                        "client",
                        Set.of(
                                "bsn",
                                "geboortedatum",
                                "geslacht",
                                "achternaam",
                                "voorvoegsel",
                                "voornamen",
                                "voorletters"));
        return new Opgave.Client(
                c.eis("bsn", 9),
                c.eisDag("geboortedatum"),
                c.eis("geslacht", 1),
                c.eis("achternaam", NAAM),
                c.tekst("voorvoegsel", 10),
                c.tekst("voornamen", NAAM),
                c.tekst("voorletters", 6));
    }

    private static Verzoekopdracht.Product product(Inhoud p) {
        return new Verzoekopdracht.Product(
                p.tekst("kenmerk", KENMERK),
                p.isLeeg("beschikking") ? null : (long) p.heel("beschikking"),
                p.dag("beschikkingIngang"),
                p.tekst("categorie", 2),
                p.tekst("productcode", CODE),
                p.eisDag("begin"),
                p.dag("eind"),
                volume(p),
                p.tekst("eenheid", 2),
                p.tekst("frequentie", 1),
                budget(p),
                new Verzoekopdracht.Verwijzer(
                        p.eis("verwijzer", 2),
                        p.tekst("verwijzercode", 8),
                        p.tekst("verwijzernaam", NAAM)),
                p.tekst("commentaar", NAAM));
    }

    private static Wijzigingsopdracht.Wens wens(Inhoud in) {
        return new Wijzigingsopdracht.Wens(
                in.eisDag("vanaf"),
                in.dag("eind"),
                volume(in),
                in.tekst("eenheid", 2),
                in.tekst("frequentie", 1),
                budget(in));
    }

    private static Long volume(Inhoud in) {
        return in.isLeeg("volume") ? null : (long) in.heel("volume");
    }

    private static Long budget(Inhoud in) {
        Euro budget = in.bedrag("budget", null);
        return budget == null ? null : budget.centen();
    }
}
