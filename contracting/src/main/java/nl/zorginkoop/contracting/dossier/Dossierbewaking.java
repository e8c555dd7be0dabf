package nl.zorginkoop.contracting.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;

/** Meldt dat een stuk binnenkort niet meer telt, 90, 30 en 7 dagen van tevoren. */
@ApplicationScoped
class Dossierbewaking {

    @Inject Dossierstukken stukken;
    @Inject Kennisgevingloket kennisgevingen;

    void bij(@Observes TermijnVerstreken verstreken) {
        if (!verstreken.soort().startsWith(Dossierloket.VERLOOPT)) {
            return;
        }
        int dagen =
                Dossierloket.Vooraf.valueOf(
                                verstreken.soort().substring(Dossierloket.VERLOOPT.length()))
                        .dagen;
        AgbCode aanbieder = stukken.vanWie(verstreken.onderwerp().id()).orElseThrow();
        Dossierstuk stuk = stukken.vind(verstreken.onderwerp().id()).orElseThrow();
        kennisgevingen.stuur(
                verstreken.namens(),
                Kennisgevingverzoek.over(
                                "DOSSIERSTUK_VERLOOPT",
                                verstreken.onderwerp(),
                                stuk.naam() + " telt nog " + dagen + " dagen",
                                "Tot en met "
                                        + Dag.van(stuk.teltTot())
                                        + " neemt een gemeente dit stuk aan. Vraag op tijd een"
                                        + " nieuw aan en leg het in uw dossier.",
                                new Ontvanger.Aanbieder(aanbieder))
                        .metPad("/dossier/stukken.xhtml"));
    }
}
