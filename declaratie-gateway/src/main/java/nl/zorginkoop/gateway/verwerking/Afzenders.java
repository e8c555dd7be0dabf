package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;

/** Wie hier bekend is; stamgegevens staan buiten elke huurder. */
@ApplicationScoped
public class Afzenders {
    @Inject Databank databank;

    boolean kentAanbieder(String agb) {
        return databank.eerste("select 1 from zorgaanbieder where agb = ?", r -> 1, agb)
                .isPresent();
    }

    boolean kentGemeente(String code) {
        return databank.eerste("select 1 from gemeente where code = ?", r -> 1, code).isPresent();
    }
}
