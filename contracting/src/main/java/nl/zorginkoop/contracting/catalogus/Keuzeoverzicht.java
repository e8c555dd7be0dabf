package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final String KEUZE =
            """
            select k.*, s.stand, s.lijst, s.hash, s.agb, z.naam as aanbiedernaam, s.kiezer, s.geadviseerd, s.reden,
                   s.uiterlijk, s.antwoord, s.vanaf, s.grond, s.toelichting, i.naam as interventienaam,
                   p.naam as product, p.categorie, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
            from keuze k join keuzestand s on s.keuze = k.id join interventie i on i.id = k.interventie
            join product p on p.wet = k.wet and p.code = k.productcode join hulpvrager h on h.id = k.hulpvrager
            left join zorgaanbieder z on z.agb = s.agb
            """;

    private static final Bladerboek<Keuze> KEUZES =
            new Bladerboek<>(
                            KEUZE
                                    + """
                                    where {huurder k} [[and k.zaak = ?]] [[and s.stand = ?]]
                                      [[and concat_ws(' ', h.achternaam, i.naam) ilike ?]]
                                    """,
                            "uuid",
                            Keuzeoverzicht::keuze)
                    .op("geopend", "timestamptz")
                    .op("start", "date")
                    .nieuwsteEerst();

    // Een volgorde, en geen voorwaarde die een rij weglaat: een filter merkt aan (INV-5.1, RG-03).
    private static final Bladerboek<Aanbodrij> LIJST =
            new Bladerboek<>(
                            """
                            select r.*, z.naam, o.nummer as contract,
                                   true [[and r.kenmerken @> string_to_array(?, ' ')]]
                                   [[and r.kenmerken @> string_to_array(?, ' ')]]
                                   [[and r.kenmerken @> string_to_array(?, ' ')]] [[and r.wachttijd <= ?]]
                                   [[and r.tarief <= ?]] as past
                            from keuzerij r join zorgaanbieder z on z.agb = r.agb
                            join raamovereenkomst o on o.id = r.overeenkomst
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
        return databank.eerste(KEUZE + "where k.id = ?", Keuzeoverzicht::keuze, keuze);
    }

    /**
     * De laatst getoonde lijst. Filters (taal, toegang, doelgroep, wachttijd, tarief) merken aan
     * wie voldoet; zij laten niemand weg en veranderen de volgorde niet. Waarop gekeken is, ligt
     * vast bij de afdruk van de lijst.
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public Bladzijde<Aanbodrij> lijst(Namens namens, UUID keuze, Bladvraag vraag) {
        Object[] waarden = lijstwaarden(keuze, vraag);
        onthoud(namens, (UUID) waarden[waarden.length - 1], vraag);
        return LIJST.blad(databank, neutraal(vraag), waarden);
    }

    @Deur(value = REGISSEUR, wijzigt = true, seconden = 600)
    public void heleLijst(Namens namens, UUID keuze, Bladvraag vraag, Consumer<Aanbodrij> verwerk) {
        Object[] waarden = lijstwaarden(keuze, vraag);
        onthoud(namens, (UUID) waarden[waarden.length - 1], vraag);
        LIJST.stroom(databank, neutraal(vraag), verwerk, waarden);
    }

    // Ook omgekeerd is een volgorde: wie aflopend vraagt krijgt de neutrale.
    private static Bladvraag neutraal(Bladvraag v) {
        return new Bladvraag(null, false, v.plek(), v.cursor(), v.grootte(), "", v.filter());
    }

    private Object[] lijstwaarden(UUID keuze, Bladvraag vraag) {
        List<Object> waarden = new ArrayList<>(Catalogusoverzicht.facetten(vraag));
        waarden.add(
                databank.eerste(
                                "select lijst from keuzestand where keuze = ? and lijst is not null",
                                r -> r.getObject("lijst", UUID.class),
                                keuze)
                        .orElseThrow(Catalogusreden.ONBEKEND::nee));
        return waarden.toArray();
    }

    private void onthoud(Namens namens, UUID lijst, Bladvraag vraag) {
        Map<String, String> gekozen = new TreeMap<>(vraag.filter());
        gekozen.keySet().retainAll(List.of("taal", "toegang", "doelgroep", "wachttijd", "tarief"));
        gekozen.values().removeIf(String::isBlank);
        if (!gekozen.isEmpty() && vraag.plek() == Bladvraag.Plek.EERSTE) {
            databank.voer(
                    "insert into keuzefilter (gemeente, lijst, filters, door) values (?, ?, ?, ?)",
                    namens.gemeente().code(),
                    lijst,
                    gekozen.toString(),
                    namens.wie());
        }
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
