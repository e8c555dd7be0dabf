package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Keuzes om in te bladeren, en de lijst van een keuze zoals zij getoond is. */
@ApplicationScoped
public class Keuzeoverzicht {
    private static final String KOLOMMEN =
            """
            , s.stand, s.lijst, s.hash, s.agb,
                   z.naam as aanbiedernaam, s.kiezer, s.geadviseerd, s.reden,
                   s.uiterlijk, s.antwoord, s.vanaf, s.grond, s.toelichting, i.naam as interventienaam,
                   p.naam as product, p.categorie, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
            """;

    private static final String ERBIJ =
            """
            left join keuzestand s on s.keuze = k.id left join interventie i on i.id = k.interventie
            left join product p on p.wet = k.wet and p.code = k.productcode
            left join hulpvrager h on h.id = k.hulpvrager
            left join zorgaanbieder z on z.agb = s.agb
            """;

    private static final Bladerboek<Keuze> KEUZES =
            new Bladerboek<>(
                            "select k.*, k.start as startdag, k.geopend as keuzegeopend {{"
                                    + KOLOMMEN
                                    + "}} from keuze k {{"
                                    + ERBIJ
                                    + """
                                    }} where {huurder k} [[and k.zaak = ?]] [[and s.stand = ?]]
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
                            select r.*, z.naam, o.nummer as contract,
                                   r.kenmerken @> coalesce(f.kenmerken, '{}')
                                   and (f.wachttijd is null or coalesce(r.wachttijd <= f.wachttijd, false))
                                   and (f.tarief is null or r.tarief <= f.tarief) as past
                            from keuzerij r join zorgaanbieder z on z.agb = r.agb
                            join raamovereenkomst o on o.id = r.overeenkomst
                            left join lateral (select f.* from keuzefilter f where f.lijst = r.lijst
                                               order by f.nr desc limit 1) f on true
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
        return KEUZES.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(value = REGISSEUR, persoonsgegevens = true, seconden = 600)
    public void alleKeuzes(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Keuze> verwerk) {
        KEUZES.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Optional<Keuze> keuze(Namens namens, Grondslag grondslag, UUID keuze) {
        return databank.eerste(
                "select k.*" + KOLOMMEN + "from keuze k " + ERBIJ + "where k.id = ?",
                Keuzeoverzicht::keuze,
                keuze);
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

    private UUID getoond(UUID keuze) {
        return databank.eerste(
                        "select lijst from keuzestand where keuze = ? and lijst is not null",
                        r -> r.getObject("lijst", UUID.class),
                        keuze)
                .orElseThrow(Catalogusreden.ONBEKEND::nee);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("zaak"), vraag.keuze("stand"), vraag.patroon()};
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
                r.getObject("toewijzing", UUID.class));
    }
}
