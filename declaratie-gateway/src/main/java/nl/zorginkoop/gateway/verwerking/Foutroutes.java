package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.Dependent;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * Wat nooit een antwoord krijgt, gaat naar de uitval. Elke andere fout is technisch: die laat de
 * route staan, zodat de werkvoorraad het bericht later opnieuw aanbiedt.
 */
@Dependent
class Foutroutes extends RouteConfigurationBuilder {
    // Elk onException is een eigen opdracht: aan elkaar geregen nestelt de tweede zich in de eerste
    // (stack.md §15).
    @Override
    public void configuration() {
        routeConfiguration()
                .onException(BerichtGeweigerd.class)
                .handled(true)
                .logExhausted(false)
                .bean("uitval", "geweigerd(${body}, ${exception})");
        routeConfiguration()
                .onException(NaarUitval.class)
                .handled(true)
                .logExhausted(false)
                .bean("uitval", "leg(${body}, ${exception})");
        routeConfiguration()
                .onException(Weigering.class)
                .handled(true)
                .logExhausted(false)
                .bean("uitval", "loketWeigert(${body}, ${exception})");
        routeConfiguration().onException(Exception.class).logExhausted(false);
    }
}
