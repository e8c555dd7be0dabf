package nl.zorginkoop.contracting.maanddeclaratie;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Productie tegen toewijzing. Het geld komt uit het grootboek: de aanbieder leest dezelfde rij als
 * de controller (INV-8.8).
 */
@ApplicationScoped
public class Productieoverzicht {
    private static final Bladerboek<Productie> LIJST =
            new Bladerboek<>(
                            """
                            select v.toewijzing as id, t.nummer, g.naam as gemeentenaam, z.naam as aanbiedernaam, t.client,
                                   coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product, t.eenheid,
                                   volume_in_toewijzing(t.volume, t.frequentie, t.begin, t.eind) as toegewezen,
                                   (select sum(in_eenheid(q.volume, q.eenheid, t.eenheid))::bigint from prestatie q
                                    where q.toewijzing = t.id and q.dc = 'D' and cardinality(q.codes) = 0
                                      and not q.gecrediteerd and q.begin >= make_date(v.jaar, 1, 1)
                                      and q.begin < make_date(v.jaar + 1, 1, 1)) as geleverd,
                                   t.budget, v.verplicht, v.gerealiseerd,
                                   (select sum(case when ta.eenheid = q.eenheid then ta.schaduw * q.volume
                                                    else round(ta.schaduw * q.volume / 60.0) end)::bigint
                                    from prestatie q cross join lateral (
                                        select x.schaduw, x.eenheid from raamovereenkomst o
                                        join kadertarief x on x.kader = o.kader and x.wet = o.wet and x.productcode = q.code
                                        where o.id = t.overeenkomst and x.schaduw is not null and x.geldig @> q.begin
                                          and x.bekend @> nu() and (x.aanbieder is null or x.aanbieder = o.aanbieder)
                                          and (x.deelnemer is null or x.deelnemer = o.gemeente)
                                          and (x.wijk is null or x.wijk = o.wijk)
                                          and (x.eenheid = q.eenheid or x.eenheid = '04' and q.eenheid = '01')
                                        order by x.eenheid = q.eenheid desc, num_nonnulls(x.aanbieder) * 4
                                            + num_nonnulls(x.wijk) * 2 + num_nonnulls(x.deelnemer) desc limit 1) ta
                                    where q.toewijzing = t.id and q.dc = 'D' and cardinality(q.codes) = 0
                                      and not q.gecrediteerd and q.bedrag = 0 and q.begin >= make_date(v.jaar, 1, 1)
                                      and q.begin < make_date(v.jaar + 1, 1, 1)) as schaduw
                            from verplichting v join toewijzing t on t.id = v.toewijzing
                            left join gemeente g on g.code = v.gemeente
                            left join zorgaanbieder z on z.agb = v.aanbieder
                            left join product p on p.wet = t.wet and p.code = t.productcode
                            where {huurder v} and v.jaar = ?
                              [[and concat_ws(' ', t.nummer, t.client, z.naam, p.naam) ilike ?]]
                            """,
                            "uuid",
                            Productieoverzicht::rij)
                    .op("gerealiseerd", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Klok klok;

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Bladzijde<Productie> productie(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, jaar(vraag), vraag.patroon());
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleProductie(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Productie> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, jaar(vraag), vraag.patroon());
    }

    private int jaar(Bladvraag vraag) {
        String gekozen = vraag.keuze("jaar");
        if (gekozen == null) {
            return klok.vandaag().getYear();
        }
        if (!gekozen.matches("20[0-9]{2}")) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar, zoals 2026.");
        }
        return Integer.parseInt(gekozen);
    }

    private static Productie rij(ResultSet r) throws SQLException {
        Long budget = Databank.getal(r, "budget");
        Long schaduw = Databank.getal(r, "schaduw");
        return new Productie(
                r.getObject("id", UUID.class),
                r.getLong("nummer"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("client"),
                r.getString("product"),
                r.getString("eenheid"),
                Databank.getal(r, "toegewezen"),
                Databank.getal(r, "geleverd"),
                budget == null ? null : Euro.centen(budget),
                Euro.centen(r.getLong("verplicht")),
                Euro.centen(r.getLong("gerealiseerd")),
                schaduw == null ? null : Euro.centen(schaduw));
    }
}
