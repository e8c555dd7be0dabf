package nl.zorginkoop.iwmo.regels32;

import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Header32;
import nl.zorginkoop.iwmo.regels.Bevindingen;
import nl.zorginkoop.iwmo.regels.Bewaking;
import nl.zorginkoop.iwmo.regels.Omgeving;
import nl.zorginkoop.iwmo.regels.Plaatsbepaler;

/** Berichten over één client: alleen de dagtekening moet onthouden worden. */
final class Kopbewaking implements Bewaking {

    private Omgeving omgeving;

    Kopbewaking(Berichtsoort soort) {
        this.omgeving = new Omgeving(soort, null, null, null);
    }

    @Override
    public Set<Regel> regels() {
        return Set.of();
    }

    @Override
    public void voorStroom(Object gedeeltelijk) {
        // Deze berichten hebben geen lange lijsten.
    }

    @Override
    public void klasse(Object record, Plaatsbepaler plaats) {
        if (record instanceof Header32 header) {
            omgeving =
                    new Omgeving(
                            omgeving.soort(),
                            header.berichtIdentificatie().dagtekening(),
                            null,
                            null);
        }
    }

    @Override
    public Omgeving omgeving() {
        return omgeving;
    }

    @Override
    public void einde(Bevindingen bevindingen) {
        // Niets over klassen heen.
    }

    @Override
    public void close() {
        // Niets open.
    }
}
