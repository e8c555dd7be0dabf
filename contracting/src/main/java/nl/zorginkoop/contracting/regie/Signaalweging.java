package nl.zorginkoop.contracting.regie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Een signaal zegt weinig, meer signalen op een gezin zeggen samen iets (PO-14): slaat de regel van
 * de gemeente aan, dan krijgt de regisseur een taak en bericht. Zolang die taak openstaat komt er
 * geen tweede bij; is zij af, dan telt een nieuw signaal weer mee.
 */
@Dependent
class Signaalweging {
    static final String GEZIN = "GEZIN";
    private static final String TITEL =
            "Er zijn meer signalen over een gezin: kijk wat er nodig is";

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Kennisgevingloket kennisgevingen;

    void weeg(Namens namens, UUID gezin, UUID melding) {
        UUID aangeslagen =
                databank.lijst(
                                "select weeg_gezin(?, ?) as id",
                                r -> r.getObject("id", UUID.class),
                                gezin,
                                melding)
                        .get(0);
        if (aangeslagen == null) {
            return;
        }
        Onderwerp onderwerp = new Onderwerp(GEZIN, gezin);
        taken.maak(namens, Taakverzoek.voor(Rol.REGISSEUR, onderwerp, TITEL));
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "SIGNAAL",
                                onderwerp,
                                TITEL,
                                "De signalen staan bij elkaar op de bladzijde van het gezin.",
                                new Ontvanger.Gemeenterol(Rol.REGISSEUR))
                        .metPad("/regie/gezin.xhtml?gezin=" + gezin));
    }
}
