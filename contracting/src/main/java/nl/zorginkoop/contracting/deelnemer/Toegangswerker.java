package nl.zorginkoop.contracting.deelnemer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.kennisgeving.Mailpost;

/** Brengt op elke knoop om de twee seconden de uitnodigingen en herstelsleutels weg. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Toegangswerker {
    private static final Logger LOG = Logger.getLogger(Toegangswerker.class.getName());
    private static final int PER_RONDE = 50;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Toegangspost post;
    @Inject Mailpost mailpost;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void ronde() {
        if (!mailpost.aan()) {
            return;
        }
        try {
            for (int i = 0; i < PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets rijps meer is
            }
        } catch (RuntimeException fout) {
            // De sleutel blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een sleutel ging niet weg: {0}", fout.getMessage());
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(Sleutels.WERK, werk -> post.breng(werk.onderwerp()));
    }
}
