package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een vraag over een procedure, zoals de vrager en de gemeente haar zien.
 *
 * @param vrager de naam van de aanbieder
 * @param teLaat gesteld na het laatste moment; hoeft dan niet beantwoord te worden in een nota
 * @param uiterlijk tot wanneer de gemeente tijd heeft
 * @param dagen hoe oud de vraag is of werd
 * @param verlopen of zij na haar termijn nog open staat
 */
public record Vraag(
        UUID id,
        UUID openstelling,
        String nummer,
        String vrager,
        String over,
        String tekst,
        Instant ingediend,
        boolean teLaat,
        Instant uiterlijk,
        int dagen,
        boolean verlopen,
        Toestand toestand,
        String antwoord)
        implements Serializable {
    public enum Toestand {
        OPEN,
        BEANTWOORD,
        GEPUBLICEERD,
        NIET_BEHANDELD
    }
}
