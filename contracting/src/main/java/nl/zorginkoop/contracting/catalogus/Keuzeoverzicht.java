package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Keuzes om in te bladeren, en de lijst van een keuze zoals zij getoond is. */
@ApplicationScoped
public class Keuzeoverzicht {
    private static final String KOLOMMEN =
            """
            , s.stand, s.lijst, s.hash, s.agb,
                   z.naam as aanbiedernaam, s.kiezer, s.geadviseerd, s.reden,
                   s.uiterlijk, s.antwoord, s.vanaf, s.grond, s.toelichting, s.meteen, f.kenmerken as kijk, f.wachttijd as kijkwacht, f.tarief as kijktarief,
                   i.naam as interventienaam,
                   p.naam as product, p.categorie, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
            """;

    private static final String ERBIJ =
            """
            left join keuzestand s on s.keuze = k.id left join interventie i on i.id = k.interventie
            left join product p on p.wet = k.wet and p.code = k.productcode
            left join hulpvrager h on h.id = k.hulpvrager
            left join zorgaanbieder z on z.agb = s.agb
            left join lateral (select f.* from keuzefilter f where f.lijst = s.lijst order by f.nr desc limit 1) f on true
            """;

    // Per regel van het besluit wat ervoor te kiezen is; loopt er een keuze, dan alleen die.
    private static final String VOORSTEL =
            """
            select t.regel, t.zaak, z.hulpvrager, r.omschrijving, r.resultaat, i.id as interventie, i.naam, i.doelgroep,
                   p.naam as product, greatest(r.begin, vandaag()) as begint, r.eind, r.volume, r.eenheid, r.frequentie,
                   k.id as keuze, s.stand, s.aanbiedernaam
            from (select b.zaak, g.* from beschikking b cross join lateral toegekend(b.zaak) g where g.beschikking = b.id) t
            join beschikkingregel r on r.id = t.regel join zaak z on z.id = t.zaak
            join interventie i on i.gemeente = z.gemeente and i.wet = z.wet
                and coalesce(t.productcode, i.productcode) = i.productcode
                and greatest(r.begin, vandaag()) between i.van and coalesce(i.tot, 'infinity')
            join product p on p.wet = i.wet and p.code = i.productcode and p.categorie = t.categorie
            left join lateral (select k.id, k.interventie from keuze k where k.regel = t.regel and k.gesloten is null
                               order by k.geopend desc, k.id limit 1) k on true
            left join lateral (select s.stand, a.naam as aanbiedernaam from keuzestand s
                               left join zorgaanbieder a on a.agb = s.agb where s.keuze = k.id) s on true
            where (k.id is null or k.interventie = i.id) and ziet_zaak(t.zaak, ?)
            """;

    private static final Bladerboek<Keuze> KEUZES =
            new Bladerboek<>(
                            "select k.*, k.start as startdag, k.geopend as keuzegeopend {{"
                                    + KOLOMMEN
                                    + "}} from keuze k join zaakregisseur w on w.zaak = k.zaak {{"
                                    + ERBIJ
                                    + """
                                    }} where {huurder k} and (w.regisseur = any ((select regie_van(?))::text[]) or w.vervanger = ?)
                                      [[and k.zaak = ?]] [[and s.stand = ?]]
                                      [[and concat_ws(' ', h.achternaam, i.naam) ilike ?]]
                                    """,
                            "uuid",
                            Keuzeoverzicht::keuze)
                    .op("keuzegeopend", "timestamptz")
                    .op("startdag", "date")
                    .nieuwsteEerst();

    // Een volgorde, en geen voorwaarde die een rij weglaat: een filter merkt aan (INV-5.1, RG-03).
    private static final Bladerboek<Aanbodrij> LIJST =
            new Bladerboek<>(
                            """
                            select {{ r.*, (select z.naam from zorgaanbieder z where z.agb = r.agb) as naam,
                                   (select o.nummer from raamovereenkomst o where o.id = r.overeenkomst) as contract,
                                   r.kenmerken @> coalesce(f.kenmerken, '{}')
                                   and (f.wachttijd is null or coalesce(r.wachttijd <= f.wachttijd, false))
                                   and (f.tarief is null or r.tarief <= f.tarief) as past }}
                            from keuzerij r
                            {{ left join lateral (select f.* from keuzefilter f where f.lijst = r.lijst
                                               order by f.nr desc limit 1) f on true }}
                            where {huurder r} and r.lijst = ?
                            """,
                            "text",
                            Catalogusoverzicht::rij)
                    .uniekOp("plek", "int", "agb", "text")
                    .op("plek", "int");

    @Inject Databank databank;

    /** Filters: zaak en stand. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Bladzijde<Keuze> keuzes(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return KEUZES.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(value = REGISSEUR, persoonsgegevens = true, seconden = 600)
    public void alleKeuzes(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Keuze> verwerk) {
        KEUZES.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Optional<Keuze> keuze(Namens namens, Grondslag grondslag, UUID keuze) {
        return databank.eerste(
                "select k.*"
                        + KOLOMMEN
                        + "from keuze k "
                        + ERBIJ
                        + "where k.id = ? and ziet_zaak(k.zaak, ?)",
                Keuzeoverzicht::keuze,
                keuze,
                namens.wie());
    }

    /**
     * De laatst getoonde lijst. Wie niet aan het filter van de cliënt voldoet is aangemerkt en
     * staat waar hij stond; zoeken, sorteren en filteren langs de vraag verandert niets.
     */
    @Deur(REGISSEUR)
    public Bladzijde<Aanbodrij> lijst(Namens namens, UUID keuze, Bladvraag vraag) {
        return LIJST.blad(databank, neutraal(vraag), getoond(keuze));
    }

    @Deur(value = REGISSEUR, seconden = 600)
    public void heleLijst(Namens namens, UUID keuze, Bladvraag vraag, Consumer<Aanbodrij> verwerk) {
        LIJST.stroom(databank, neutraal(vraag), verwerk, getoond(keuze));
    }

    // Ook omgekeerd is een volgorde: wie aflopend vraagt krijgt de neutrale.
    private static Bladvraag neutraal(Bladvraag v) {
        return new Bladvraag(null, false, v.plek(), v.cursor(), v.grootte(), "", Map.of());
    }

    /**
     * Wat er voor een zaak te kiezen valt: het bekende besluit zegt product, periode en omvang, de
     * inwoner zegt het gebied, en de interventie de doelgroep (RG-11, RG-13).
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public List<Keuzevoorstel> voorstellen(Namens namens, Grondslag grondslag, UUID zaak) {
        return databank.lijst(
                VOORSTEL + "and t.zaak = ? order by r.nr, i.naam, i.id limit 100",
                Keuzeoverzicht::voorstel,
                namens.wie(),
                zaak);
    }

    /** Wat het besluit toekent waar deze keuze uit volgt; leeg als er geen besluit achter zit. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Optional<Keuzevoorstel> voorstel(Namens namens, Grondslag grondslag, UUID keuze) {
        return databank.eerste(
                VOORSTEL + "and k.id = ?", Keuzeoverzicht::voorstel, namens.wie(), keuze);
    }

    private static Keuzevoorstel voorstel(ResultSet r) throws SQLException {
        return new Keuzevoorstel(
                r.getObject("regel", UUID.class),
                r.getObject("zaak", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("omschrijving"),
                r.getString("resultaat"),
                r.getObject("interventie", UUID.class),
                r.getString("naam"),
                r.getString("doelgroep"),
                r.getString("product"),
                Databank.dag(r, "begint"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                r.getObject("keuze", UUID.class),
                r.getString("stand"),
                r.getString("aanbiedernaam"));
    }

    private UUID getoond(UUID keuze) {
        return databank.eerste(
                        "select lijst from keuzestand where keuze = ? and lijst is not null",
                        r -> r.getObject("lijst", UUID.class),
                        keuze)
                .orElseThrow(Catalogusreden.ONBEKEND::nee);
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        return new Object[] {
            namens.wie(), namens.wie(), vraag.nummer("zaak"), vraag.keuze("stand"), vraag.patroon()
        };
    }

    private static Keuze keuze(ResultSet r) throws SQLException {
        return new Keuze(
                r.getObject("id", UUID.class),
                r.getObject("zaak", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("naam"),
                r.getObject("interventie", UUID.class),
                r.getString("interventienaam"),
                r.getString("wet"),
                r.getString("product"),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.dag(r, "start"),
                r.getString("wijk"),
                Databank.teksten(r, "behoeften"),
                r.getString("regisseur"),
                Databank.moment(r, "geopend"),
                r.getString("stand"),
                r.getObject("lijst", UUID.class),
                r.getString("hash"),
                r.getString("agb"),
                r.getString("aanbiedernaam"),
                r.getString("kiezer"),
                r.getString("geadviseerd"),
                r.getString("reden"),
                Databank.moment(r, "uiterlijk"),
                r.getString("antwoord"),
                Databank.dag(r, "vanaf"),
                r.getString("grond"),
                r.getString("toelichting"),
                r.getObject("toewijzing", UUID.class),
                r.getBoolean("meteen"),
                r.getString("sluitreden"),
                bekeken(r));
    }

    private static Kijkfilter bekeken(ResultSet r) throws SQLException {
        if (r.getArray("kijk") == null) {
            return null;
        }
        Long tarief = Databank.getal(r, "kijktarief");
        return new Kijkfilter(
                Databank.teksten(r, "kijk").stream()
                        .map(Kenmerk::valueOf)
                        .collect(Collectors.toSet()),
                r.getObject("kijkwacht", Integer.class),
                tarief == null ? null : Euro.centen(tarief));
    }
}
