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
                Contractbeheeroverzicht.GESPREKRIJ + " where a.id = ?",
                Contractbeheeroverzicht::gesprek,
                gesprek);
    }

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER})
    public Optional<Piep> piep(Namens namens, UUID piep) {
        return databank.eerste(
                Contractbeheeroverzicht.PIEPRIJ + " where p.id = ?",
                Contractbeheeroverzicht::piep,
                piep);
    }
}
