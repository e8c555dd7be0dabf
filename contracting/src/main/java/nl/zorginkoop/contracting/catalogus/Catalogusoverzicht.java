package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Wat er in de catalogus staat, en zoeken naar wie het levert (RG-10, RG-11). */
@ApplicationScoped
public class Catalogusoverzicht {
    private static final String INTERVENTIE =
            """
            select i.*, p.naam as product, p.categorie
            from interventie i join product p on p.wet = i.wet and p.code = i.productcode
            """;

    private static final Bladerboek<Interventie> INTERVENTIES =
            new Bladerboek<>(
                            INTERVENTIE
                                    + """
                                    where {huurder i} [[and i.wet = ?]] [[and i.doelgroep = ?]]
                                      [[and concat_ws(' ', i.naam, i.omschrijving, p.naam) ilike ?]]
                                    """,
                            "uuid",
                            Catalogusoverzicht::interventie)
                    .op("naam", "text")
                    .op("van", "date");

    // Zonder zaak is er geen geheim om op te ordenen. De dag en de lezer geven elke lezer elke dag
    // een andere volgorde, die bij bladeren dezelfde blijft.
    private static final Bladerboek<Aanbodrij> AANBOD =
            new Bladerboek<>(
                            """
                            select 0 as plek, true as past, a.*, z.naam, o.nummer as contract,
                                   encode(a.volgorde, 'hex') as neutraal
                            from aanbod(?, ?, ?, ?::date, ?, ?, '{}', sha256(convert_to(?, 'UTF8'))) a
                            join zorgaanbieder z on z.agb = a.agb join raamovereenkomst o on o.id = a.overeenkomst
                            where true [[and a.kenmerken @> string_to_array(?, ' ')]]
                              [[and a.kenmerken @> string_to_array(?, ' ')]]
                              [[and a.kenmerken @> string_to_array(?, ' ')]] [[and a.wachttijd <= ?]]
                              [[and a.tarief <= ?]] [[and z.naam ilike ?]]
                            """,
                            "text",
                            Catalogusoverzicht::rij)
                    .uniekOp("neutraal", "text", "agb", "text")
                    .op("neutraal", "text");

    @Inject Databank databank;
    @Inject Klok klok;

    @Deur({INKOOPADVISEUR, CONTRACTMANAGER, REGISSEUR, WIJKTEAMLID})
    public Bladzijde<Interventie> interventies(Namens namens, Bladvraag vraag) {
        Bladzijde<Interventie> blad = INTERVENTIES.blad(databank, vraag, keuzes(vraag));
        Map<String, Integer> telling = leveranciers(namens, blad.rijen());
        return blad.als(i -> geteld(i, telling));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER, REGISSEUR, WIJKTEAMLID},
            seconden = 600)
    public void alleInterventies(Namens namens, Bladvraag vraag, Consumer<Interventie> verwerk) {
        Map<String, Integer> telling = leveranciers(namens, null);
        INTERVENTIES.stroom(
                databank, vraag, i -> verwerk.accept(geteld(i, telling)), keuzes(vraag));
    }

    @Deur({INKOOPADVISEUR, CONTRACTMANAGER, REGISSEUR, WIJKTEAMLID})
    public Optional<Interventie> interventie(Namens namens, UUID interventie) {
        return databank.eerste(
                        INTERVENTIE + "where i.id = ?",
                        Catalogusoverzicht::interventie,
                        interventie)
                .map(i -> geteld(i, leveranciers(namens, List.of(i))));
    }

    private static Interventie geteld(Interventie i, Map<String, Integer> telling) {
        return i.geleverdDoor(telling.getOrDefault(product(i), 0));
    }

    private static String product(Interventie i) {
        return i.wet() + " " + i.productcode();
    }

    /** Per product hoeveel aanbieders het vandaag leveren; van deze interventies, of van alle. */
    private Map<String, Integer> leveranciers(Namens namens, List<Interventie> interventies) {
        List<String> producten =
                interventies == null
                        ? null
                        : interventies.stream()
                                .map(Catalogusoverzicht::product)
                                .distinct()
                                .toList();
        Map<String, Integer> telling = new HashMap<>();
        databank.lijst(
                "select product, aanbieders from leverancierstelling(?, ?::text[])",
                r -> telling.put(r.getString("product"), r.getInt("aanbieders")),
                namens.gemeente().code(),
                producten);
        return telling;
    }

    /**
     * Wie een interventie op een dag levert, in neutrale volgorde. Filters: interventie
     * (verplicht), dag, wijk, en de facetten taal, toegang, doelgroep, wachttijd en tarief.
     */
    @Deur({REGISSEUR, WIJKTEAMLID})
    public Bladzijde<Aanbodrij> zoek(Namens namens, Bladvraag vraag) {
        Object[] waarden = zoekwaarden(namens, vraag);
        return waarden == null
                ? new Bladzijde<>(List.of(), null, null, false, false, 0)
                : AANBOD.blad(databank, vraag, waarden);
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            seconden = 600)
    public void alleGevonden(Namens namens, Bladvraag vraag, Consumer<Aanbodrij> verwerk) {
        Object[] waarden = zoekwaarden(namens, vraag);
        if (waarden != null) {
            AANBOD.stroom(databank, vraag, verwerk, waarden);
        }
    }

    private record Gezocht(String wet, String productcode) {}

    // Alleen wat het zoeken nodig heeft: tellen wie haar levert doet de zoekvraag zelf.
    private Gezocht gezocht(UUID interventie) {
        return databank.eerste(
                        "select wet, productcode from interventie where id = ?",
                        r -> new Gezocht(r.getString("wet"), r.getString("productcode")),
                        interventie)
                .orElse(null);
    }

    // Zonder interventie valt er niets te zoeken: dan is de lijst leeg.
    private Object[] zoekwaarden(Namens namens, Bladvraag vraag) {
        UUID nummer = vraag.nummer("interventie");
        Gezocht i = nummer == null ? null : gezocht(nummer);
        if (i == null) {
            return null;
        }
        LocalDate dag = vraag.dag("startdag") == null ? klok.vandaag() : vraag.dag("startdag");
        List<Object> waarden = new ArrayList<>();
        waarden.add(namens.gemeente().code());
        waarden.add(i.wet());
        waarden.add(i.productcode());
        waarden.add(dag);
        waarden.add(vraag.keuze("wijk"));
        waarden.add(vraag.keuze("postcode"));
        waarden.add(klok.vandaag() + namens.wie());
        waarden.addAll(facetten(vraag));
        waarden.add(vraag.patroon());
        return waarden.toArray();
    }

    /** De facetten waarop een cliënt kijkt, in de volgorde van de opdracht. */
    private static List<Object> facetten(Bladvraag vraag) {
        List<Object> waarden = new ArrayList<>();
        Stream.of("taal", "toegang", "doelgroep").map(vraag::keuze).forEach(waarden::add);
        waarden.add(getal(vraag, "wachttijd"));
        Long euro = getal(vraag, "tarief");
        waarden.add(euro == null ? null : Long.valueOf(Math.multiplyExact(euro, 100L)));
        return waarden;
    }

    private static Long getal(Bladvraag vraag, String sleutel) {
        String waarde = vraag.keuze(sleutel);
        if (waarde != null && !waarde.matches("[0-9]{1,6}")) {
            throw new OngeldigeWaarde(sleutel, "Vul een heel getal in, zoals 30.");
        }
        return waarde == null ? null : Long.valueOf(waarde);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("wet"), vraag.keuze("doelgroep"), vraag.patroon()};
    }

    private static Interventie interventie(ResultSet r) throws SQLException {
        return new Interventie(
                r.getObject("id", UUID.class),
                r.getString("naam"),
                r.getString("wet"),
                r.getString("productcode"),
                r.getString("product"),
                r.getString("categorie"),
                r.getString("doelgroep"),
                r.getString("omschrijving"),
                Databank.dag(r, "van"),
                Databank.dag(r, "tot"),
                0);
    }

    static Aanbodrij rij(ResultSet r) throws SQLException {
        return new Aanbodrij(
                r.getInt("plek"),
                new AgbCode(r.getString("agb")),
                r.getString("naam"),
                r.getString("contract"),
                Euro.centen(r.getLong("tarief")),
                r.getString("eenheid"),
                r.getObject("wachttijd", Integer.class),
                Databank.moment(r, "bijgewerkt"),
                Databank.dag(r, "eerste"),
                r.getObject("afstand", Integer.class),
                r.getString("ruimte"),
                r.getBigDecimal("cijfer"),
                r.getObject("antwoorden", Integer.class),
                Databank.teksten(r, "kenmerken"),
                Databank.teksten(r, "redenen"),
                r.getBoolean("past"));
    }
}
