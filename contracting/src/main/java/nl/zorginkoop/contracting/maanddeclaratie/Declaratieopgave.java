package nl.zorginkoop.contracting.maanddeclaratie;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Alles wat er in een 323 komt te staan.
 *
 * @param nummer van het bericht en van de declaratie (TR056, TR333)
 * @param regels per client bij elkaar
 */
public record Declaratieopgave(
        Gemeentecode gemeente,
        AgbCode aanbieder,
        Wet wet,
        String nummer,
        Periode periode,
        LocalDate dagtekening,
        List<Prestatieregel> regels) {
    public Declaratieopgave {
        regels = List.copyOf(regels);
    }

    /** Debets min credits (TR358). */
    public Euro totaal() {
        return Euro.centen(
                regels.stream().mapToLong(r -> r.credit() ? -r.bedrag() : r.bedrag()).sum());
    }
}
