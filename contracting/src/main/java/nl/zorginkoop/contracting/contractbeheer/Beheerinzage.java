package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;

/** Een gesprek of een piep om los te lezen. */
@ApplicationScoped
public class Beheerinzage {
    @Inject Databank databank;

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER, BIEDER, ZORGAANBIEDER})
    public Optional<Gesprek> gesprek(Namens namens, UUID gesprek) {
        return databank.eerste(
                """
                select a.*, z.naam as aanbiedernaam,
                       case when a.gehouden is not null then 'GEHOUDEN' when a.vervallen is not null then 'VERVALLEN'
                            when a.gepland < vandaag() then 'TE_LAAT' else 'GEPLAND' end as status
                from accountgesprek a join zorgaanbieder z on z.agb = a.aanbieder where a.id = ?
                """,
                Contractbeheeroverzicht::gesprek,
                gesprek);
    }

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER})
    public Optional<Piep> piep(Namens namens, UUID piep) {
        return databank.eerste(
                """
                select p.*, z.naam as aanbiedernaam, b.besluit, b.reden from piep p
                join zorgaanbieder z on z.agb = p.aanbieder left join piepbesluit b on b.piep = p.id where p.id = ?
                """,
                Contractbeheeroverzicht::piep,
                piep);
    }
}
