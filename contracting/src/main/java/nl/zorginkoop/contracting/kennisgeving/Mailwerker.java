package nl.zorginkoop.contracting.kennisgeving;

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

/** Brengt op elke knoop om de twee seconden de mails weg die klaarstaan. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Mailwerker {
    private static final Logger LOG = Logger.getLogger(Mailwerker.class.getName());
    private static final int PER_RONDE = 100;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Postbode postbode;
    @Inject Mailer mailer;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    void ronde() {
        if (!mailer.aan()) {
            return;
        }
        try {
            for (int i = 0; i < PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets rijps meer is
            }
        } catch (RuntimeException fout) {
            // De mail blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een mail ging niet weg: {0}", fout.getMessage());
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(
                Kennisgevingloket.MAILEN,
                werk -> postbode.breng(werk.gemeente(), werk.onderwerp()));
    }
}
