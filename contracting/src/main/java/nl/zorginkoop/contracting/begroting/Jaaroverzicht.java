package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

/** Wat er bij een jaarovergang verhuisde en vrijviel, per plafond en per toewijzing. */
@ApplicationScoped
public class Jaaroverzicht {
    private static final Bladerboek<Overgangrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.*, o.jaar, t.nummer as toewijzingnummer, z.naam as aanbiedernaam, p.naam as plafondnaam,
                                   n.naam as naarnaam, r.soort = 'VRIJGEGEVEN' and s.vrijgegeven > 0 as heropenbaar
                            from overgangregel r
                            join jaarovergang o on o.id = r.overgang
                            join toewijzing t on t.id = r.toewijzing
                            left join overgangstand s on s.toewijzing = r.toewijzing and s.jaar = o.jaar
                            join plafond p on p.id = r.plafond
                            left join plafond n on n.id = r.naar
                            left join zorgaanbieder z on z.agb = r.aanbieder
                            where {huurder r} [[and o.jaar::text = ?]] [[and r.plafond = ?]] [[and r.soort = ?]]
                              [[and r.toewijzing = ?]]
                              [[and concat_ws(' ', t.nummer, z.naam, p.naam) ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Overgangrij(
                                            r.getObject("id", UUID.class),
                                            r.getInt("jaar"),
                                            r.getString("soort"),
                                            r.getObject("toewijzing", UUID.class),
                                            r.getLong("toewijzingnummer"),
                                            r.getString("aanbiedernaam"),
                                            r.getString("plafondnaam"),
                                            r.getString("naarnaam"),
                                            Euro.centen(r.getLong("bedrag")),
                                            r.getString("reden"),
                                            r.getString("door"),
                                            Databank.moment(r, "moment"),
                                            r.getBoolean("heropenbaar")))
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** Per plafond van een jaar; alleen waar iets te zien is. */
    @Deur({CONTROLLER})
    public List<Overgangsaldo> saldi(Namens namens, int jaar) {
        return databank.lijst(
                """
                select p.id, p.naam, coalesce(r.verhuisd, 0) as verhuisd, coalesce(r.vrij, 0) as vrijgegeven,
                       coalesce(v.verplicht, 0) as open
                from plafond p
                left join (
                    select r.plafond,
                           sum(case r.soort when 'VERHUISD' then r.bedrag when 'TERUG' then -r.bedrag else 0 end) as verhuisd,
                           sum(case r.soort when 'VRIJGEGEVEN' then r.bedrag when 'HEROPEND' then -r.bedrag else 0 end) as vrij
                    from overgangregel r join jaarovergang o on o.id = r.overgang where o.jaar = ? and o.gemeente = ? group by 1) r
                    on r.plafond = p.id
                left join (select plafond, sum(verplicht) as verplicht from verplichting where jaar = ? and gemeente = ?
                           group by 1) v on v.plafond = p.id
                where p.jaar = ? and (r.plafond is not null or v.verplicht > 0)
                order by p.naam, p.id limit 5000
                """,
                r ->
                        new Overgangsaldo(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                Euro.centen(r.getLong("verhuisd")),
                                Euro.centen(r.getLong("vrijgegeven")),
                                Euro.centen(r.getLong("open"))),
                jaar,
                namens.gemeente().code(),
                jaar,
                namens.gemeente().code(),
                jaar);
    }

    /** Hoeveel maanden er na het einde nog gedeclareerd wordt, vandaag. */
    @Deur({CONTROLLER})
    public int termijn(Namens namens) {
        return databank.eerste(
                        "select declaratietermijn_op(?, vandaag()) as maanden",
                        r -> r.getInt("maanden"),
                        namens.gemeente().code())
                .orElseThrow();
    }

    @Deur(
            value = {CONTROLLER},
            persoonsgegevens = true)
    public Bladzijde<Overgangrij> regels(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleRegels(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Overgangrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.keuze("jaar"),
            vraag.nummer("plafond"),
            vraag.keuze("soort"),
            vraag.nummer("toewijzing"),
            vraag.patroon()
        };
    }
}
