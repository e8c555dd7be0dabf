package nl.zorginkoop.contracting.uitgifte;

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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Werkt uitgiften af, stuk voor stuk; na een val gaat een andere knoop met het volgende verder. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Uitgiftewerker {
    private static final Logger LOG = Logger.getLogger(Uitgiftewerker.class.getName());
    private static final Grondslag TAAK =
            Grondslag.wettelijkeTaak("toewijzingen afgeven die de regisseur klaarzette");
    private static final int STUKKEN_PER_RONDE = 500;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Uitgifteloket loket;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void ronde() {
        try {
            for (int i = 0; i < STUKKEN_PER_RONDE && neem(); i++) {
                // neem() doet het werk: tot er niets meer ligt
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Een stuk van een uitgifte ging niet", fout);
        }
    }

    private boolean neem() {
        return werkvoorraad.neem(
                        Uitgifteloket.AFGEVEN,
                        werk -> loket.verwerk(systeem(werk), TAAK, werk.onderwerp()))
                || werkvoorraad.neem(
                        Uitgifteloket.OPRUIMEN,
                        werk -> loket.ruimOp(systeem(werk), werk.onderwerp()));
    }

    private static Namens systeem(Werkvoorraad.Werk werk) {
        return Namens.systeem(new Gemeentecode(werk.gemeente()));
    }
}
