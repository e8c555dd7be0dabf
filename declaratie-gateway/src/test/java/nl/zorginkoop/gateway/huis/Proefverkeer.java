package nl.zorginkoop.gateway.huis;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SimpleRegistry;

/** Echte routes op echte Camel, met eigen beans aan de uiteinden. */
public final class Proefverkeer implements AutoCloseable {
    private final DefaultCamelContext camel;
    private final Verkeer verkeer = new Verkeer();

    public Proefverkeer(
            Map<String, Object> beans, Map<String, String> eigen, List<RouteBuilder> routes)
            throws Exception {
        SimpleRegistry register = new SimpleRegistry();
        beans.forEach(register::bind);
        Properties instellingen = Camelhuis.instellingen();
        instellingen.putAll(eigen);
        camel = Camelbouw.bouw(register, Thread::new, instellingen, routes);
        camel.start();
        verkeer.begin(camel);
    }

    public Verkeer verkeer() {
        return verkeer;
    }

    @Override
    public void close() {
        verkeer.houdOp();
        camel.stop();
    }
}
