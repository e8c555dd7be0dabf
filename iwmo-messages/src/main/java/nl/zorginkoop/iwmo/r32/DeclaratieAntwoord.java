package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.bericht.Stroom;

/** Het antwoord op een declaratie: totalen en alleen de afgewezen prestaties (OP304). */
public record DeclaratieAntwoord(
        String declaratieNummer,
        TotaalBedragMetDC totaalIngediendBedrag,
        TotaalBedragMetDC totaalToegekendBedrag,
        @Stroom List<DeclaratieClient> clienten,
        List<Retourcode> retourCodes) {

    public DeclaratieAntwoord {
        clienten = Lijst.van(clienten);
        retourCodes = Lijst.van(retourCodes);
    }
}
