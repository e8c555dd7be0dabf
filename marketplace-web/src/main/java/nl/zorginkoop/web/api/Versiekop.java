package nl.zorginkoop.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Elk antwoord noemt de volledige versie van de API (NLGov API Design Rules, /core/version-header).
 */
@Provider
public class Versiekop implements ContainerResponseFilter {
    static final String VERSIE = "1.0.0";

    @Override
    public void filter(ContainerRequestContext vraag, ContainerResponseContext antwoord) {
        antwoord.getHeaders().putSingle("API-Version", VERSIE);
    }
}
