package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén overboeking.
 *
 * @param kenmerk waaraan de bank en de aanbieder haar herkennen
 * @param iban waarheen
 * @param verrekend wat er eerder onverschuldigd betaald was en hier van af gaat (3.12)
 * @param herhaling of zij iets nog eens betaalt dat terugkwam
 * @param stand KLAAR, VERZONDEN, BETAALD, GESTORNEERD of VERVALLEN
 */
public record Betaalregelrij(
        UUID id,
        String aanbieder,
        String aanbiedernaam,
        String wet,
        String kenmerk,
        String iban,
        String tenaamstelling,
        long posten,
        Euro bruto,
        Euro korting,
        Euro verrekend,
        Euro bedrag,
        LocalDate uitvoerdag,
        boolean herhaling,
        String stand)
        implements Serializable {}
