package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * De kop van een gunningsmodel.
 *
 * @param totaal hoeveel punten er samen te verdienen zijn, in honderdtallen
 * @param drempel vanaf hoeveel punten het er voldoende zijn; 0 is geen drempel
 * @param gelijk wat er gebeurt bij gelijke punten, in woorden
 * @param aanmeldenTot wanneer de aanmelding sluit, of {@code null} als er direct wordt ingeschreven
 * @param gespreksonderwerpen waarover met elke uitgenodigde gesproken wordt, of {@code null} zonder
 *     gesprekken
 */
public record Modelopgave(
        Gunningsvorm vorm,
        Prijsvorm prijsvorm,
        int totaal,
        int drempel,
        String gelijk,
        Instant aanmeldenTot,
        String gespreksonderwerpen)
        implements Serializable {
    /** De regel die de databank volgt, in woorden. */
    public static final String GELIJK =
            "Bij gelijke punten gaat voor wie de meeste punten voor kwaliteit heeft. Is ook dat"
                    + " gelijk, dan beslist een lot; hoe het is getrokken kan iedereen narekenen.";

    public Modelopgave {
        if (vorm == null) {
            throw new OngeldigeWaarde("vorm", "Kies een model.");
        }
        if (prijsvorm == null) {
            throw new OngeldigeWaarde("prijsvorm", "Kies een vaste prijs of een ondergrens.");
        }
        if (totaal < 100 || totaal > 10_000 || totaal % 100 != 0) {
            throw new OngeldigeWaarde(
                    "totaal", "Het totaal is een honderdtal van 100 tot en met 10.000 punten.");
        }
        if (drempel < 0 || drempel > totaal) {
            throw new OngeldigeWaarde("drempel", "De drempel ligt tussen 0 en het totaal.");
        }
        gelijk = Tekst.eis("gelijk", gelijk);
        if (vorm.isTweeRonden() != (aanmeldenTot != null)) {
            throw new OngeldigeWaarde(
                    "aanmeldenTot",
                    "Een sluitingsmoment voor de aanmelding hoort bij EMVI2 en EMVI3, en alleen"
                            + " daarbij.");
        }
        gespreksonderwerpen =
                vorm == Gunningsvorm.EMVI3
                        ? Tekst.eis("gespreksonderwerpen", gespreksonderwerpen)
                        : gespreksonderwerpen;
        if (vorm != Gunningsvorm.EMVI3 && gespreksonderwerpen != null) {
            throw new OngeldigeWaarde(
                    "gespreksonderwerpen", "Gesprekken horen bij EMVI3, en alleen daarbij.");
        }
    }

    /** Zonder aanmelding: wie wil, schrijft direct in. */
    public Modelopgave(
            Gunningsvorm vorm, Prijsvorm prijsvorm, int totaal, int drempel, String gelijk) {
        this(vorm, prijsvorm, totaal, drempel, gelijk, null, null);
    }
}
