package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * De elf punten a tot en met k van het gezamenlijk plan (1.5.5), elk een verplicht veld.
 *
 * @param lopendeClienten a: wie er al hulp krijgt
 * @param nieuweClienten b: wie er bij komt
 * @param wachtlijst c: wie er wacht
 * @param spreiding d: hoe de ruimte over het jaar verdeeld is
 * @param monitoring e: wie wanneer welk getal deelt
 * @param naBereiken f: hulp nadat de ruimte bereikt is
 * @param specifiek g: specifieke toewijzingen, die altijd helemaal betaald worden
 * @param aspecifieke h: aspecifieke toewijzingen
 * @param alternatief i: passende hulp elders
 * @param crisis j: crisishulp, die doorgaat en altijd betaald wordt
 * @param communicatie k: wat cliënten en verwijzers horen
 */
public record Planpunten(
        String lopendeClienten,
        String nieuweClienten,
        String wachtlijst,
        String spreiding,
        String monitoring,
        String naBereiken,
        String specifiek,
        String aspecifieke,
        String alternatief,
        String crisis,
        String communicatie)
        implements Serializable {
    public Planpunten {
        lopendeClienten = Tekst.eis("lopendeClienten", lopendeClienten);
        nieuweClienten = Tekst.eis("nieuweClienten", nieuweClienten);
        wachtlijst = Tekst.eis("wachtlijst", wachtlijst);
        spreiding = Tekst.eis("spreiding", spreiding);
        monitoring = Tekst.eis("monitoring", monitoring);
        naBereiken = Tekst.eis("naBereiken", naBereiken);
        specifiek = Tekst.eis("specifiek", specifiek);
        aspecifieke = Tekst.eis("aspecifieke", aspecifieke);
        alternatief = Tekst.eis("alternatief", alternatief);
        crisis = Tekst.eis("crisis", crisis);
        communicatie = Tekst.eis("communicatie", communicatie);
    }
}
