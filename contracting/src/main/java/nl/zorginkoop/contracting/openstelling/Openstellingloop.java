package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Laat een openstelling op haar moment openen, sluiten of eindigen. */
@Dependent
class Openstellingloop {
    @Inject Openstellingloket loket;

    void bij(@Observes TermijnVerstreken t) {
        if (t.soort().equals(Openstellingwekker.STAP)) {
            loket.loopDoor(t.namens(), t.onderwerp().id());
        }
    }
}
