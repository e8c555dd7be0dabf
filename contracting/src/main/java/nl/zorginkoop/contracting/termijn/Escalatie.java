package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Schuift een taak door als haar escalatietermijn verstrijkt. */
@ApplicationScoped
class Escalatie {
    @Inject Taken taken;
    @Inject Event<TaakVerplaatst> verplaatst;

    void bij(@Observes TermijnVerstreken termijn) {
        if (!termijn.soort().equals(Taakmaker.ESCALATIE)) {
            return;
        }
        taken.escaleer(termijn.onderwerp().id())
                .ifPresent(
                        taak -> {
                            taken.stap(
                                    taak.id(),
                                    "GEESCALEERD",
                                    termijn.namens().wie(),
                                    "De taak bleef liggen");
                            verplaatst.fire(new TaakVerplaatst(taak, termijn.namens(), true));
                        });
    }
}
