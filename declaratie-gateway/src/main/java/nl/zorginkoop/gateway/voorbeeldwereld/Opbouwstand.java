package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Gereedheid;

/** Laat één knoop de demowereld laden en zegt tot die tijd dat het platform nog niet dient. */
@ApplicationScoped
public class Opbouwstand implements Gereedheid {
    private static final Logger LOG = System.getLogger(Opbouwstand.class.getName());
    private static final int POGINGEN = 5;
    private static final int SLOT = 77_420_099;

    @Inject Lader lader;
    @Inject Stappen stappen;

    @Inject
    @Bron(Bron.Doel.STAGING)
    Databank eigenVerbinding;

    private volatile boolean bezig;
    private volatile boolean mislukt;

    void begin() {
        bezig = true;
    }

    void laad() {
        for (int poging = 1; bezig && poging <= POGINGEN; poging++) {
            try {
                eigenVerbinding.met(this::laadOnderSlot);
                bezig = false;
            } catch (RuntimeException fout) {
                LOG.log(Level.ERROR, "De demowereld laden mislukte, poging " + poging, fout);
                mislukt = poging == POGINGEN;
                if (!rust(poging)) {
                    return;
                }
            }
        }
    }

    @Override
    public String naam() {
        return "demowereld";
    }

    @Override
    public Optional<String> klacht() {
        if (mislukt) {
            return Optional.of("de demowereld is niet te laden; zie het logboek");
        }
        return bezig ? Optional.of(lader.voortgang()) : Optional.empty();
    }

    // Een tweede knoop wacht hier tot de eerste klaar is; sterft die, dan valt het slot vanzelf
    // open.
    private void laadOnderSlot(Connection verbinding) {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("select pg_advisory_lock(" + SLOT + ")");
            try {
                if (stappen.isNodig()) {
                    lader.laad();
                }
            } finally {
                opdracht.execute("select pg_advisory_unlock(" + SLOT + ")");
            }
        } catch (SQLException fout) {
            throw new Databankfout("slot van de demowereld", fout);
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean rust(int poging) {
        try {
            TimeUnit.SECONDS.sleep(poging);
            return true;
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
