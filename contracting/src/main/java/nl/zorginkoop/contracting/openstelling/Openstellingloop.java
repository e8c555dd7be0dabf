package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Laat een openstelling op haar moment openen, sluiten of eindigen. */
@Dependent
class Openstellingloop {
    @Inject Openstellingloket loket;
    @Inject Inlichtingenloket inlichtingen;

    void bij(@Observes TermijnVerstreken t) {
        if (t.soort().equals(Openstellingwekker.STAP)) {
            loket.loopDoor(t.namens(), t.onderwerp().id());
        } else if (t.soort().equals(Inlichtingenloket.MAANDNOTA)) {
            inlichtingen.maandnota(t.namens(), t.onderwerp().id());
        }
    }
}
