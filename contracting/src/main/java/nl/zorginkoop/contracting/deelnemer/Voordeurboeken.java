package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Mailpost;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/**
 * Dezelfde boeken als in de loketten, opengeslagen voor de deur: over de weg van wie nog niemand is
 * (ADR 0022). {@code AutorisatiematrixTest} zegt wie ze krijgt.
 */
@Dependent
class Voordeurboeken {
    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Databank databank;

    @Inject Mailpost mailpost;
    @Inject Versleuteling versleuteling;
    @Inject Klok klok;

    @Produces
    @Dependent
    @Bron(Bron.Doel.VOORDEUR)
    Accounts accounts() {
        return new Accounts(databank);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.VOORDEUR)
    Identiteiten identiteiten() {
        return new Identiteiten(databank);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.VOORDEUR)
    Sleutels sleutels() {
        return new Sleutels(databank, mailpost);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.VOORDEUR)
    TweedeStap tweedeStap() {
        return new TweedeStap(databank, versleuteling, klok);
    }
}
