package nl.zorginkoop.gateway.huis;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/**
 * Start de routes als de databank op de laatste migratie staat, en stopt ze voor de rest van de
 * toepassing verdwijnt. Er is geen camel-cdi voor Camel 4 (docs/adr/0005).
 */
@Singleton
@Startup
@DependsOn("contracting.jar#Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Camelhuis {
    @Resource ManagedThreadFactory draden;
    @Inject @Any Instance<Object> beans;
    @Inject @Any Instance<RouteBuilder> routes;
    @Inject Verkeer verkeer;
    @Inject Berichtmappen mappen;

    private CamelContext camel;

    @PostConstruct
    void start() {
        try {
            mappen.maak();
            Properties instellingen = instellingen();
            instellingen.setProperty("berichten.in", mappen.in().toString());
            camel = Camelbouw.bouw(new Cdibeans(beans), draden, instellingen, routes);
            camel.start();
            verkeer.begin(camel);
        } catch (Exception fout) {
            throw new IllegalStateException("Het berichtenverkeer start niet", fout);
        }
    }

    @PreDestroy
    void stop() {
        verkeer.houdOp();
        if (camel != null) {
            camel.stop();
        }
    }

    /** De vaste instellingen, met wat als systeemeigenschap anders is opgegeven. */
    static Properties instellingen() throws IOException {
        Properties vast = new Properties();
        try (InputStream bron = Camelhuis.class.getResourceAsStream("/berichten.properties")) {
            vast.load(bron);
        }
        vast.replaceAll(
                (naam, waarde) -> System.getProperty("zorginkoop." + naam, waarde.toString()));
        return vast;
    }
}
