package nl.zorginkoop.web.contract;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtloket;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtuitkomst;

/**
 * Wat iemand over een client op de lijst besluit; van een pagina en van de API langs dezelfde deur.
 *
 * @param naar de opvolger, alleen bij overdragen
 * @param instemming de dag waarop de client instemde, alleen bij overdragen
 */
public record Overdrachtbesluit(
        Overdrachtuitkomst uitkomst, AgbCode naar, LocalDate instemming, String reden) {
    public void leg(Overdrachtloket loket, Namens namens, UUID overdracht) {
        switch (uitkomst) {
            case OVERGEDRAGEN -> loket.draagOver(namens, overdracht, naar, instemming, reden);
            case BEEINDIGD -> loket.beeindigHulp(namens, overdracht, reden);
            case ONMOGELIJK -> loket.stelUit(namens, overdracht, reden);
        }
    }
}
