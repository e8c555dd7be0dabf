package nl.zorginkoop.contracting.aanbesteding;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Geeft de gemeente haar kopie van de stukken bij een geopende inschrijving. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Inschrijfstukwerker {
    static final String WERK = "INSCHRIJFSTUK";

    private static final Logger LOG = Logger.getLogger(Inschrijfstukwerker.class.getName());
    private static final int PER_RONDE = 100;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Inschrijfstukloket loket;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void ronde() {
        try {
            for (int i = 0; i < PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets meer ligt
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een stuk bij een inschrijving is nog niet gekopieerd", fout);
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(
                WERK,
                werk ->
                        kopieer(
                                Namens.systeem(new Gemeentecode(werk.gemeente())),
                                werk.onderwerp()));
    }

    private void kopieer(Namens gemeente, UUID inschrijving) {
        for (Inschrijfstukloket.Stuk s : loket.zonderKopie(gemeente, inschrijving)) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                loket.lees(Namens.systeem(Gemeentecode.PLATFORM), s.dossierstuk(), bytes);
                loket.leg(
                        gemeente,
                        inschrijving,
                        s.criterium(),
                        new ByteArrayInputStream(bytes.toByteArray()));
            } catch (IOException fout) {
                throw new UncheckedIOException(fout);
            }
        }
        loket.rondAf(gemeente, inschrijving);
    }
}
