package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Hoe een kader indexeert (contractstandaard 3.2).
 *
 * @param personeel gewicht van de loonkosten in procenten
 * @param materieel gewicht van het overige; samen honderd (V24)
 */
public record Indexafspraak(
        int personeel, int materieel, String personeelIndex, String materieelIndex)
        implements Serializable {
    public Indexafspraak {
        if (personeel < 0 || materieel < 0 || personeel + materieel != 100) {
            throw new OngeldigeWaarde("personeel", Tariefreden.GEWICHTEN.zin());
        }
        if (personeelIndex == null || personeelIndex.isBlank()) {
            throw new OngeldigeWaarde("personeelIndex", "Noem de index voor personeel.");
        }
        if (materieelIndex == null || materieelIndex.isBlank()) {
            throw new OngeldigeWaarde("materieelIndex", "Noem de index voor het overige.");
        }
    }
}
