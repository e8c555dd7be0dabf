package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.PostOntvangen;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.gedeeld.Werklus;
import nl.zorginkoop.gateway.huis.Rij;
import nl.zorginkoop.gateway.huis.Verkeer;

/**
 * Neemt ontvangen berichten uit de werkvoorraad en stuurt elk langs zijn route. Het werk verdwijnt
 * in dezelfde transactie als waarin het gevolg ontstaat; wie halverwege omvalt, begint opnieuw.
 */
@ApplicationScoped
@Named("verwerking")
public class Verwerking {
    /** Zo vaak mag een bericht technisch mislukken voordat een mens moet kijken. */
    static final int POGINGEN = 8;

    private static final Logger LOG = System.getLogger(Verwerking.class.getName());

    @Inject Werkvoorraad voorraad;
    @Inject Postloket loket;
    @Inject Berichtstroom stroom;
    @Inject Verkeer verkeer;

    void bijPost(@Observes PostOntvangen post) {
        verkeer.lui(Rij.VERWERKING);
    }

    public void werkLeeg() {
        new Werklus(voorraad, Postloket.VERWERKEN, verkeer::loopt).werkLeeg(this::verwerk);
    }

    private void verwerk(Werkvoorraad.Werk werk) {
        Namens namens = Namens.postkamer(new Gemeentecode(werk.gemeente()));
        Berichtstand stand = loket.stand(namens, werk.onderwerp());
        try (Binnengekomen bericht =
                new Binnengekomen(namens, stand, stroom.open(namens, stand.id()))) {
            verkeer.stuur(Berichtroute.INGANG, bericht);
        } catch (RuntimeException fout) {
            if (werk.pogingen() + 1 < POGINGEN) {
                throw fout;
            }
            geefOp(namens, stand, fout);
        }
        verkeer.lui(Rij.VERZENDING);
        verkeer.lui(Rij.BERGING);
    }

    private void geefOp(Namens namens, Berichtstand stand, RuntimeException fout) {
        LOG.log(Level.ERROR, "Bericht " + stand.id() + " naar de uitval", fout);
        loket.naarUitval(
                namens,
                stand.id(),
                Uitvaloorzaak.TECHNISCH,
                "Verwerken mislukte "
                        + POGINGEN
                        + " keer door een technische fout ("
                        + fout.getClass().getSimpleName()
                        + "). Eigenaar: de beheerder van gemeente "
                        + stand.gemeente()
                        + ". Bied het bericht opnieuw aan als de oorzaak weg is.",
                null);
    }
}
