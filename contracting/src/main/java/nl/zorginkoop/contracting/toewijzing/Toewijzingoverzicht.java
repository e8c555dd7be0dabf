package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Toewijzingen om in te bladeren, met wat er van de levering bekend is. */
@ApplicationScoped
public class Toewijzingoverzicht {
    // De laatste start telt: wie na een tijdelijke stop weer begon en toen stopte, is gestopt.
    private static final String RIJ =
            """
            select t.gemeente, t.aanbieder {{, t.id, t.nummer, g.naam as gemeentenaam, z.naam as aanbiedernaam, t.client, t.wet,
                   coalesce(pr.naam, 'categorie ' || t.categorie, 'alle producten') as product,
                   t.begin, t.eind, case when t.eind is null then 'infinity'::date else t.eind end as einddag, t.volume, t.eenheid, t.frequentie,
                   t.budget, t.toegewezen, l.start, l.onderbroken,
                   case when t.status <> 'TOEGEWEZEN' then t.status
                        when l.start is null then 'NIET_GESTART'
                        when l.loopt then 'LOOPT' else 'GESTOPT' end as status }}
            from toewijzing t
            {{ left join gemeente g on g.code = t.gemeente
            left join zorgaanbieder z on z.agb = t.aanbieder
            left join product pr on pr.wet = t.wet and pr.code = t.productcode
            left join lateral (
                select min(l.begin) as start, (array_agg(l.eind is null order by l.begin desc))[1] as loopt,
                       (array_agg(l.eind is null and l.tijdelijk_eind is not null order by l.begin desc))[1]
                           as onderbroken
                from levering l where l.toewijzing = t.id and not l.verwijderd) l on true }}
            """;

    // Wat een regisseur zoekt: te laat met starten, bijna afgelopen, pas toegewezen. En een
    // aanbieder: voorbij en nog niet gestopt, of tijdelijk gestopt.
    private static final Bladerboek<Toewijzingrij> LIJST =
            new Bladerboek<>(
                            "select * from ("
                                    + RIJ
                                    + """
                                    ) a
                                    where {huurder a} [[and status = ?]]
                                      [[and wet = ?]]
                                      [[and case ?
                                          when 'TE_LAAT' then status = 'NIET_GESTART' and begin <= (select vandaag() - werkdagen_voor('START'))
                                          when 'LOOPT_AF' then status in ('LOOPT', 'NIET_GESTART')
                                               and eind between (select vandaag()) and (select vandaag() + werkdagen_voor('AFLOOP'))
                                          when 'TE_STOPPEN' then status = 'LOOPT' and eind < (select vandaag())
                                          when 'ONDERBROKEN' then onderbroken
                                          when 'NIEUW' then toegewezen > (select nu() - werkdagen_voor('NIEUW') * interval '1 day')
                                          else true end]]
                                      [[and concat_ws(' ', nummer, client, aanbiedernaam, product)
                                          ilike ?]]
                                    """,
                            "uuid",
                            Toewijzingoverzicht::rij)
                    .op("toegewezen", "timestamptz")
                    .op("nummer", "bigint")
                    .op("begin", "date")
                    .op("einddag", "date")
                    .op("client", "text")
                    .op("aanbiedernaam", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;

    @Deur(
            value = {REGISSEUR, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Bladzijde<Toewijzingrij> toewijzingen(
            Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleToewijzingen(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Toewijzingrij> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Eén toewijzing met haar geschiedenis. */
    @Deur(
            value = {REGISSEUR, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Optional<Toewijzingblad> toewijzing(
            Namens namens, Grondslag grondslag, UUID toewijzing) {
        return databank.eerste(
                "select a.*, t.productcode, (toewijzing_benut(t)).tot from ("
                        + RIJ.replace("{{", "").replace("}}", "")
                        + ") a join toewijzing t on t.id = a.id where a.id = ?",
                r ->
                        new Toewijzingblad(
                                rij(r),
                                r.getString("productcode"),
                                Databank.dag(r, "tot"),
                                wijzigingen(toewijzing)),
                toewijzing);
    }

    private List<Toewijzingblad.Wijziging> wijzigingen(UUID toewijzing) {
        return databank.lijst(
                """
                select w.*, exists (select from toewijzingwijziging_afkeur k where k.wijziging = w.id) as afgekeurd
                from toewijzingwijziging w where w.toewijzing = ? order by w.moment desc, w.id desc
                """,
                r -> {
                    Long budget = Databank.getal(r, "budget");
                    return new Toewijzingblad.Wijziging(
                            Databank.moment(r, "moment"),
                            r.getString("soort"),
                            r.getString("reden"),
                            Databank.dag(r, "eind"),
                            Databank.getal(r, "volume"),
                            budget == null ? null : Euro.centen(budget),
                            r.getString("referentie"),
                            r.getString("instemming"),
                            r.getString("door"),
                            r.getBoolean("afgekeurd"));
                },
                toewijzing);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.keuze("status"), vraag.keuze("wet"), vraag.keuze("aandacht"), vraag.patroon()
        };
    }

    private static Toewijzingrij rij(ResultSet r) throws SQLException {
        Long budget = Databank.getal(r, "budget");
        return new Toewijzingrij(
                r.getObject("id", UUID.class),
                r.getLong("nummer"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("client"),
                r.getString("wet"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                budget == null ? null : Euro.centen(budget),
                Databank.moment(r, "toegewezen"),
                Databank.dag(r, "start"),
                r.getString("status"));
    }
}
