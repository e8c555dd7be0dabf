package nl.zorginkoop.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** De beschrijving van deze API; een test houdt haar gelijk aan de code. */
@Path("openapi.json")
public class Beschrijving {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response lees() throws IOException {
        try (InputStream bron = Beschrijving.class.getResourceAsStream("openapi.json")) {
            String tekst = new String(bron.readAllBytes(), StandardCharsets.UTF_8);
            return Response.ok(tekst).header("Access-Control-Allow-Origin", "*").build();
        }
    }
}
