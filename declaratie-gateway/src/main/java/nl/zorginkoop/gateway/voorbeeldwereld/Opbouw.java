package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;

/**
 * Laadt de demowereld bij de eerste start, naast het opstarten: het berichtenverkeer moet lopen om
 * haar te vullen. Zolang zij niet klaar is, is het platform niet gereed.
 */
@Singleton
@Startup
@DependsOn("contracting.jar#Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Opbouw {
    @Resource ManagedExecutorService uitvoerder;
    @Inject Opbouwstand stand;

    private Future<?> laden;

    @PostConstruct
    void start() {
        if (isGewenst()) {
            stand.begin();
            laden = uitvoerder.submit(stand::laad);
        }
    }

    @PreDestroy
    void stop() {
        if (laden != null) {
            laden.cancel(true);
        }
    }

    // De starter zet dit altijd; een server zonder starter (een test) blijft leeg.
    private static boolean isGewenst() {
        return "ja".equals(System.getProperty("zorginkoop.demo", System.getenv("ZORGINKOOP_DEMO")));
    }
}
