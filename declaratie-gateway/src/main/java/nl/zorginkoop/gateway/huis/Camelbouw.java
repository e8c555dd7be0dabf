package nl.zorginkoop.gateway.huis;

import java.util.Properties;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.SimpleRegistry;

/** Zet een CamelContext in elkaar; tests gebruiken dezelfde bouw met eigen beans en mappen. */
public final class Camelbouw {
    private static final int SECONDEN_OM_AF_TE_RONDEN = 15;

    private Camelbouw() {}

    /** Gebouwd en nog niet gestart. */
    public static DefaultCamelContext bouw(
            BeanRepository beans,
            ThreadFactory draden,
            Properties instellingen,
            Iterable<? extends RoutesBuilder> routes)
            throws Exception {
        DefaultRegistry register = new DefaultRegistry(beans);
        register.setFallbackRegistry(new SimpleRegistry());
        DefaultCamelContext camel = new DefaultCamelContext(register);
        camel.setNameStrategy(new ExplicitCamelContextNameStrategy("zorginkoop"));
        // De jars van Camel liggen in EAR/lib en zien onze klassen niet.
        camel.setApplicationContextClassLoader(Camelbouw.class.getClassLoader());
        camel.getExecutorServiceManager().setThreadPoolFactory(new Draden(draden));
        camel.getShutdownStrategy().setTimeout(SECONDEN_OM_AF_TE_RONDEN);
        camel.getPropertiesComponent().setInitialProperties(instellingen);
        // De foutafhandeling eerst: een route neemt alleen over wat er al is.
        for (RoutesBuilder route : routes) {
            if (route instanceof RouteConfigurationsBuilder fouten) {
                fouten.addRouteConfigurationsToCamelContext(camel);
            }
        }
        for (RoutesBuilder route : routes) {
            if (!(route instanceof RouteConfigurationsBuilder)) {
                camel.addRoutes(route);
            }
        }
        return camel;
    }
}
