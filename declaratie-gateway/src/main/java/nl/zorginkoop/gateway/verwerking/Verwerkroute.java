package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.builder.RouteBuilder;

/** Wekt de verwerking bij elke ontvangst en anders elke polsslag. */
@Dependent
class Verwerkroute extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:verwerking?period={{polsslag}}")
                .routeId("verwerking-polsslag")
                .to("{{verwerking.rij}}");
        from("{{verwerking.rij}}").routeId("verwerking").bean("verwerking", "werkLeeg");
    }
}
