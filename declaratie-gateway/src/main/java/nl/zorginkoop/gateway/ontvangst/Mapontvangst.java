package nl.zorginkoop.gateway.ontvangst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.gateway.gedeeld.Uitvalmap;

/** Doet elk bestand uit de map in de postbus. */
@ApplicationScoped
@Named("mapontvangst")
public class Mapontvangst {
    @Inject Postbus postbus;
    @Inject Bezinking bezinking;
    @Inject Uitvalmap uitval;

    public void leverIn(File bestand) throws IOException {
        Path pad = bestand.toPath();
        String naam = bestand.getName();
        try (InputStream bytes = Files.newInputStream(pad)) {
            postbus.leverIn(
                    new Inlevering(Inlevering.Bron.MAP, sleutel(pad, naam), naam, null), bytes);
        } catch (Weigering nee) {
            // Wat de postbus weigert (te groot), is nergens bewaard: dan is de map de enige plek.
            uitval.leg(naam, pad, nee.getMessage());
        } catch (IOException | RuntimeException fout) {
            bezinking.laatRusten(naam);
            throw fout;
        }
    }

    // Dezelfde inlevering na een storing heeft dezelfde naam, tijd en grootte; een nieuw bestand
    // onder een oude naam heeft een andere tijd.
    static String sleutel(Path bestand, String naam) throws IOException {
        return naam
                + '/'
                + Files.getLastModifiedTime(bestand).toInstant()
                + '/'
                + Files.size(bestand);
    }
}
