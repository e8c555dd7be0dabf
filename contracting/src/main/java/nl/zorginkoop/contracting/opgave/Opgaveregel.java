package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een toewijzing van één cliënt, met wat de aanbieder er al over meldde.
 *
 * @param actueel zij loopt nog of moet nog beginnen (TR349)
 * @param leveringen op volgorde van hun eerste dag
 */
public record Opgaveregel(
        UUID toewijzing,
        long nummer,
        String product,
        String categorie,
        String productcode,
        LocalDate begin,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        Euro budget,
        boolean actueel,
        List<Levering> leveringen)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Een gemelde start, met de stops die erop volgden. */
    public record Levering(LocalDate begin, LocalDate tijdelijkEind, LocalDate eind, String reden)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Er wordt nu geleverd. */
        public boolean loopt() {
            return eind == null && tijdelijkEind == null;
        }
    }

    /** NIET_GESTART, LOOPT, ONDERBROKEN (tijdelijk gestopt) of GESTOPT: de laatste start telt. */
    public String stand() {
        if (leveringen.isEmpty()) {
            return "NIET_GESTART";
        }
        Levering laatste = laatste();
        if (laatste.loopt()) {
            return "LOOPT";
        }
        return laatste.eind() == null ? "ONDERBROKEN" : "GESTOPT";
    }

    /** De levering die het laatst begon; wie weer begon na een tijdelijke stop, levert die. */
    public Levering laatste() {
        return leveringen.get(leveringen.size() - 1);
    }
}
