package nl.zorginkoop.contracting.privacy;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Laat elke nacht, per gemeente, vernietigen wat zijn termijn gehad heeft. Het werk staat in de
 * werkvoorraad: op twee knopen gebeurt het één keer, en wordt de klok verzet, dan volgt het.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Bewaarwerker {
    private static final Logger LOG = Logger.getLogger(Bewaarwerker.class.getName());

    // Een gemeente die er net is, krijgt haar eerste ronde meteen.
    private static final String ELKE_GEMEENTE =
            """
            insert into werk (soort, gemeente, onderwerp)
            select ?, code, md5('vernietigen ' || code)::uuid from gemeente
            on conflict (soort, onderwerp) do nothing
            """;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Bewaarloket loket;

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank databank;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void ronde() {
        try {
            databank.voer(ELKE_GEMEENTE, Bewaarloket.WERK);
            while (werkvoorraad.neem(Bewaarloket.WERK, this::doe)) {
                // neem() doet het werk van één gemeente
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "Vernietigen lukte niet", fout);
        }
    }

    private void doe(Werkvoorraad.Werk werk) {
        Namens systeem = Namens.systeem(new Gemeentecode(werk.gemeente()));
        while (loket.vernietig(systeem, werk.onderwerp()) > 0) {
            // stuk voor stuk, elk met zijn eigen verklaring
        }
    }
}
