package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
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
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Het openbare register van toegelaten aanbieders. Alleen wie een volledig profiel heeft is te zien
 * (OH-06), op naam en niet op voorkeur.
 */
@ApplicationScoped
public class Registeroverzicht {
    private static final Bladerboek<Registerrij> REGISTER =
            new Bladerboek<>(
                            """
                            select * from (
                                select r.id, r.gemeente, g.naam as gemeentenaam, r.agb, z.naam as aanbiedernaam, r.wet, r.vorm,
                                       r.toegetreden, r.laatste_dag, p.website,
                                       case when r.toegetreden > (select vandaag()) then 'TREEDT_TOE'
                                            when r.laatste_dag < (select vandaag()) then 'UITGETREDEN' else 'TOEGETREDEN' end as status,
                                       coalesce((select array_agg(q.productcode order by q.productcode) from registerproduct q
                                                 where q.regel = r.id), '{}') as producten
                                from registerregel r left join gemeente g on g.code = r.gemeente
                                left join zorgaanbieder z on z.agb = r.agb
                                join aanbiederprofiel p on p.aanbieder = r.agb and p.gepubliceerd
                                where r.gepubliceerd) a
                            where true [[and status = ?]] [[and wet = ?]]
                              [[and gemeente = ?::char(4)]]
                              [[and exists (select from registerproduct q where q.regel = a.id and q.productcode = ?)]]
                              [[and concat_ws(' ', aanbiedernaam, agb, gemeentenaam) ilike ?]]
                            """,
                            "uuid",
                            Registeroverzicht::rij)
                    .op("aanbiedernaam", "text")
                    .op("gemeentenaam", "text")
                    .op("toegetreden", "date");

    @Inject Databank databank;

    @Deur({
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEOORDELAAR,
        BEZOEKER,
        BIEDER,
        CONTRACTMANAGER,
        CONTROLLER,
        INKOOPADVISEUR,
        KCC_MEDEWERKER,
        REGISSEUR,
        SYSTEEM,
        TOEZICHTHOUDER,
        WIJKTEAMLID,
        ZORGAANBIEDER
    })
    public Bladzijde<Registerrij> blad(Namens namens, Bladvraag vraag) {
        return REGISTER.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {
                AANBIEDERBEHEERDER,
                BEHEERDER,
                BEOORDELAAR,
                BEZOEKER,
                BIEDER,
                CONTRACTMANAGER,
                CONTROLLER,
                INKOOPADVISEUR,
                KCC_MEDEWERKER,
                REGISSEUR,
                SYSTEEM,
                TOEZICHTHOUDER,
                WIJKTEAMLID,
                ZORGAANBIEDER
            },
            seconden = 600)
    public void alle(Namens namens, Bladvraag vraag, Consumer<Registerrij> verwerk) {
        REGISTER.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.keuze("status"),
            vraag.keuze("wet"),
            vraag.keuze("gemeente"),
            vraag.keuze("product"),
            vraag.keuze("product"),
            vraag.patroon()
        };
    }

    private static Registerrij rij(ResultSet r) throws SQLException {
        return new Registerrij(
                r.getObject("id", UUID.class),
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                r.getString("agb"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("vorm"),
                Databank.dag(r, "toegetreden"),
                Databank.dag(r, "laatste_dag"),
                r.getString("status"),
                Databank.teksten(r, "producten"),
                r.getString("website"));
    }
}
