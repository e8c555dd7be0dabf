package nl.zorginkoop.web.regie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.regie.Regieloket;
import nl.zorginkoop.contracting.regie.Regiereden;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een hulpvrager bij zijn BSN; een regisseur schrijft wie er nog niet is meteen in. */
@Dependent
class Hulpvragerkeuze implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Hulpvragerloket loket;
    @Inject Regieloket regie;
    @Inject Ik ik;

    UUID uit(Formulier f, Grondslag grond) {
        Bsn bsn = new Bsn(f.verplicht("bsn"));
        f.velden().remove("bsn");
        try {
            return loket.zoek(ik.namens(), grond, bsn).hulpvrager();
        } catch (Weigering nee) {
            if (nee.reden() != Regiereden.HULPVRAGER_ONBEKEND) {
                throw nee;
            }
            if (f.tekst("achternaam") == null || !ik.is("REGISSEUR")) {
                throw new OngeldigeWaarde("bsn", nee.getMessage());
            }
        }
        return regie.schrijfIn(
                ik.namens(),
                grond,
                new Persoon(
                        bsn,
                        f.tekst("voorletters"),
                        null,
                        null,
                        f.verplicht("achternaam"),
                        f.dag("geboren"),
                        "0",
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
