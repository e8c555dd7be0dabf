package nl.zorginkoop.contracting.budget;

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

/** Weegt elke nacht, per gemeente, of de prognose een plafond kruist. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Prognosewerker {
    private static final Logger LOG = Logger.getLogger(Prognosewerker.class.getName());

    // Zolang de demowereld zich inricht verspringt de klok, en zou elke stand een kruising kunnen
    // zijn.
    private static final String ELKE_GEMEENTE =
            """
            insert into werk (soort, gemeente, onderwerp)
            select ?, code, md5('prognose ' || code)::uuid from gemeente where code <> '0000'
              and (not exists (select from inrichting) or exists (select from inrichting where stap = 'klaar'))
            on conflict (soort, onderwerp) do nothing
            """;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Prognoseloket loket;

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank databank;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void ronde() {
        try {
            databank.voer(ELKE_GEMEENTE, Prognoseloket.WERK);
            while (werkvoorraad.neem(Prognoseloket.WERK, this::doe)) {
                // neem() doet het werk van één gemeente
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "De prognose is niet gewogen", fout);
        }
    }

    private void doe(Werkvoorraad.Werk werk) {
        loket.weeg(Namens.systeem(new Gemeentecode(werk.gemeente())), werk.onderwerp());
    }
}
