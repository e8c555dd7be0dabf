package nl.zorginkoop.contracting.begroting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.DeclaratieBeoordeeld;

/**
 * Een declaratie over een jaar dat al overging, haalt in dezelfde transactie terug wat er te veel
 * verhuisde (INV-8.5). Dat gaat voor wat daarna over dezelfde declaratie afstemt.
 */
@Dependent
class Jaarklok {
    @Inject Databank databank;

    void bij(@Observes @Priority(1000) DeclaratieBeoordeeld d) {
        databank.eerste("select jaarovergang_na(?, ?)", r -> "", d.declaratie(), d.namens().wie());
    }
}
