package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.builder.RouteBuilder;

/** De gang van één bericht: de kop wijst de weg, per soort is er één vertaler. */
@Dependent
class Berichtroute extends RouteBuilder {
    static final String INGANG = "direct:bericht";

    @Override
    public void configure() {
        from(INGANG)
                .routeId("bericht")
                .setHeader("weg", method("wegwijzer", "weg"))
                .toD("direct:${header.weg}");
        from("direct:zip").routeId("bericht-zip").bean("uitpakken", "verwerk");
        from("direct:declaratie").routeId("bericht-declaratie").bean("declaraties", "verwerk");
        from("direct:levering").routeId("bericht-levering").bean("leveringen", "verwerk");
        from("direct:verzoek").routeId("bericht-verzoek").bean("verzoeken", "verwerk");
        from("direct:retour").routeId("bericht-retour").bean("retouren", "verwerk");
        from("direct:onverwacht").routeId("bericht-onverwacht").bean("wegwijzer", "onverwacht");
    }
}
