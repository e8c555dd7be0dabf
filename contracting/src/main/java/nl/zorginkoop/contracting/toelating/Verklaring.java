package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Een eis van de versie met wat de aanbieder erover verklaart.
 *
 * @param voldoet {@code null} zolang er geen antwoord is
 * @param geldigMaanden hoe oud het bewijs mag zijn, of {@code null} voor wat de standaard zegt
 */
public record Verklaring(
        UUID voorwaarde,
        String artikel,
        String kop,
        String tekst,
        String eis,
        String gevolg,
        String bewijs,
        Integer geldigMaanden,
        Boolean voldoet,
        String toelichting)
        implements Serializable {
    /** Hoort er bij deze eis een stuk? Een akkoord of verklaring is het antwoord zelf. */
    public boolean isMetStuk() {
        return !"AKKOORD".equals(bewijs) && !"VERKLARING".equals(bewijs);
    }

    /** Met welke soorten stukken deze eis is aan te tonen; de databank oordeelt hetzelfde. */
    public List<String> soorten() {
        return "CERTIFICAAT".equals(bewijs)
                ? List.of("GESCHIKTHEID", "POLIS", "OVERIG")
                : List.of(bewijs);
    }

    /** Komt het bewijs pas als de gemeente erom vraagt? */
    public boolean isOpVerzoek() {
        return "GVA".equals(bewijs)
                || "BELASTINGDIENST".equals(bewijs)
                || "KVK".equals(bewijs)
                || "VOG_RP".equals(bewijs);
    }
}
