package nl.zorginkoop.gateway.berging;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.builder.RouteBuilder;

/** Wekt de berging bij elk afgehandeld bericht en anders elke polsslag. */
@Dependent
class Bergroute extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:berging?period={{polsslag}}").routeId("berging-polsslag").to("{{berging.rij}}");
        from("{{berging.rij}}").routeId("berging").bean("berging", "werkLeeg");
    }
}
