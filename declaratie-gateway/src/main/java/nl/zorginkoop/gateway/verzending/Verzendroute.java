package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.builder.RouteBuilder;

/** Wekt de verzending zodra er een antwoord klaarstaat en anders elke polsslag. */
@Dependent
class Verzendroute extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:verzending?period={{polsslag}}")
                .routeId("verzending-polsslag")
                .to("{{verzending.rij}}");
        from("{{verzending.rij}}").routeId("verzending").bean("verzending", "werkLeeg");
    }
}
