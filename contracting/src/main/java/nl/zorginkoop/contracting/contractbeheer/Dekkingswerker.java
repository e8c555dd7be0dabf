package nl.zorginkoop.contracting.contractbeheer;

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

/** Weegt elke nacht, per gemeente, of het aanbod de vraag nog dekt. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Dekkingswerker {
    private static final Logger LOG = Logger.getLogger(Dekkingswerker.class.getName());

    private static final String ELKE_GEMEENTE =
            """
            insert into werk (soort, gemeente, onderwerp)
            select ?, code, md5('dekking ' || code)::uuid from gemeente where code <> '0000'
            on conflict (soort, onderwerp) do nothing
            """;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Dekkingsloket loket;

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank databank;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void ronde() {
        try {
            databank.voer(ELKE_GEMEENTE, Dekkingsloket.WERK);
            while (werkvoorraad.neem(Dekkingsloket.WERK, this::doe)) {
                // neem() doet het werk van één gemeente
            }
        } catch (RuntimeException fout) {
            // Het werk blijft staan en komt later terug; de timer moet blijven lopen.
            LOG.log(Level.WARNING, "De dekking is niet gewogen", fout);
        }
    }

    private void doe(Werkvoorraad.Werk werk) {
        loket.weeg(Namens.systeem(new Gemeentecode(werk.gemeente())), werk.onderwerp());
    }
}
