package nl.zorginkoop.contracting.openstelling;

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
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Verlengt na een storing elke procedure in een eigen transactie van haar gemeente. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Storingswerker {
    private static final Logger LOG = Logger.getLogger(Storingswerker.class.getName());
    private static final int PER_RONDE = 500;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Openstellingloket loket;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void ronde() {
        try {
            for (int i = 0; i < PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets meer ligt
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een procedure is nog niet verlengd na een storing", fout);
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(
                Storingen.WERK,
                werk ->
                        loket.verlengNaStoring(
                                Namens.systeem(new Gemeentecode(werk.gemeente())),
                                werk.onderwerp()));
    }
}
