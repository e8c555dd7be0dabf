package nl.zorginkoop.contracting.deelnemer;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een leeg platform zonder demowereld heeft niemand die een ander kan uitnodigen. Wie het start,
 * geeft daarom een wachtwoord mee ({@code ZORGINKOOP_EERSTE_BEHEERDER}); daarmee ontstaat eenmaal
 * het account {@code platform}. Is er al een account, dan doet het wachtwoord niets meer.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class EersteBeheerder {
    private static final Logger LOG = Logger.getLogger(EersteBeheerder.class.getName());
    private static final Namens START = Namens.systeem(Gemeentecode.PLATFORM);

    @Inject Accountloket accountloket;

    @PostConstruct
    void maak() {
        String wachtwoord = System.getenv("ZORGINKOOP_EERSTE_BEHEERDER");
        if (wachtwoord == null || wachtwoord.isBlank() || !accountloket.lijst(START).isEmpty()) {
            return;
        }
        try {
            accountloket.maak(
                    START,
                    new NieuwAccount(
                            "platform",
                            "Beheerder van het platform",
                            null,
                            Rol.BEHEERDER,
                            Gemeentecode.PLATFORM,
                            null),
                    wachtwoord);
            LOG.info("De eerste beheerder is gemaakt: platform");
        } catch (Weigering anderWasEerder) {
            // Twee knopen die samen voor het eerst starten: een van beide maakt het account.
            LOG.log(Level.FINE, "De eerste beheerder was er al", anderWasEerder);
        }
    }
}
