package nl.zorginkoop.gateway.huis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Gereedheid;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;

/** Het lopende berichtenverkeer: bellen, doorsturen en zeggen of alles loopt. */
@ApplicationScoped
public class Verkeer implements Gereedheid {
    private volatile CamelContext camel;
    private volatile ProducerTemplate bode;

    /** Vanaf hier loopt het verkeer over deze routes. */
    public void begin(CamelContext lopend) {
        camel = lopend;
        bode = lopend.createProducerTemplate();
    }

    /** Geen nieuw werk meer; wat loopt mag af. */
    public void houdOp() {
        bode = null;
    }

    public boolean loopt() {
        return bode != null && camel.isStarted();
    }

    /** Laat een rij werk meteen lopen; wie er al is, hoeft niet nog eens gewekt te worden. */
    public void lui(Rij rij) {
        ProducerTemplate nu = bode;
        if (nu != null && camel.isStarted()) {
            nu.sendBody("{{" + rij.eigenschap() + "}}", rij.name());
        }
    }

    /** Stuurt iets langs een route en komt terug als die klaar is, met haar fout als die er was. */
    public void stuur(String weg, Object inhoud) {
        Exchange gang = bode.send(weg, uitwisseling -> uitwisseling.getIn().setBody(inhoud));
        Exception fout = gang.getException();
        if (fout instanceof RuntimeException zelf) {
            throw zelf;
        }
        if (fout != null) {
            throw new IllegalStateException(fout.getMessage(), fout);
        }
    }

    @Override
    public String naam() {
        return "berichtenverkeer";
    }

    @Override
    public Optional<String> klacht() {
        if (!loopt()) {
            return Optional.of("het berichtenverkeer is niet gestart");
        }
        if (camel.getRoutes().isEmpty()) {
            return Optional.of("er is geen enkele route");
        }
        for (Route route : camel.getRoutes()) {
            if (!camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted()) {
                return Optional.of("route " + route.getRouteId() + " staat stil");
            }
        }
        return Optional.empty();
    }
}
