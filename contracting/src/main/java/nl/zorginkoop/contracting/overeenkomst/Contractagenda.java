package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Wat er bij alle overeenkomsten te doen is of aankomt, op dag. */
@ApplicationScoped
public class Contractagenda {
    // † Een eind of uiterste verlengdag komt in beeld als er nog tijd is om te besluiten.
    private static final Bladerboek<Agendarij> AGENDA =
            new Bladerboek<>(
                            """
                            select a.id, a.contract, a.soort, a.dag, a.dag < (select vandaag()) + 14 as dringend, o.nummer,
                                   z.naam as aanbiedernaam, a.tekst, a.aantal
                            from (
                                select 'a' || a.id as id, a.overeenkomst as contract, case
                                           when exists (select from handtekening h where h.aanbod = a.id and h.past) then 'TEKEN_MEE'
                                           when exists (select from handtekening h where h.aanbod = a.id) then 'GEWIJZIGD_TERUG'
                                           else 'AANBOD_VERLOOPT' end as soort, a.tekenen_tot as dag, null as tekst, 0::bigint as aantal
                                from contractaanbod a join raamovereenkomst c on c.id = a.overeenkomst
                                where {huurder a} and a.ongeldig is null and c.toestand = 'CONTRACT_AANGEBODEN'
                                union all
                                select 'b' || b.id, b.overeenkomst, 'STOP_GEVRAAGD', gevraagd_per, grond, 0 from contractbeperking b
                                where {huurder b} and begin is null and geweigerd is null and beeindigd_om is null
                                union all
                                select 'n' || n.id, n.overeenkomst, 'ONDERAANNEMER', n.begin, n.naam, 0 from onderaannemer n
                                where {huurder n} and n.toestemming is null and n.geweigerd is null and (not n.zzp or n.onder is not null)
                                  and coalesce(n.eind, 'infinity') >= (select vandaag())
                                union all
                                select 'o' || g.id, g.overeenkomst, 'OVERGANG', g.gemeld::date, g.reden, 0 from contractovergang g
                                where {huurder g} and toestemming is null and geweigerd is null
                                union all
                                select 'p' || s.plicht, s.overeenkomst, 'PLICHT', s.uiterlijk, p.omschrijving, 0 from plichtstand s
                                left join contractplicht p on p.id = s.plicht
                                where {huurder s} and s.open and s.uiterlijk < (select vandaag()) + 60
                                union all
                                select 'v' || c.id, c.id, 'VERLENGEN', uiterste_verlengdag(c.eind), null, 0 from raamovereenkomst c
                                where {huurder c} and c.toestand = 'ACTIEF' and uiterste_verlengdag(c.eind) between (select vandaag()) and (select vandaag()) + 90
                                  and c.verlengingen > (select count(*) from contractverlenging v where v.overeenkomst = c.id)
                                union all
                                select 'e' || c.id, c.id, 'EINDIGT', c.eind, null, 0 from raamovereenkomst c
                                where {huurder c} and c.toestand in ('ACTIEF', 'OPGEZEGD') and c.eind between (select vandaag()) and (select vandaag()) + 183
                                union all
                                select 'd' || c.id, c.id, 'OVERDRACHT', c.eind, null,
                                       (select count(*) from overdracht d where d.gemeente = c.gemeente and d.overeenkomst = c.id and d.uitkomst is null)
                                from raamovereenkomst c
                                where {huurder c} and exists (select from overdracht d where d.gemeente = c.gemeente and d.overeenkomst = c.id and d.uitkomst is null)) a
                            left join raamovereenkomst o on o.id = a.contract left join zorgaanbieder z on z.agb = o.aanbieder
                            where true [[and a.soort = ?]]
                              [[and concat_ws(' ', o.nummer, z.naam, a.tekst) ilike ?]]
                            """,
                            "text",
                            Contractagenda::rij)
                    .op("dag", "date");

    @Inject Databank databank;

    @Deur(CONTRACTMANAGER)
    public Bladzijde<Agendarij> blad(Namens namens, Bladvraag vraag) {
        return AGENDA.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(value = CONTRACTMANAGER, seconden = 600)
    public void alles(Namens namens, Bladvraag vraag, Consumer<Agendarij> verwerk) {
        AGENDA.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("soort"), vraag.patroon()};
    }

    private static Agendarij rij(ResultSet r) throws SQLException {
        return new Agendarij(
                r.getString("id"),
                r.getObject("contract", UUID.class),
                r.getString("soort"),
                Databank.dag(r, "dag"),
                r.getBoolean("dringend"),
                r.getString("nummer"),
                r.getString("aanbiedernaam"),
                r.getString("tekst"),
                r.getLong("aantal"));
    }
}
