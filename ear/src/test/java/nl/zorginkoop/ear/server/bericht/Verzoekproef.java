package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.ear.server.InDeServer;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;

/** Wat elke proef met een verzoek nodig heeft: een gemeente, een aanbieder, en wat er uitging. */
abstract class Verzoekproef extends InDeServer {
    @Inject Gemeentewereld wereld;
    @Inject Verzoekloket verzoeken;

    final Verzoekmaker begin(Wet wet) throws Exception {
        wereld.begin(wet);
        wereld.hulpvrager();
        return new Verzoekmaker(wereld);
    }

    final Namens regisseur() {
        return Namens.gemeente("it", Rol.REGISSEUR, wereld.gemeente);
    }

    final UUID verzoek(String referentie) throws Exception {
        return wereld.alsGemeente(
                        "select id from verzoek where referentie = '" + referentie + "'",
                        r -> r.getObject("id", UUID.class))
                .get(0);
    }

    final String stand(String referentie) throws Exception {
        return wereld.alsGemeente(
                        "select stand from verzoek where referentie = '" + referentie + "'",
                        r -> r.getString("stand"))
                .get(0);
    }

    /** Het zoveelste bericht van deze soort dat uitging, gelezen en gekeurd. */
    final Gelezen uit(String soort, int hoeveelste) throws Exception {
        String naam = new Opmaker(wereld).domein() + soort;
        List<Path> bestanden =
                Geduld.tot(
                        naam + " nummer " + hoeveelste + " is uitgegaan",
                        () -> {
                            List<Path> nu = wereld.uitgegaan(naam);
                            return nu.size() >= hoeveelste ? nu : null;
                        });
        try (InputStream bytes = Files.newInputStream(bestanden.get(hoeveelste - 1))) {
            Gelezen gelezen = Berichtlezer.lees(bytes);
            assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
            assertThat(gelezen.oordeel().regels()).isEmpty();
            return gelezen;
        }
    }
}
