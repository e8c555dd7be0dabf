package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.AlleenIn;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Antwoord op een 315 of 317: afgewezen of in onderzoek; toewijzen gaat met een 301. */
public record Antwoord(
        String referentieAanbieder,
        String verzoekAntwoord,
        String redenAfwijzingVerzoek,
        @AlleenIn(Domein.JW) Woonplaatsbeginsel woonplaatsbeginsel,
        List<Retourcode> retourCodes) {

    public Antwoord {
        retourCodes = Lijst.van(retourCodes);
    }
}
