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
    // Een vraag per kolom: die stelt PostgreSQL pas voor wat op het blad komt.
    private static final String TEKST =
            "case a.soort when 'PLICHT' then (select p.omschrijving from contractplicht p where p.id = a.plicht)"
                    + " else a.tekst end";

    // † Een eind of uiterste verlengdag komt in beeld als er nog tijd is om te besluiten.
    private static final Bladerboek<Agendarij> AGENDA =
            new Bladerboek<>(
                            """
                            select a.id, a.contract, a.dag {{, a.soort, a.dag < (select vandaag()) + 14 as dringend, o.nummer,
                                   z.naam as aanbiedernaam, %1$s as tekst,
                                   case a.soort when 'OVERDRACHT' then (
                                       select count(*) from overdracht d
                                       where {huurder d} and d.overeenkomst = a.contract and d.uitkomst is null) else 0 end as aantal }}
                            from (
                                select 'a' || a.id as id, a.overeenkomst as contract, case
                                           when exists (select from handtekening h where h.aanbod = a.id and h.past) then 'TEKEN_MEE'
                                           when exists (select from handtekening h where h.aanbod = a.id) then 'GEWIJZIGD_TERUG'
                                           else 'AANBOD_VERLOOPT' end as soort, a.tekenen_tot as dag, null as tekst, null::uuid as plicht
                                from contractaanbod a join raamovereenkomst c on c.id = a.overeenkomst
                                where {huurder a} and a.ongeldig is null and c.toestand = 'CONTRACT_AANGEBODEN'
                                union all
                                select 'b' || b.id, b.overeenkomst, 'STOP_GEVRAAGD', gevraagd_per, grond, null from contractbeperking b
                                where {huurder b} and begin is null and geweigerd is null and beeindigd_om is null
                                union all
                                select 'n' || n.id, n.overeenkomst, 'ONDERAANNEMER', n.begin, n.naam, null from onderaannemer n
                                where {huurder n} and n.toestemming is null and n.geweigerd is null and (not n.zzp or n.onder is not null)
                                  and coalesce(n.eind, 'infinity') >= (select vandaag())
                                union all
                                select 'o' || g.id, g.overeenkomst, 'OVERGANG', g.gemeld::date, g.reden, null from contractovergang g
                                where {huurder g} and toestemming is null and geweigerd is null
                                union all
                                select 'p' || s.plicht, s.overeenkomst, 'PLICHT', s.uiterlijk, null, s.plicht from plichtstand s
                                where {huurder s} and s.open and s.uiterlijk < (select vandaag()) + 60
                                union all
                                select 'v' || c.id, c.id, 'VERLENGEN', uiterste_verlengdag(c.eind), null, null from raamovereenkomst c
                                where {huurder c} and c.toestand = 'ACTIEF' and uiterste_verlengdag(c.eind) between (select vandaag()) and (select vandaag()) + 90
                                  and c.verlengingen > (select count(*) from contractverlenging v where v.overeenkomst = c.id)
                                union all
                                select 'e' || c.id, c.id, 'EINDIGT', c.eind, null, null from raamovereenkomst c
                                where {huurder c} and c.toestand in ('ACTIEF', 'OPGEZEGD') and c.eind between (select vandaag()) and (select vandaag()) + 183
                                union all
                                select 'd' || c.id, c.id, 'OVERDRACHT', c.eind, null, null from raamovereenkomst c
                                where {huurder c} and exists (select from overdracht d where d.gemeente = c.gemeente and d.overeenkomst = c.id and d.uitkomst is null)) a
                            {{ left join raamovereenkomst o on o.id = a.contract left join zorgaanbieder z on z.agb = o.aanbieder }}
                            where true [[and a.soort = ?]]
                              [[and concat_ws(' ', o.nummer, z.naam, %1$s) ilike ?]]
                            """
                                    .formatted(TEKST),
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
