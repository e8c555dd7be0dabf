package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieloket;
import nl.zorginkoop.contracting.declaratie.Prestatiebak;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Declaratielezer;

/**
 * Verwerkt een 323: in één gang lezen, keuren en in de bak laten vallen, en dan het loket laten
 * oordelen. Tot dat oordeel beweegt er niets; daarna is alles gedaan.
 */
@ApplicationScoped
@Named("declaraties")
public class Declaraties {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("declaratie beoordelen en betalen");

    @Inject Kopkeuring kopkeuring;
    @Inject Prestatiebak bak;
    @Inject Declaratieloket loket;

    public void verwerk(Binnengekomen bericht) throws IOException {
        Claim claim = kopkeuring.claim(bericht);
        if (claim == Claim.DUBBEL) {
            return;
        }
        UUID id = bericht.stand().id();
        Prestatiebak.Lader lader = bak.open(id);
        boolean gelezen = false;
        try {
            Declaratievertaler vertaler = new Declaratievertaler(lader::regel);
            Oordeel oordeel = Declaratielezer.lees(bericht.inhoud(), vertaler);
            if (!oordeel.niveau1Goed()) {
                throw Bevindingen.schema(oordeel);
            }
            lader.close();
            gelezen = true;
            loket.beoordeel(
                    bericht.namens(),
                    GRONDSLAG,
                    vertaler.opdracht(id, kopkeuring.codes(bericht, oordeel, claim)));
        } finally {
            if (!gelezen) {
                bak.leeg(id);
            }
        }
    }
}
