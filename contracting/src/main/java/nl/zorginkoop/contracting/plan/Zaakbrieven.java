package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De brieven aan een hulpvrager, in korte zinnen, uit wat vastligt (ZB-03, ADR 0014). */
@Dependent
class Zaakbrieven {
    private static final Locale NL = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);

    @Inject Databank databank;
    @Inject Documentloket documenten;
    @Inject Klok klok;

    private record Adres(String gemeente, String kenmerk, List<String> regels, String contact) {}

    private record Regel(
            String omschrijving,
            String resultaat,
            boolean pgb,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            String eenheid,
            String frequentie,
            Long bedrag) {}

    private record Ontwerp(UUID zaak, String nummer, boolean toekenning, String motivering) {}

    UUID verslag(Namens namens, UUID zaak, Verslagopgave v) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(
                new Brief.Alinea(
                        "Wij spraken met u over uw situatie. In deze brief leest u wat wij bespraken. Klopt"
                                + " er iets niet? Laat het ons weten. Uw opmerkingen doen wij erbij."));
        blokken.add(new Brief.Tussenkop("Wat u vroeg"));
        blokken.add(new Brief.Alinea(v.gesteldeVraag()));
        blokken.add(new Brief.Tussenkop("Wat er nodig is"));
        blokken.add(new Brief.Alinea(v.vastgesteldeVraag()));
        blokken.add(new Brief.Tussenkop("Wat wij samen bekeken"));
        blokken.add(
                new Brief.Tabel(List.of("Hulp van", "Is dat genoeg?", "Waarom"), wegingen(zaak)));
        blokken.add(new Brief.Tussenkop("Wat wij vonden"));
        blokken.add(new Brief.Alinea(v.bevindingen()));
        blokken.add(new Brief.Tussenkop("Hoe het verder gaat"));
        blokken.add(
                new Brief.Alinea(
                        "Wilt u hulp van de gemeente? Zet dan uw handtekening op deze brief en stuur hem"
                                + " terug. Dat is uw aanvraag. U hoort daarna van ons wat wij besluiten."));
        return schrijf(namens, zaak, "Verslag van ons gesprek", adres(zaak), blokken);
    }

    UUID beschikking(Namens namens, UUID beschikking, LocalDate bezwaarTot) {
        Ontwerp o = ontwerp(beschikking);
        Adres a = adres(o.zaak());
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(
                new Brief.Alinea(
                        o.toekenning()
                                ? "U vroeg ons om hulp. U krijgt deze hulp. In deze brief leest u wat u krijgt."
                                : "U vroeg ons om hulp. U krijgt deze hulp niet. In deze brief leest u waarom."));
        regels(beschikking).forEach(r -> blokken.addAll(voorziening(r)));
        blokken.add(new Brief.Tussenkop("Waarom wij dit besluiten"));
        blokken.add(new Brief.Alinea(o.motivering()));
        blokken.add(new Brief.Tussenkop("Bent u het er niet mee eens?"));
        blokken.add(
                new Brief.Alinea(
                        "U kunt bezwaar maken. Doe dat binnen zes weken: uiterlijk op "
                                + dag(bezwaarTot)
                                + ". Stuur een brief naar het college van burgemeester en wethouders van"
                                + " gemeente "
                                + a.gemeente()
                                + ". Zet daarin:"));
        blokken.add(
                new Brief.Lijst(
                        List.of(
                                "uw naam, uw adres en de datum",
                                "het nummer van dit besluit: " + o.nummer(),
                                "waarom u het er niet mee eens bent",
                                "uw handtekening")));
        blokken.add(
                new Brief.Alinea(
                        "Bezwaar maken kost niets. De hulp in deze brief gaat gewoon door, ook als u bezwaar"
                                + " maakt."));
        return schrijf(namens, o.zaak(), "Besluit " + o.nummer(), a, blokken);
    }

    private static List<Brief.Blok> voorziening(Regel r) {
        List<String> punten = new ArrayList<>();
        punten.add("Het doel: " + r.resultaat());
        if (r.volume() == null) {
            punten.add("Hoe u dat doel haalt, spreekt u af met wie u helpt.");
        } else {
            punten.add("Hoeveel: " + omvang(r));
        }
        punten.add("Van " + dag(r.begin()) + " tot en met " + dag(r.eind()) + ".");
        punten.add(
                r.pgb()
                        ? "U krijgt een persoonsgebonden budget (pgb) van "
                                + geld(r.bedrag())
                                + ". Daarmee regelt u de hulp zelf."
                        : "Een aanbieder met een contract bij de gemeente helpt u (zorg in natura).");
        return List.of(new Brief.Tussenkop(r.omschrijving()), new Brief.Lijst(punten));
    }

    private static String omvang(Regel r) {
        Eenheid eenheid = Eenheid.van(r.eenheid());
        String aantal =
                eenheid == Eenheid.EURO
                        ? geld(r.volume())
                        : NumberFormat.getIntegerInstance(NL).format(r.volume())
                                + switch (eenheid) {
                                    case MINUUT -> " minuten";
                                    case UUR -> " uur";
                                    case ETMAAL -> " etmalen";
                                    case DAGDEEL -> " dagdelen";
                                    default -> " stuks";
                                };
        return aantal
                + switch (Frequentie.van(r.frequentie())) {
                    case PER_DAG -> " per dag.";
                    case PER_WEEK -> " per week.";
                    case PER_MAAND -> " per maand.";
                    case TOTAAL -> " in totaal.";
                };
    }

    private static String geld(long centen) {
        return "€ " + String.format(NL, "%,.2f", Euro.centen(centen).bedrag());
    }

    private static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    private UUID schrijf(
            Namens namens, UUID zaak, String onderwerp, Adres a, List<Brief.Blok> blokken) {
        List<Brief.Blok> alles = new ArrayList<>(blokken);
        alles.add(new Brief.Tussenkop("Hulp bij deze brief"));
        alles.add(
                new Brief.Alinea(
                        "Een onafhankelijke cliëntondersteuner denkt met u mee. Dat is gratis. Vraag ernaar"
                                + " bij uw contactpersoon: "
                                + a.contact()
                                + "."));
        return documenten.schrijfBrief(
                namens,
                Documentopgave.bij("ZAAK", zaak, onderwerp + ".pdf"),
                new Brief(
                        List.of("Gemeente " + a.gemeente()),
                        a.regels(),
                        klok.vandaag(),
                        a.kenmerk(),
                        onderwerp,
                        alles));
    }

    private Adres adres(UUID zaak) {
        return databank.eerste(
                        """
                        select g.naam as gemeente, m.kenmerk,
                               case when v.id is null then h.straat else v.straat end as straat,
                               case when v.id is null then h.huisnummer else v.huisnummer end as huisnummer,
                               case when v.id is null then h.postcode else v.postcode end as postcode,
                               case when v.id is null then h.plaats else v.plaats end as plaats,
                               v.naam as namens,
                               concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam,
                               coalesce(naam_van(coalesce((select p.regisseur from plan p where p.zaak = z.id
                                   order by p.moment desc limit 1), z.door)), 'uw regisseur') as contact
                        from zaak z join gemeente g on g.code = z.gemeente join melding m on m.id = z.melding
                        join hulpvrager h on h.id = z.hulpvrager
                        left join vertegenwoordiger v on v.hulpvrager = h.id and v.post
                            and daterange(v.van, v.tot, '[]') @> vandaag()
                        where z.id = ?
                        """,
                        r -> {
                            List<String> regels = new ArrayList<>();
                            // Wie namens een ander de post krijgt, staat boven wie het over gaat.
                            if (r.getString("namens") != null) {
                                regels.add(r.getString("namens"));
                                regels.add("voor " + r.getString("naam"));
                            } else {
                                regels.add(r.getString("naam"));
                            }
                            if (r.getString("straat") != null) {
                                regels.add(
                                        (r.getString("straat") + " " + r.getString("huisnummer"))
                                                .replace(" null", ""));
                            }
                            if (r.getString("plaats") != null) {
                                regels.add(
                                        (r.getString("postcode") + "  " + r.getString("plaats"))
                                                .replace("null  ", ""));
                            }
                            return new Adres(
                                    r.getString("gemeente"),
                                    r.getString("kenmerk"),
                                    regels,
                                    r.getString("contact"));
                        },
                        zaak)
                .orElseThrow(Planreden.ONBEKEND::nee);
    }

    private List<List<String>> wegingen(UUID zaak) {
        return databank.lijst(
                """
                select distinct on (afweegplek(stap)) stap, uitkomst, waarom from afweging where zaak = ?
                order by afweegplek(stap), nr desc
                """,
                r ->
                        List.of(
                                switch (r.getString("stap")) {
                                    case "EIGEN_KRACHT" -> "Uzelf";
                                    case "NETWERK" -> "Familie, vrienden, buren";
                                    case "VRIJWILLIG" -> "Vrijwilligers";
                                    default -> "Voorzieningen voor iedereen";
                                },
                                switch (r.getString("uitkomst")) {
                                    case "TOEREIKEND" -> "Ja";
                                    case "DEELS" -> "Voor een deel";
                                    case "NIET_MOGELIJK" -> "Kan niet";
                                    default -> "Nee";
                                },
                                r.getString("waarom")),
                zaak);
    }

    private Ontwerp ontwerp(UUID beschikking) {
        return databank.eerste(
                        "select * from beschikking where id = ?",
                        r ->
                                new Ontwerp(
                                        r.getObject("zaak", UUID.class),
                                        r.getString("nummer"),
                                        r.getString("soort").equals("TOEKENNING"),
                                        r.getString("motivering")),
                        beschikking)
                .orElseThrow(Planreden.ONBEKEND::nee);
    }

    private List<Regel> regels(UUID beschikking) {
        return databank.lijst(
                "select * from beschikkingregel where beschikking = ? order by nr",
                r ->
                        new Regel(
                                r.getString("omschrijving"),
                                r.getString("resultaat"),
                                r.getString("vorm").equals("PGB"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                Databank.getal(r, "volume"),
                                r.getString("eenheid"),
                                r.getString("frequentie"),
                                Databank.getal(r, "pgb")),
                beschikking);
    }
}
