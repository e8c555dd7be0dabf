package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import nl.zorginkoop.contracting.toelating.Toegelaten;

/** Wie is toegelaten krijgt een aanbod; wat getekend is gaat op zijn dag in. */
@Dependent
class Contractbewaking {
    @Inject Contractloket loket;
    @Inject Contracttabel contracten;

    /** De twintig dagen zijn bij een toelating om voor zij definitief is. */
    void bij(@Observes Toegelaten t) {
        loket.biedAan(
                Namens.systeem(t.gemeente()),
                new Contractopgave(
                        t.aanvraag(),
                        t.aanbieder(),
                        t.kader(),
                        t.voorwaardenset(),
                        false,
                        null,
                        t.ingang()));
    }

    void bij(@Observes TermijnVerstreken v) {
        if (v.soort().equals(Contractloket.INGANG)
                && contracten.eis(v.onderwerp().id()).toestand() == Contracttoestand.GETEKEND) {
            loket.laatIngaan(v.namens(), v.onderwerp().id());
        }
    }
}
