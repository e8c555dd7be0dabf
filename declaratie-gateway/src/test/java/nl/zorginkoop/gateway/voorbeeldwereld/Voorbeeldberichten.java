package nl.zorginkoop.gateway.voorbeeldwereld;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Schrijft de voorbeeldmap: berichten van Zorggroep De Linde aan Rivierdam die bij de demowereld
 * passen, goede en foute. De nummers liggen vast, dus wat er gebeurt ook.
 */
final class Voorbeeldberichten {
    private static final String RIVIERDAM = "9101";
    private static final long TARIEF_VOOR_JULI = 57_60;
    private static final long BESTAAT_NIET = 299_999;
    private static final LocalDate VANDAAG = Agenda.BEGIN_DEMO.toLocalDate();

    private final Wereld wereld = Wereld.maak();
    private final Declaratieplan dn0826 =
            wereld.declaraties().stream()
                    .filter(d -> d.agb().equals(Nummering.DE_LINDE))
                    .filter(d -> d.gemeente().equals(RIVIERDAM) && d.nummer().equals("DN0826"))
                    .findFirst()
                    .orElseThrow();
    private final List<Regel> open = nogNietGedeclareerd();

    /** Schrijft alles in de map die het argument noemt. */
    public static void main(String[] argumenten) throws IOException {
        Path map = Path.of(argumenten[0]);
        Files.createDirectories(map);
        List<Voorbeeld> voorbeelden = new Voorbeeldberichten().maak();
        for (Voorbeeld v : voorbeelden) {
            Files.write(map.resolve(v.bestand()), v.inhoud());
        }
        Files.writeString(map.resolve("README.md"), Wandeling.tekst(voorbeelden));
    }

    List<Voorbeeld> maak() {
        Voorbeeld goed = goed();
        return List.of(
                goed,
                gemengd(),
                dubbelPaar(),
                start(),
                stop(),
                geenXml(),
                doctype(goed),
                andereVersie(goed),
                onbekendeAfzender(goed),
                new Voorbeeld(
                        "10-nog-een-keer.xml",
                        goed.inhoud(),
                        "Byte voor byte hetzelfde als 01.",
                        "Niets: het bewijs wijst naar het eerste antwoord en er gaat geen tweede 325"
                                + " uit. Het budget blijft staan."),
                zelfdeNummer(),
                hersteld(),
                credit());
    }

    private Voorbeeld goed() {
        List<Regel> regels = genummerd("R08B", open.subList(0, 3));
        return declaratie(
                "01-goede-declaratie.xml",
                "W9101B01",
                "DN0826B01",
                regels,
                "Tweede declaratie over augustus 2026: drie regels die nog niet gedeclareerd waren.",
                "WMO325 met 8001: alles toegekend, "
                        + som(regels)
                        + ". Benut van Zorggroep De Linde blijft gelijk: "
                        + "het bedrag gaat van verplicht naar gerealiseerd.");
    }

    private Voorbeeld gemengd() {
        Regel goed = open.get(3);
        Regel tarief = open(r -> r.toewijzing().product().code().equals("02A03"));
        Regel toewijzing = open.get(open.indexOf(tarief) + 1);
        Regel dubbel = dn0826.regels().get(0);
        List<Regel> regels =
                genummerd(
                        "R08C",
                        List.of(
                                goed,
                                tarief.metTarief(TARIEF_VOOR_JULI, "0611"),
                                toewijzing.metNummer(BESTAAT_NIET, "9338"),
                                dubbel.metCode("9389")));
        return declaratie(
                "02-een-goed-drie-fout.xml",
                "W9101B02",
                "DN0826B02",
                regels,
                "Eén goede regel, één met het tarief van voor 1 juli, één op een toewijzing die niet"
                        + " bestaat ("
                        + BESTAAT_NIET
                        + "), en één die in DN0826 al is goedgekeurd ("
                        + dubbel.referentie()
                        + ").",
                "WMO325 met drie afgekeurde regels: 0611, 9338 en 9389. Ingediend "
                        + som(regels)
                        + ", toegekend "
                        + Euro.centen(goed.bedrag())
                        + "; alleen de goede regel komt in het grootboek.");
    }

    private Voorbeeld dubbelPaar() {
        Regel regel = open.get(open.size() - 1);
        return declaratie(
                "03-twee-keer-dezelfde-regel.xml",
                "W9101B03",
                "DN0826B03",
                genummerd("R08D", List.of(regel, regel)),
                "Dezelfde toewijzing, hetzelfde product en dezelfde periode twee keer in één bericht"
                        + " (TR416).",
                "WMO325 met alleen een kop en 0001: het hele bericht telt niet, er verandert niets.");
    }

    private Voorbeeld start() {
        Toegewezen t =
                toegewezen(
                        w ->
                                w.start() == null
                                        && w.omvang() != null
                                        && w.begin().isAfter(LocalDate.of(2026, 6, 1)));
        Toegewezen gestart =
                new Toegewezen(
                        t.nummer(),
                        t.gemeente(),
                        t.agb(),
                        t.vorm(),
                        t.inwoner(),
                        t.product(),
                        t.omvang(),
                        t.budget(),
                        t.begin(),
                        t.eind(),
                        t.besluit(),
                        t.begin().plusDays(3),
                        false);
        return new Voorbeeld(
                "04-start.xml",
                Berichtmaker.start("S9101B04", VANDAAG, List.of(gestart)),
                "WMO305: de hulp op toewijzing " + t.nummer() + " is begonnen.",
                "WMO306 met alleen een kop: geen opmerkingen. De toewijzing staat op lopend.");
    }

    private Voorbeeld stop() {
        Toegewezen t =
                toegewezen(
                        w ->
                                w.start() != null
                                        && w.eind() == null
                                        && !w.gestopt()
                                        && w.start().isBefore(LocalDate.of(2026, 3, 1)));
        return new Voorbeeld(
                "05-stop.xml",
                Berichtmaker.stop("E9101B05", VANDAAG, t, VANDAAG.minusDays(1), "21"),
                "WMO307: de cliënt stopt zelf met de hulp op toewijzing " + t.nummer() + ".",
                "WMO308 met alleen een kop: geen opmerkingen. De levering is gestopt op 14-09-2026.");
    }

    private static Voorbeeld geenXml() {
        return new Voorbeeld(
                "06-geen-xml.xml",
                "Beste gemeente, bijgaand onze declaratie over augustus.\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "Een brief met de naam van een bericht.",
                "Uitval bij `platform`: \"Het bestand is geen geldige XML (regel 1, kolom 1).\" Er gaat"
                        + " geen antwoord uit; er ligt een taak.");
    }

    private static Voorbeeld doctype(Voorbeeld goed) {
        return new Voorbeeld(
                "07-doctype.xml",
                vervang(
                        vervang(goed.inhoud(), "W9101B01", "W9101B07"),
                        "?>\r\n",
                        "?>\r\n<!DOCTYPE Bericht [<!ENTITY wie SYSTEM \"file:///etc/hostname\">]>\r\n"),
                "Een declaratie met een DOCTYPE die een bestand van de server wil lezen.",
                "Uitval bij `platform`: \"Een DOCTYPE is niet toegestaan in een bericht.\"");
    }

    private static Voorbeeld andereVersie(Voorbeeld goed) {
        byte[] inhoud = vervang(goed.inhoud(), "W9101B01", "W9101B08");
        return new Voorbeeld(
                "08-versie-3-1.xml",
                vervang(
                        vervang(inhoud, "/3_2/", "/3_1/"),
                        "BerichtSubversie>2<",
                        "BerichtSubversie>1<"),
                "Een declaratie van versie 3.1.",
                "Uitval bij `platform`: \"Release 3.1 wordt niet ondersteund.\"");
    }

    private static Voorbeeld onbekendeAfzender(Voorbeeld goed) {
        byte[] inhoud = vervang(goed.inhoud(), "W9101B01", "W9101B09");
        return new Voorbeeld(
                "09-onbekende-afzender.xml",
                vervang(inhoud, Nummering.DE_LINDE, "42429999"),
                "Een declaratie van een aanbieder die hier niet bekend is.",
                "Uitval bij `beheer`: \"De afzender 42429999 is hier niet bekend als zorgaanbieder.\" Er is"
                        + " niemand om te antwoorden.");
    }

    private Voorbeeld zelfdeNummer() {
        List<Regel> regels = genummerd("R08K", List.of(open.get(open.size() - 2)));
        return declaratie(
                "11-nummer-al-gebruikt.xml",
                "W9101B01",
                "DN0826B11",
                regels,
                "Andere inhoud onder het berichtnummer van 01.",
                "WMO325 met alleen een kop en 9056: het nummer is al gebruikt. Stuur 01 eerst.");
    }

    private Voorbeeld hersteld() {
        List<Regel> regels =
                dn0826.regels().stream()
                        .filter(r -> Set.of("0611", "9338").contains(String.valueOf(r.code())))
                        .map(
                                r ->
                                        "0611".equals(r.code())
                                                ? r.metTarief(59_40, null)
                                                : r.metNummer(r.toewijzing().nummer(), null))
                        .toList();
        return declaratie(
                "12-hersteld.xml",
                "W9101B12",
                "DN0826B12",
                genummerd("R08L", regels),
                "Twee afgekeurde regels van DN0826, hersteld: R0041 met € 59,40 en R0163 op"
                        + " toewijzing "
                        + Nummering.VAN_DE_LINDE
                        + ".",
                "WMO325 met 8001: " + som(regels) + " toegekend.");
    }

    private Voorbeeld credit() {
        Regel was =
                dn0826.regels().stream()
                        .filter(r -> r.isGoed() && r.volume() > 2)
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        Regel terug = was.credit().metReferentie("R08M0001");
        Regel nieuw = was.metVolume(was.volume() - 1, null).metReferentie("R08M0002");
        return declaratie(
                "13-credit-en-nieuw.xml",
                "W9101B13",
                "DN0826B13",
                List.of(terug, nieuw),
                "Een credit op "
                        + was.referentie()
                        + " van DN0826 en een nieuwe regel met één eenheid"
                        + " minder.",
                "WMO325 met 8001; samen "
                        + Euro.centen(terug.metTeken() + nieuw.metTeken())
                        + ". Gerealiseerd daalt, verplicht stijgt even veel.");
    }

    private static Voorbeeld declaratie(
            String bestand,
            String identificatie,
            String nummer,
            List<Regel> regels,
            String wat,
            String gevolg) {
        Declaratieplan plan =
                new Declaratieplan(
                        RIVIERDAM,
                        Nummering.DE_LINDE,
                        Wet.WMO,
                        identificatie,
                        nummer,
                        Agenda.LAATSTE_MAAND,
                        Agenda.BEGIN_DEMO,
                        regels,
                        false);
        return new Voorbeeld(bestand, Berichtmaker.declaratie(plan), "WMO323. " + wat, gevolg);
    }

    private List<Regel> nogNietGedeclareerd() {
        Set<Long> gedeclareerd =
                dn0826.regels().stream()
                        .map(r -> r.toewijzing().nummer())
                        .collect(Collectors.toSet());
        return wereld.toewijzingen().stream()
                .filter(t -> t.agb().equals(Nummering.DE_LINDE) && t.gemeente().equals(RIVIERDAM))
                .filter(t -> t.loopt(Agenda.LAATSTE_MAAND))
                .filter(t -> !gedeclareerd.contains(t.nummer()))
                .flatMap(t -> Maandproductie.regel(t, Agenda.LAATSTE_MAAND).stream())
                .toList();
    }

    // Na de regels die 01 en 02 al gebruiken.
    private Regel open(Predicate<Regel> past) {
        return open.stream().skip(4).filter(past).findFirst().orElseThrow();
    }

    private Toegewezen toegewezen(Predicate<Toegewezen> past) {
        return wereld.toewijzingen().stream()
                .filter(t -> t.agb().equals(Nummering.DE_LINDE) && t.gemeente().equals(RIVIERDAM))
                .filter(past)
                .findFirst()
                .orElseThrow();
    }

    private static List<Regel> genummerd(String stam, List<Regel> regels) {
        List<Regel> genummerd = new ArrayList<>();
        for (int i = 0; i < regels.size(); i++) {
            genummerd.add(regels.get(i).metReferentie(stam + String.format("%04d", i + 1)));
        }
        return genummerd;
    }

    private static Euro som(List<Regel> regels) {
        return Euro.centen(regels.stream().mapToLong(Regel::metTeken).sum());
    }

    private static byte[] vervang(byte[] inhoud, String was, String wordt) {
        return new String(inhoud, StandardCharsets.UTF_8)
                .replace(was, wordt)
                .getBytes(StandardCharsets.UTF_8);
    }
}
