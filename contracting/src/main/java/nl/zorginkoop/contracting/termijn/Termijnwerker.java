package nl.zorginkoop.contracting.termijn;

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

/**
 * Laat op elke knoop om de twee seconden afgaan wat rijp is. Rijp is een vraag aan {@code nu()}:
 * wordt de klok verzet, dan volgt de werker bij de eerstvolgende ronde.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Termijnwerker {
    private static final Logger LOG = Logger.getLogger(Termijnwerker.class.getName());
    private static final int PER_RONDE = 500;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Termijnloket loket;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void ronde() {
        try {
            for (int i = 0; i < PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets rijps meer is
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een termijn ging niet af", fout);
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(
                Termijnloket.AFGAAN,
                werk ->
                        loket.laatAfgaan(
                                Namens.systeem(new Gemeentecode(werk.gemeente())),
                                werk.onderwerp()));
    }
}
