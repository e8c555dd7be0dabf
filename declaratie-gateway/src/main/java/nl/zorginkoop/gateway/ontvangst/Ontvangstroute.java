package nl.zorginkoop.gateway.ontvangst;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.builder.RouteBuilder;

/**
 * De map {@code berichten/in}. Pas als de inlevering bewaard is, verdwijnt het bestand; valt er
 * iets om, dan komt hetzelfde bestand terug en geeft het hetzelfde bewijs.
 */
@Dependent
class Ontvangstroute extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{berichten.in}}?filter=#bezinking&readLock=none&idempotent=false&delete=true"
                        + "&delay={{ontvangst.tussenpoos}}&initialDelay=0&maxMessagesPerPoll=500")
                .routeId("ontvangst-map")
                .bean("mapontvangst", "leverIn");
    }
}
