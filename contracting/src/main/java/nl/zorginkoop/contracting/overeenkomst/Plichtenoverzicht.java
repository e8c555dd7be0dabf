package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Het register van verplichtingen, van een overeenkomst of van alle. */
@ApplicationScoped
public class Plichtenoverzicht {
    private static final String RIJ =
            """
            select p.id, p.overeenkomst as contract, o.nummer, z.naam as aanbiedernaam, g.naam as gemeentenaam,
                   p.soort, p.kant, p.omschrijving, p.artikel, p.uiterlijk, k.moment as geleverd, p.gemeente, p.aanbieder,
                   case when k.te_laat then 'TE_LAAT_GELEVERD' when k.id is not null then 'GELEVERD'
                   when p.uiterlijk < (select vandaag()) then 'TE_LAAT'
                   when p.uiterlijk < (select vandaag()) + 30 then 'BINNENKORT' else 'LATER' end as status
            from contractplicht p left join raamovereenkomst o on o.id = p.overeenkomst
            left join zorgaanbieder z on z.agb = p.aanbieder left join gemeente g on g.code = p.gemeente
            left join nakoming k on k.plicht = p.id""";

    private static final Bladerboek<Plichtrij> PLICHTEN =
            new Bladerboek<>(
                            "select * from ("
                                    + RIJ
                                    + """
                            ) a
                            where {huurder a} [[and contract = ?]] [[and status = ?]]
                              [[and concat_ws(' ', nummer, aanbiedernaam, gemeentenaam, omschrijving) ilike ?]]
                            """,
                            "uuid",
                            Plichtenoverzicht::rij)
                    .op("uiterlijk", "date")
                    .op("aanbiedernaam", "text");

    @Inject Databank databank;

    @Deur({CONTRACTMANAGER, BIEDER, ZORGAANBIEDER})
    public Bladzijde<Plichtrij> blad(Namens namens, Bladvraag vraag) {
        return PLICHTEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTRACTMANAGER, BIEDER, ZORGAANBIEDER},
            seconden = 600)
    public void alle(Namens namens, Bladvraag vraag, Consumer<Plichtrij> verwerk) {
        PLICHTEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Een verplichting uit het register. */
    @Deur({CONTRACTMANAGER, BIEDER, ZORGAANBIEDER})
    public Optional<Plichtrij> een(Namens namens, UUID plicht) {
        return databank.eerste(RIJ + " where p.id = ?", Plichtenoverzicht::rij, plicht);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("contract"), vraag.keuze("status"), vraag.patroon()};
    }

    private static Plichtrij rij(ResultSet r) throws SQLException {
        return new Plichtrij(
                r.getObject("id", UUID.class),
                r.getObject("contract", UUID.class),
                r.getString("nummer"),
                r.getString("aanbiedernaam"),
                r.getString("gemeentenaam"),
                r.getString("soort"),
                r.getString("kant"),
                r.getString("omschrijving"),
                r.getString("artikel"),
                Databank.dag(r, "uiterlijk"),
                r.getString("status"),
                Databank.moment(r, "geleverd"));
    }
}
