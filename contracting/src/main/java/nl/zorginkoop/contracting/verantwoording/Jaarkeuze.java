package nl.zorginkoop.contracting.verantwoording;

import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Het jaar boven een lijst; zonder keuze het lopende. */
final class Jaarkeuze {
    private Jaarkeuze() {}

    static int van(Bladvraag vraag, Klok klok) {
        String gekozen = vraag.keuze("jaar");
        if (gekozen == null) {
            return klok.vandaag().getYear();
        }
        if (!gekozen.matches("20[0-9]{2}")) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar, zoals 2026.");
        }
        return Integer.parseInt(gekozen);
    }
}
