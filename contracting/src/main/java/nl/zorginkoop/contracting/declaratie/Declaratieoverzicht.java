package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Declaraties en hun regels om in te bladeren. */
@ApplicationScoped
public class Declaratieoverzicht {
    private static final String RIJ =
            """
            select d.*, g.naam as gemeentenaam, z.naam as aanbiedernaam
            from declaratie d
            left join gemeente g on g.code = d.gemeente
            left join zorgaanbieder z on z.agb = d.aanbieder
            """;

    private static final Bladerboek<Declaratierij> LIJST =
            new Bladerboek<>(
                            RIJ
                                    + " where {huurder d} [[and d.status = ?]]"
                                    + " [[and d.wet = ?]]"
                                    + " [[and concat_ws(' ', d.nummer, z.naam, d.aanbieder, g.naam,"
                                    + " to_char(d.begin, 'YYYY-MM')) ilike ?]]",
                            "uuid",
                            Declaratieoverzicht::rij)
                    .op("ontvangen", "timestamptz")
                    .op("begin", "date")
                    .op("nummer", "text")
                    .op("aanbiedernaam", "text")
                    .op("ingediend", "bigint")
                    .op("toegekend", "bigint")
                    .op("afgekeurd", "bigint")
                    .nieuwsteEerst();

    private static final String REGELKOLOMMEN =
            """
            , exists (select from nietbetaalbaar nb where nb.declaratie = p.declaratie and nb.nr = p.nr
                             and nb.betaalbaar is null) as niet_betaalbaar,
                   p.declaratie::text || ':' || lpad(p.nr::text, 12, '0') as id, p.toewijzing,
                   d.nummer as declaratienummer, z.naam as aanbiedernaam, p.referentie, p.toewijzingnummer,
                   concat_ws(' · ', p.categorie || ' ' || p.code, pr.naam) as product, p.begin, p.eind,
                   p.volume, p.eenheid, p.bedrag, p.dc,
                   array(select e ->> 'code' from jsonb_array_elements(p.bevindingen) e) as codes,
                   array(select coalesce(e ->> 'gestuurd', '') from jsonb_array_elements(p.bevindingen) e) as gestuurd,
                   array(select coalesce(e ->> 'verwacht', '') from jsonb_array_elements(p.bevindingen) e) as verwacht
            """;

    private static final String REGELERBIJ =
            """
            left join declaratie d on d.id = p.declaratie
            left join zorgaanbieder z on z.agb = p.aanbieder
            left join product pr on pr.wet = p.wet and pr.code = p.code
            """;

    private static final Bladerboek<Regelrij> REGELS =
            new Bladerboek<>(
                            "select p.declaratie, p.nr {{"
                                    + REGELKOLOMMEN
                                    + "}} from prestatie p {{"
                                    + REGELERBIJ
                                    + """
                                    }} where {huurder p} [[and p.declaratie = ?]]
                                       [[and (cardinality(p.codes) > 0) = (? = 'AFGEKEURD')]]
                                       [[and ? and exists (select from nietbetaalbaar nb where nb.declaratie = p.declaratie
                                            and nb.nr = p.nr and nb.betaalbaar is null)]]
                                       [[and p.toewijzing in (
                                            select v.toewijzing from verplichting v join plafond pl on pl.id = v.plafond
                                            where ? = any (pl.pad) and v.jaar = extract(year from p.begin)::int)]]
                                       [[and p.codes @> array[?::text] and cardinality(p.codes) > 0]]
                                       [[and p.code = ?]]
                                       [[and p.aanbieder = ?]] [[and p.gemeente = ?]] [[and p.wet = ?]]
                                       [[and p.begin >= ?::date]] [[and p.begin < ?::date]]
                                       [[and concat_ws(' ', p.referentie, p.toewijzingnummer, d.nummer, z.naam, p.code)
                                           ilike ?]]
                                    """,
                            "text",
                            Declaratieoverzicht::regel)
                    .uniekOp("declaratie", "uuid", "nr", "bigint")
                    .op("begin", "date")
                    .op("bedrag", "bigint")
                    .op("referentie", "text")
                    .op("aanbiedernaam", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;

    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Declaratierij> declaraties(Namens namens, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleDeclaraties(Namens namens, Bladvraag vraag, Consumer<Declaratierij> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Een declaratie, te vinden onder haar eigen nummer of dat van haar bericht. */
    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Optional<Declaratierij> declaratie(Namens namens, UUID id) {
        return databank.eerste(
                RIJ + " where d.id = ? or d.bericht = ?", Declaratieoverzicht::rij, id, id);
    }

    /** Goedgekeurd, en toch tegengehouden: per reden hoeveel regels en hoeveel geld (V21). */
    @Deur(CONTROLLER)
    public List<Aangehouden> aangehouden(Namens namens, UUID declaratie) {
        return databank.lijst(
                """
                select reden, count(*) as regels, sum(bedrag)::bigint as bedrag from (
                    select betaling_tegen(p.gemeente, p.aanbieder, t.overeenkomst, p.code, p.begin) as reden,
                           case p.dc when 'D' then p.bedrag else -p.bedrag end as bedrag
                    from prestatie p join toewijzing t on t.id = p.toewijzing
                    where p.declaratie = ? and p.goedgekeurd) x
                where reden is not null group by reden order by reden
                """,
                r ->
                        new Aangehouden(
                                r.getString("reden"),
                                r.getLong("regels"),
                                Euro.centen(r.getLong("bedrag"))),
                declaratie);
    }

    /** De regels van een declaratie, van een plafond, of van alles wat deze huurder mag zien. */
    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Bladzijde<Regelrij> regels(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, regelkeuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleRegels(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Regelrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, regelkeuzes(vraag));
    }

    /** Eén regel, met waarom zij is afgekeurd. */
    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Optional<Regelrij> regel(Namens namens, Grondslag grondslag, UUID declaratie, long nr) {
        return databank.eerste(
                "select p.declaratie, p.nr"
                        + REGELKOLOMMEN
                        + " from prestatie p "
                        + REGELERBIJ
                        + " where p.declaratie = ? and p.nr = ?",
                Declaratieoverzicht::regel,
                declaratie,
                nr);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("status"), vraag.keuze("wet"), vraag.patroon()};
    }

    private static Object[] regelkeuzes(Bladvraag vraag) {
        Regelvenster venster = Regelvenster.van(vraag);
        return new Object[] {
            vraag.nummer("declaratie"),
            nietBetaalbaar(vraag) ? null : vraag.keuze("status"),
            nietBetaalbaar(vraag) ? true : null,
            vraag.nummer("plafond"),
            vraag.keuze("code"),
            vraag.keuze("product"),
            vraag.keuze("aanbieder"),
            vraag.keuze("gemeente"),
            vraag.keuze("wet"),
            venster.van(),
            venster.tot(),
            vraag.patroon()
        };
    }

    private static boolean nietBetaalbaar(Bladvraag vraag) {
        return "NIET_BETAALBAAR".equals(vraag.keuze("status"));
    }

    private static Declaratierij rij(ResultSet r) throws SQLException {
        return new Declaratierij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                Databank.dag(r, "begin"),
                Databank.moment(r, "ontvangen"),
                Databank.moment(r, "beoordeeld"),
                Euro.centen(r.getLong("ingediend")),
                Euro.centen(r.getLong("toegekend")),
                r.getLong("regels"),
                r.getLong("afgekeurd"),
                r.getString("status"),
                r.getObject("bericht", UUID.class));
    }

    private static Regelrij regel(ResultSet r) throws SQLException {
        return new Regelrij(
                r.getString("id"),
                r.getObject("declaratie", UUID.class),
                r.getObject("toewijzing", UUID.class),
                r.getString("declaratienummer"),
                r.getString("aanbiedernaam"),
                r.getString("referentie"),
                r.getLong("toewijzingnummer"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getLong("volume"),
                r.getString("eenheid"),
                Euro.centen(r.getLong("bedrag")),
                "C".equals(r.getString("dc")),
                r.getBoolean("niet_betaalbaar"),
                bevindingen(r));
    }

    private static List<Regelrij.Bevinding> bevindingen(ResultSet r) throws SQLException {
        List<String> codes = Databank.teksten(r, "codes");
        List<String> gestuurd = Databank.teksten(r, "gestuurd");
        List<String> verwacht = Databank.teksten(r, "verwacht");
        List<Regelrij.Bevinding> lijst = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            lijst.add(new Regelrij.Bevinding(codes.get(i), gestuurd.get(i), verwacht.get(i)));
        }
        return List.copyOf(lijst);
    }
}
