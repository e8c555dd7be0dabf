package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Laat een gepubliceerde versie ingaan zodra haar dag er is. */
@Dependent
class VoorwaardenIngang {
    @Inject Voorwaardenloket loket;

    void bij(@Observes TermijnVerstreken t) {
        if (t.soort().equals(Voorwaardenloket.INGANG)) {
            loket.laatIngaan(t.namens(), t.onderwerp().id());
        }
    }
}
