package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Berichtsoort.Partij;

/** Leest op de kop welke weg een bericht gaat. */
@ApplicationScoped
@Named("wegwijzer")
public class Wegwijzer {
    public String weg(Binnengekomen bericht) throws IOException {
        return bericht.isZip() ? "zip" : weg(bericht.kop().soort());
    }

    static String weg(Berichtsoort soort) {
        return switch (soort.nummer()) {
            case 323 -> "declaratie";
            case 305, 307 -> "levering";
            case 315, 317 -> "verzoek";
            case 302, 320 -> "retour";
            default -> "onverwacht";
        };
    }

    public void onverwacht(Binnengekomen bericht) throws IOException {
        Berichtsoort soort = bericht.kop().soort();
        throw new NaarUitval(
                Uitvaloorzaak.GEEN_WEG,
                Adressen.verzender(soort) == Partij.GEMEENTE
                        ? "Een " + soort + " verstuurt de gemeente zelf; hier komt het niet binnen."
                        : "Een " + soort + " wordt hier nog niet verwerkt.");
    }
}
