package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Is de hersteltermijn voorbij, dan gaat de formele controle vanzelf verder. */
@Dependent
class Herstelbewaking {
    @Inject Beoordelingsloket loket;

    void bij(@Observes TermijnVerstreken t) {
        if (t.soort().equals(Beoordelingsloket.HERSTEL)) {
            loket.herstelVoorbij(t.namens(), t.onderwerp().id());
        }
    }
}
