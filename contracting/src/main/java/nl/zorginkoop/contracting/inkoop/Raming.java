package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * De geraamde waarde over de hele looptijd met verlengingen, zonder btw: dat bedrag telt voor de
 * aankondigingsdrempel, niet dat van een jaar (WC-05).
 */
public record Raming(Euro perJaar, int jaren, int verlengingsjaren) implements Serializable {
    public Raming {
        if (perJaar == null || perJaar.isNegatief()) {
            throw new OngeldigeWaarde("ramingPerJaar", "De raming per jaar is nul of meer.");
        }
        if (jaren < 1 || jaren > 30) {
            throw new OngeldigeWaarde("jaren", "Een looptijd is 1 tot 30 jaar.");
        }
        if (verlengingsjaren < 0 || verlengingsjaren > 30) {
            throw new OngeldigeWaarde("verlengingsjaren", "Verlengen kan tot 30 jaar.");
        }
    }

    public Euro totaal() {
        return perJaar.maal((long) jaren + verlengingsjaren);
    }
}
