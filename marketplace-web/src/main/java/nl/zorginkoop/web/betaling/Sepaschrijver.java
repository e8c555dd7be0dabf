package nl.zorginkoop.web.betaling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;

/** Schrijft een verzonden opdracht rij voor rij naar buiten, met vast geheugen. */
@RequestScoped
public class Sepaschrijver {
    @Inject Betaaloverzicht overzicht;

    /** De opdracht, als zij verzonden is; anders het nee van het loket. */
    public Betaalbatchrij kop(Namens namens, UUID opdracht) {
        return overzicht.teVerzenden(namens, opdracht);
    }

    public void schrijf(Namens namens, Betaalbatchrij opdracht, OutputStream uit)
            throws IOException {
        try (Sepabestand bestand = new Sepabestand(uit, opdracht)) {
            overzicht.alleRegels(
                    namens,
                    Bladvraag.eerste(Bladvraag.GEWOON).met("opdracht", opdracht.id().toString()),
                    r -> {
                        try {
                            bestand.regel(r);
                        } catch (XMLStreamException stuk) {
                            throw new IllegalStateException("Het betaalbestand brak af", stuk);
                        }
                    });
        } catch (XMLStreamException stuk) {
            throw new IOException(stuk);
        }
    }
}
