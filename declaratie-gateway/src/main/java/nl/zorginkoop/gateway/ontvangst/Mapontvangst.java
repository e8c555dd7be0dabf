package nl.zorginkoop.gateway.ontvangst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.gateway.gedeeld.Uitvaldeur;
import nl.zorginkoop.gateway.gedeeld.Uitvalmap;

/** Doet elk bestand uit de map in de postbus. */
@ApplicationScoped
@Named("mapontvangst")
public class Mapontvangst {
    @Inject Postbus postbus;
    @Inject Bezinking bezinking;
    @Inject Uitvalmap uitval;
    @Inject Uitvaldeur deur;

    public void leverIn(File bestand) throws IOException {
        Path pad = bestand.toPath();
        String naam = bestand.getName();
        try (InputStream bytes = Files.newInputStream(pad)) {
            postbus.leverIn(
                    new Inlevering(Inlevering.Bron.MAP, sleutel(pad, naam), naam, null), bytes);
        } catch (Weigering nee) {
            // Wat de postbus weigert (te groot), is nergens bewaard: dan is de map de enige plek.
            deur.meldNietAangenomen(
                    Namens.postkamer(Gemeentecode.PLATFORM),
                    uitval.leg(naam, pad, nee.getMessage()),
                    nee.getMessage());
        } catch (IOException | RuntimeException fout) {
            bezinking.laatRusten(naam);
            throw fout;
        }
    }

    // Na een storing ligt hier hetzelfde bestand: zelfde naam, grootte, plek op schijf en tijd van
    // neerleggen. Wie het later opnieuw neerlegt, ook met behoud van de tijd van wijzigen, doet een
    // nieuwe inlevering.
    static String sleutel(Path bestand, String naam) throws IOException {
        return naam
                + '/'
                + Files.size(bestand)
                + '/'
                + Files.getLastModifiedTime(bestand).toInstant()
                + '/'
                + neergelegd(bestand);
    }

    private static String neergelegd(Path bestand) throws IOException {
        if (!bestand.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return "";
        }
        return new TreeMap<>(Files.readAttributes(bestand, "unix:ino,ctime")).toString();
    }
}
