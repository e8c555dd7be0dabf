package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.inkoop.TariefGepubliceerd;

/** Laat de tarieven in overeenkomsten het kader volgen, op hetzelfde moment van weten. */
@Dependent
class Tariefvolger {
    @Inject Tarieven tarieven;

    void bij(@Observes TariefGepubliceerd t) {
        tarieven.volg(t.kader(), t.moment());
    }
}
