package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * De zes factoren waarop de hoogte berust (1.5.4), elk ingevuld.
 *
 * @param behoefte de behoefte en het aantal cliënten
 * @param omzet de omzet
 * @param clienten cliënten van eerdere jaren
 * @param groei de verwachte groei
 * @param aanbod het aanbod
 * @param prestatie prestatieafspraken en het lokale team
 */
public record Ruimtefactoren(
        String behoefte,
        String omzet,
        String clienten,
        String groei,
        String aanbod,
        String prestatie)
        implements Serializable {
    public Ruimtefactoren {
        behoefte = Tekst.eis("behoefte", behoefte);
        omzet = Tekst.eis("omzet", omzet);
        clienten = Tekst.eis("clienten", clienten);
        groei = Tekst.eis("groei", groei);
        aanbod = Tekst.eis("aanbod", aanbod);
        prestatie = Tekst.eis("prestatie", prestatie);
    }
}
