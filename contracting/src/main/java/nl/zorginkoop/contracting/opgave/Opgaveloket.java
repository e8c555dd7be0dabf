package nl.zorginkoop.contracting.opgave;

import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Waar een opgave over kan gaan, en het nummer waaronder zij uitgaat. */
@ApplicationScoped
public class Opgaveloket {
    // Dezelfde mens bij dezelfde gemeente, onder dezelfde wet: dat past in één bericht.
    private static final String VAN_DEZE_CLIENT =
            """
            from toewijzing d join toewijzing t
                on t.hulpvrager = d.hulpvrager and t.gemeente = d.gemeente and t.aanbieder = d.aanbieder and t.wet = d.wet
            """;

    @Inject Databank databank;

    /** Alles van één cliënt, met wat er al gestart en gestopt is. */
    @Deur(
            value = {ZORGAANBIEDER},
            persoonsgegevens = true)
    public Optional<Opgavestand> stand(Namens namens, Grondslag grondslag, UUID toewijzing) {
        Map<UUID, List<Opgaveregel.Levering>> leveringen = leveringen(toewijzing);
        List<Opgaveregel> regels =
                databank.lijst(
                        """
                        select t.*, coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product,
                               t.eind is null or t.eind >= vandaag() as actueel
                        """
                                + VAN_DEZE_CLIENT
                                + """
                                left join product p on p.wet = t.wet and p.code = t.productcode
                                where d.id = ? and t.status = 'TOEGEWEZEN' order by t.nummer
                                """,
                        r -> regel(r, leveringen),
                        toewijzing);
        return databank.eerste(
                "select t.gemeente, g.naam as gemeentenaam, t.wet, t.client from toewijzing t"
                        + " left join gemeente g on g.code = t.gemeente where t.id = ?",
                r ->
                        new Opgavestand(
                                toewijzing,
                                r.getString("gemeente"),
                                r.getString("gemeentenaam"),
                                r.getString("wet"),
                                r.getString("client"),
                                regels),
                toewijzing);
    }

    /** De producten waarvoor deze aanbieder nu een tarief heeft, per gemeente. */
    @Deur({ZORGAANBIEDER})
    public List<Opgaveproduct> producten(Namens namens) {
        return databank.lijst(
                """
                select distinct t.gemeente, g.naam as gemeentenaam, t.wet, p.categorie, p.code, p.naam
                from tarief t join gemeente g on g.code = t.gemeente join product p on p.wet = t.wet and p.code = t.productcode
                where t.geldig @> vandaag() and upper_inf(t.bekend) and t.wet in ('WMO', 'JEUGDWET')
                order by g.naam, t.wet, p.naam, p.code limit 500
                """,
                r ->
                        new Opgaveproduct(
                                r.getString("gemeente"),
                                r.getString("gemeentenaam"),
                                r.getString("wet"),
                                r.getString("categorie"),
                                r.getString("code"),
                                r.getString("naam")));
    }

    /**
     * Het nummer van een nieuw bericht aan deze gemeente. Het begint met letters, zodat het niet
     * samenvalt met de nummers van wie daarnaast eigen software heeft.
     */
    @Deur(
            value = {ZORGAANBIEDER},
            wijzigt = true)
    public String nummer(Namens namens, Gemeentecode gemeente) {
        return databank.eerste(
                        "select 'ZI' || lpad(nextval('opgavenummer')::text, 10, '0') as nummer"
                                + " where ?::char(4) in (select verbonden_gemeenten())",
                        r -> r.getString("nummer"),
                        gemeente.code())
                .orElseThrow(Opgavereden.NIET_VERBONDEN::nee);
    }

    private Map<UUID, List<Opgaveregel.Levering>> leveringen(UUID toewijzing) {
        Map<UUID, List<Opgaveregel.Levering>> per = new HashMap<>();
        databank.lijst(
                "select l.* "
                        + VAN_DEZE_CLIENT
                        + " join levering l on l.toewijzing = t.id and not l.verwijderd"
                        + " where d.id = ? order by l.\"begin\"",
                r ->
                        per.computeIfAbsent(
                                        r.getObject("toewijzing", UUID.class),
                                        nieuw -> new ArrayList<>())
                                .add(
                                        new Opgaveregel.Levering(
                                                Databank.dag(r, "begin"),
                                                Databank.dag(r, "tijdelijk_eind"),
                                                Databank.dag(r, "eind"),
                                                r.getString("reden"))),
                toewijzing);
        return per;
    }

    private static Opgaveregel regel(ResultSet r, Map<UUID, List<Opgaveregel.Levering>> leveringen)
            throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        Long budget = Databank.getal(r, "budget");
        return new Opgaveregel(
                id,
                r.getLong("nummer"),
                r.getString("product"),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                budget == null ? null : Euro.centen(budget),
                r.getBoolean("actueel"),
                List.copyOf(leveringen.getOrDefault(id, List.of())));
    }
}
